package studio.marquee.connect.demo;

/** What all people of one brand share; nothing in it changes once it is made. */
record World(
    long seed,
    History history,
    Seasons seasons,
    Places places,
    Range range,
    Campaigns campaigns,
    Names names) {
  static World of(DemoPlan plan) {
    History history = new History(plan.today());
    return new World(
        plan.seed(),
        history,
        new Seasons(history),
        new Places(history),
        new Range(),
        new Campaigns(history, plan.seed()),
        new Names());
  }

  Dice dice(long number, Topic topic) {
    return Dice.of(seed, number, topic);
  }

  /** When something that happened reached the warehouse: minutes later, or days for the late. */
  long loadedAt(long occurred, Dice dice) {
    long soon = occurred + 180 + dice.below(5_400);
    long late = occurred + History.DAY_SECONDS + dice.below(8 * History.DAY_SECONDS);
    boolean isLate = dice.chance(0.02);
    return isLate && late <= history.asOf() ? late : Math.min(soon, history.asOf());
  }

  /** Whether something is delivered a second time. */
  boolean comesTwice(Dice dice) {
    return dice.chance(0.003);
  }
}
