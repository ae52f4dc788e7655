package studio.marquee.connect.extract;

/** Told how many rows of one mart are done. */
@FunctionalInterface
interface RowsDone {
  void at(long done, long total);
}
