package studio.marquee.connect.demo;

/** The sports people are into, each with its share of people and its own months. */
enum Activity {
  HIKING("Hiking", 34, "334678899744"),
  CLIMBING("Climbing", 13, "556788876654"),
  TRAIL_RUNNING("Trail running", 17, "445788876544"),
  SKI_TOURING("Ski touring", 12, "985311112689"),
  CAMPING("Camping", 14, "112368998422"),
  CYCLING("Cycling", 10, "223688887433");

  private static final int MIDDLE = 5;

  private final String label;
  private final int share;
  private final String months;

  Activity(String label, int share, String months) {
    this.label = label;
    this.share = share;
    this.months = months;
  }

  String label() {
    return label;
  }

  int share() {
    return share;
  }

  /** How much busier than usual a month (1 to 12) is for this activity. */
  double interest(int month) {
    return Character.digit(months.charAt(month - 1), 10) / (double) MIDDLE;
  }
}
