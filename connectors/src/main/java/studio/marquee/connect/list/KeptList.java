package studio.marquee.connect.list;

import java.time.Instant;

/**
 * A list on this laptop.
 *
 * @param file the name of the file that it was made from
 * @param column what its column was called there; blank when nobody named it
 * @param by what people were named by
 * @param person the id of whoever brought it in
 * @param end from then on it is gone
 */
public record KeptList(
    String name,
    String file,
    String column,
    String by,
    String person,
    Instant added,
    Instant end,
    ListCounts counts) {}
