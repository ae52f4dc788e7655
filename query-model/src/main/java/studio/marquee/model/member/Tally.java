package studio.marquee.model.member;

/** What has been counted so far, by the number of each place. */
final class Tally {
  long certainPeople;
  long possiblePeople;
  final long[] certainAlone;
  final long[] possibleAlone;
  final long[] certainAfter;
  final long[] possibleAfter;
  final long[] without;

  Tally(int spots) {
    certainAlone = new long[spots];
    possibleAlone = new long[spots];
    certainAfter = new long[spots];
    possibleAfter = new long[spots];
    without = new long[spots];
  }

  void add(Tally other) {
    certainPeople += other.certainPeople;
    possiblePeople += other.possiblePeople;
    add(certainAlone, other.certainAlone);
    add(possibleAlone, other.possibleAlone);
    add(certainAfter, other.certainAfter);
    add(possibleAfter, other.possibleAfter);
    add(without, other.without);
  }

  private static void add(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  Bounds people() {
    return new Bounds(certainPeople, possiblePeople);
  }

  Bounds alone(int spot) {
    return new Bounds(certainAlone[spot], possibleAlone[spot]);
  }

  Bounds after(int spot) {
    return new Bounds(certainAfter[spot], possibleAfter[spot]);
  }

  long without(int spot) {
    return without[spot];
  }
}
