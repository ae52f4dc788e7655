package studio.marquee.connect.demo;

/** A newsletter, sent on its first day, or a stretch of advertising. */
record Campaign(
    String id,
    String name,
    Arrival channel,
    String theme,
    int firstDay,
    int lastDay,
    long budgetCents) {
  boolean runsOn(int day) {
    return firstDay <= day && day <= lastDay;
  }
}
