package studio.marquee.connect.index;

/**
 * How many different values a column may have to get a list of them.
 *
 * @param always so many in any case
 * @param rowsAValue at least so many rows for each of them, when there are more
 * @param most never more
 */
public record ListLimits(int always, int rowsAValue, int most) {
  /** Lists that take little room beside their rows and are asked about in little time. */
  public static final ListLimits USUAL = new ListLimits(256, 4, 1 << 18);

  /** No new lists, only those that are there from the first time. */
  public static final ListLimits AS_WRITTEN = new ListLimits(-1, 1, -1);

  boolean isAsWritten() {
    return most < 0;
  }

  boolean isFew(long distinct, long rows) {
    return distinct <= most && (distinct <= always || distinct <= rows / rowsAValue);
  }

  /** Seen from the first of many more rows: whether values come again so soon that it may be so. */
  boolean mayBeFew(long distinct, long rows) {
    return distinct <= most && 10 * distinct <= 9 * rows;
  }
}
