package studio.marquee.connect.extract;

/** Told how many rows of one mart are done. */
@FunctionalInterface
interface RowsDone {
  void at(long done, long total);

  /** Told just before the rows, when somebody counts: how many bytes they took. */
  default void bytes(long done) {}
}
