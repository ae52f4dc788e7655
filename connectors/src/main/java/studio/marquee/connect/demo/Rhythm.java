package studio.marquee.connect.demo;

/** When in the day people do something, as the second of the local day. */
enum Rhythm {
  /** Evenings on the sofa, lunch breaks, and a few who cannot sleep. */
  BROWSING("211112467677887667899974"),
  /** On the way to work, and all day. */
  PHONE("111112798656776567888753"),
  /** Between opening and closing time of a store. */
  STORE("000000000456765567760000");

  private static final int HOUR = 3_600;
  private static final int HALF_PAST_MIDNIGHT = 1_800;

  private final String hours;
  private final int sum;

  Rhythm(String hours) {
    this.hours = hours;
    this.sum = hours.chars().map(c -> Character.digit(c, 10)).sum();
  }

  /** Never before half past midnight, so that what leads up to it is on the same day. */
  int second(Dice dice) {
    int point = dice.below(sum);
    int hour = 0;
    int passed = Character.digit(hours.charAt(0), 10);
    while (passed <= point) {
      hour++;
      passed += Character.digit(hours.charAt(hour), 10);
    }
    return Math.max(HALF_PAST_MIDNIGHT, hour * HOUR + dice.below(HOUR));
  }
}
