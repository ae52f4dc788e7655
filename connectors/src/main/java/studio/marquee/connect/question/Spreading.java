package studio.marquee.connect.question;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Breakdown.Bar;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** How people spread over the values of an attribute that is no number. */
final class Spreading {
  private static final String ROW = CacheTable.ROW_ID;

  private final Ground ground;
  private final Attribute by;
  private final RowSet audience;
  private final RowSet against;
  private final int most;

  Spreading(Ground ground, Attribute by, RowSet audience, RowSet against, int most) {
    this.ground = ground;
    this.by = by;
    this.audience = audience;
    this.against = against;
    this.most = most;
  }

  /** What came back for one value; below the floor both numbers say no more than that. */
  private record Found(String value, long people, long against, long values) {}

  /** How long a range of dates each bar stands for. */
  private enum Span {
    DAY(ChronoUnit.DAYS, 31),
    MONTH(ChronoUnit.MONTHS, 36),
    YEAR(ChronoUnit.YEARS, Integer.MAX_VALUE);

    private final ChronoUnit unit;
    private final long longest;

    Span(ChronoUnit unit, long longest) {
      this.unit = unit;
      this.longest = longest;
    }

    static Span of(LocalDate first, LocalDate last) {
      for (Span span : values()) {
        if (span.unit.between(first, last) < span.longest) {
          return span;
        }
      }
      return YEAR;
    }

    String start(String day) {
      String name = name().toLowerCase(Locale.ROOT);
      return "cast(date_trunc('" + name + "', " + day + ") as date)";
    }

    LocalDate end(LocalDate start) {
      return start.plus(1, unit).minusDays(1);
    }
  }

  Breakdown breakdown() throws ProblemException, InterruptedException {
    boolean isTime = by.type() == AttributeType.DATE || by.type() == AttributeType.MOMENT;
    return isTime ? overTime() : overValues();
  }

  private Breakdown overValues() throws ProblemException, InterruptedException {
    Wording values =
        by.type() == AttributeType.LIST
            ? new Wording().say("select r, unnest(list_distinct(held)) as v from (")
            : new Wording().say("select r, cast(held as varchar) as v from (");
    values.say(held()).say(")");
    List<Found> found = found(values.done());
    return told(found, found.stream().map(row -> bar(row, rule(row.value()))).toList());
  }

  private Breakdown overTime() throws ProblemException, InterruptedException {
    Optional<Span> span = span();
    if (span.isEmpty()) {
      return told(List.of(), List.of());
    }
    Wording days = new Wording().say("select r, cast(" + span.get().start("day"));
    days.say(" as varchar) as v from (").say(days()).say(")");
    List<Found> found = found(days.done());
    List<Bar> bars = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparing(row -> LocalDate.parse(row.value())))
        .forEach(row -> bars.add(bar(span.get(), row)));
    return told(found, bars);
  }

  private Bar bar(Span span, Found row) {
    LocalDate start = LocalDate.parse(row.value());
    String text =
        switch (span) {
          case DAY -> row.value();
          case MONTH -> row.value().substring(0, row.value().length() - 3);
          case YEAR -> String.valueOf(start.getYear());
        };
    Rule rule = new AttributeRule(by.name(), new TimeTest.BetweenDays(start, span.end(start)));
    return bar(new Found(text, row.people(), row.against(), row.values()), rule);
  }

  private Bar bar(Found row, Rule rule) {
    return new Bar(row.value(), rule, ground.told(row.people()), ground.told(row.against()));
  }

  private Rule rule(String value) {
    AttributeTest test =
        switch (by.type()) {
          case LIST -> new ListTest.HasAnyOf(List.of(value));
          case YES_NO -> value.equals("true") ? new YesNoTest.IsTrue() : new YesNoTest.IsFalse();
          case TEXT, NUMBER, DATE, MOMENT -> new TextTest.IsAnyOf(List.of(value));
        };
    return new AttributeRule(by.name(), test);
  }

  private Breakdown told(List<Found> found, List<Bar> bars)
      throws ProblemException, InterruptedException {
    Rule unset = new AttributeRule(by.name(), new PresenceTest.IsNotSet());
    RowSet without = ground.members(unset);
    Bar notSet =
        new Bar(
            "",
            unset,
            ground.told(audience.countBoth(without)),
            ground.told(against.countBoth(without)));
    long values = found.isEmpty() ? 0 : found.getFirst().values();
    return new Breakdown(
        by.name(),
        ground.told(audience.count()),
        ground.told(against.count()),
        bars,
        without.count() == 0 ? Optional.empty() : Optional.of(notSet),
        values - found.size());
  }

  /** One row for each person with the value as it is held. */
  private SqlText held() {
    AttributeName name = by.name();
    Wording held = new Wording().say("select " + ROW + " as r, ").say(ground.sql().value(name));
    return held.say(" as held from " + ground.sql().from()).done();
  }

  private SqlText days() {
    boolean isMoment = by.type() == AttributeType.MOMENT;
    String local = isMoment ? new DuckDbDialect().localTime("held") : "held";
    Wording days = new Wording().say("select r, cast(");
    days = isMoment ? days.say(local, ground.workspace().timeZone().getId()) : days.say(local);
    return days.say(" as date) as day from (").say(held()).say(")").done();
  }

  private Optional<Span> span() throws ProblemException, InterruptedException {
    Wording ends = new Wording().say("select min(day), max(day) from (").say(days()).say(")");
    return ground
        .engine()
        .ask(
            ends.done(),
            row -> {
              row.next();
              String first = row.getString(1);
              return first == null
                  ? Optional.empty()
                  : Optional.of(Span.of(LocalDate.parse(first), LocalDate.parse(row.getString(2))));
            });
  }

  /**
   * Counts in one statement. Numbers below the floor do not even decide about the order.
   *
   * @param values a statement for a person and a value in each row
   */
  private List<Found> found(SqlText values) throws ProblemException, InterruptedException {
    Wording text = new Wording();
    text.say("select v, people, others, values from (select *, count(*) over () as values from (");
    text.say("select v, count(*) filter (where ").isIn(audience, "r");
    text.say(") as people, ");
    if (against.count() == against.population()) {
      text.say("count(*)");
    } else {
      text.say("count(*) filter (where ").isIn(against, "r").say(")");
    }
    text.say(" as others from (").say(values).say(") where v is not null group by v)");
    text.say(" where people > 0 or others > 0) order by");
    text.say(" case when people < ? then 0 else people end desc,", ground.floor());
    text.say(" case when others < ? then 0 else others end desc,", ground.floor());
    text.say(" v limit ?", most);
    return ground
        .engine()
        .ask(
            text.done(),
            rows -> {
              List<Found> found = new ArrayList<>();
              while (rows.next()) {
                found.add(
                    new Found(
                        rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
              }
              return found;
            });
  }
}
