package studio.marquee.connect.list;

import java.time.Instant;

/**
 * What is known of a list besides who is in it; it lies sealed like them.
 *
 * @param by the attribute that people were named by
 * @param byTitle what people call it
 * @param person the id of whoever brought it in
 * @param end from then on it is gone
 * @param erased how many people had been erased when it was written
 */
record ListHead(
    String format,
    String name,
    String file,
    String column,
    String by,
    String byTitle,
    String person,
    Instant added,
    Instant end,
    int erased,
    ListCounts counts) {
  static final String FORMAT = "marquee.list/1";

  KeptList told() {
    return new KeptList(name, file, column, byTitle, person, added, end, counts);
  }

  ListHead with(int nowErased, long people) {
    ListCounts fewer =
        new ListCounts(
            counts.rows(),
            counts.matched(),
            counts.unmatched(),
            counts.repeated(),
            counts.blank(),
            counts.shortened(),
            counts.withoutZeros(),
            people);
    return new ListHead(
        format, name, file, column, by, byTitle, person, added, end, nowErased, fewer);
  }
}
