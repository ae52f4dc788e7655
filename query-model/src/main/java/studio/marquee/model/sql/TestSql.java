package studio.marquee.model.sql;

import java.util.List;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;
import studio.marquee.model.sql.dialect.Dialect;

/** Tests of whatever is held, true or false for every value and where it is missing. */
final class TestSql {
  private final TextSql texts;
  private final TimeSql times;
  private final ListSql lists;
  private final ComparisonSql comparisons;

  TestSql(Dialect dialect, Now now) {
    this.texts = new TextSql(dialect);
    this.times = new TimeSql(dialect, now);
    this.lists = new ListSql(dialect);
    this.comparisons = new ComparisonSql(dialect);
  }

  /**
   * The condition that a value passes a test.
   *
   * @param more for a comparison what it is compared with, for a band the table it is made of
   */
  SqlText condition(Held held, AttributeTest test, List<Held> more) {
    Guard guard = more.stream().reduce(held, TestSql::looser).guard();
    SqlText pattern =
        switch (test) {
          case TextTest text -> guard.around(texts.condition(text), "{0}");
          case NumberTest number -> guard.around(NumberSql.condition(number), "{0}");
          case YesNoTest.IsTrue() -> SqlText.of("({0} is true)");
          case YesNoTest.IsFalse() -> SqlText.of("({0} is false)");
          case TimeTest time ->
              held.type() == AttributeType.MOMENT
                  ? times.ofMoment(guard, time)
                  : times.ofDay(guard, time);
          case ListTest list -> guard.around(lists.condition(list), "{0}");
          case PresenceTest.IsSet() -> SqlText.of("({0} is not null)");
          case PresenceTest.IsNotSet() -> SqlText.of("({0} is null)");
          case ComparisonTest comparison ->
              guard.around(comparisons.condition(held.type(), comparison), "{0}", "{1}");
        };
    SqlText[] slots = new SqlText[more.size() + 1];
    slots[0] = held.text();
    for (int i = 0; i < more.size(); i++) {
      slots[i + 1] = more.get(i).text();
    }
    return pattern.filled(slots);
  }

  private static Held looser(Held one, Held other) {
    return one.guard() == Guard.ASK_FIRST ? other : one;
  }

  /** The moment as the clock shows it in the zone. */
  SqlText local(SqlText moment) {
    return times.local().filled(moment);
  }
}
