package studio.marquee.model.catalogue;

import java.time.Instant;

/**
 * How a list came here that somebody brought in by a file.
 *
 * @param person the id of whoever brought it in
 * @param file the name of the file
 * @param end from then on it is gone
 */
public record Brought(String person, String file, Instant at, Instant end) {}
