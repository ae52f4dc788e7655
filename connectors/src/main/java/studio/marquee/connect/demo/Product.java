package studio.marquee.connect.demo;

import java.util.Optional;

/**
 * Something the brand sells.
 *
 * @param cents the list price
 * @param comesBack how likely a piece is returned
 */
record Product(
    String id,
    String name,
    String category,
    Optional<Activity> activity,
    String series,
    long cents,
    int launchedDay,
    double comesBack) {}
