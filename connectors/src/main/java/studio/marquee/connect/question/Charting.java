package studio.marquee.connect.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.answer.BrushedCharts.Chart;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.Period;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.ChartColumn;
import studio.marquee.model.member.GroupColumn;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.TagColumn;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Reads how all people spread over the values of attributes. That depends on no audience, so it is
 * kept, and the charts of the next audience ask nothing of the database.
 */
final class Charting {
  private static final int BINS = 24;
  private static final int MOST_VALUES = 62;
  private static final int MOST_TAGS = 24;
  private static final int MOST_KEPT = 16;
  private static final String ROW = CacheTable.ROW_ID;

  private final Ground ground;
  private final Map<ChartWish, Chart> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

  Charting(Ground ground) {
    this.ground = ground;
  }

  /**
   * The chart of an attribute.
   *
   * @param attribute that may be counted by
   */
  Chart chart(ChartWish wish, Attribute attribute) throws ProblemException, InterruptedException {
    Optional<Chart> known = known(wish);
    if (known.isPresent()) {
      return known.get();
    }
    Chart chart =
        switch (attribute.type()) {
          case NUMBER -> numbers(wish, attribute);
          case DATE, MOMENT -> times(attribute);
          case TEXT, YES_NO -> values(attribute);
          case LIST -> tags(attribute);
        };
    keep(wish, chart);
    return chart;
  }

  private synchronized Optional<Chart> known(ChartWish wish) {
    return Optional.ofNullable(kept.get(wish));
  }

  private synchronized void keep(ChartWish wish, Chart chart) {
    kept.put(wish, chart);
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  private Chart chart(ChartBars bars, ChartColumn column) {
    return new Chart(bars, column, column.counts(RowSet.everyone(ground.people())));
  }

  private Chart numbers(ChartWish wish, Attribute attribute)
      throws ProblemException, InterruptedException {
    Binned binned = Binned.read(ground, attribute, BINS, wish.widths());
    return chart(new ChartBars.Ranges(attribute.name(), binned.bins()), binned.column());
  }

  /** One row for each person with the value as it is held. */
  private Wording held(Attribute attribute, String name) {
    Wording held = new Wording().say("select " + ROW + " as r, ");
    held.say(ground.sql().value(attribute.name()));
    return held.say(" as " + name + " from " + ground.sql().from());
  }

  private Chart times(Attribute attribute) throws ProblemException, InterruptedException {
    List<LocalDate> ends = ends(attribute);
    if (ends.isEmpty()) {
      throw new ProblemException(
          Problem.of(QuestionProblem.NO_TIMES, attribute.title(), attribute.name()));
    }
    Period period = Period.over(ends.getFirst(), ends.getLast());
    List<LocalDate> edges = period.edges(ends.getFirst(), ends.getLast());
    List<String> days = edges.stream().map(LocalDate::toString).toList();
    GroupColumn column =
        GroupReading.read(
            ground,
            edges.size() + 1,
            GroupReading.reached(days(attribute), "cast(? as date)", days));
    return chart(new ChartBars.Periods(attribute.name(), period, edges), column);
  }

  /** Moments are told by the day at which they are in the time zone of the workspace. */
  private Wording days(Attribute attribute) {
    Wording days = new Wording().say("select r, cast(");
    if (attribute.type() == AttributeType.MOMENT) {
      String local = new DuckDbDialect().localTime("held");
      days.say(local, ground.workspace().timeZone().getId());
    } else {
      days.say("held");
    }
    return days.say(" as date) as v from (").say(held(attribute, "held").done()).say(")");
  }

  private List<LocalDate> ends(Attribute attribute) throws ProblemException, InterruptedException {
    Wording text = new Wording().say("select cast(min(v) as varchar), cast(max(v) as varchar)");
    text.say(" from (").say(days(attribute).done());
    text.say(") where isfinite(v) and v >= date '0001-01-01' and v < date '9999-01-01'");
    return ground
        .engine()
        .ask(
            text.done(),
            row -> {
              row.next();
              String first = row.getString(1);
              return first == null
                  ? List.of()
                  : List.of(LocalDate.parse(first), LocalDate.parse(row.getString(2)));
            });
  }

  private Chart values(Attribute attribute) throws ProblemException, InterruptedException {
    Wording held = new Wording().say("select r, cast(held as varchar) as v from (");
    held.say(held(attribute, "held").done()).say(")");
    Frequent frequent = frequent(held, MOST_VALUES);
    ChartBars.Values bars = bars(attribute, frequent);
    int others = bars.count() + 1;
    Wording rows = new Wording().say("select p.r, case when p.v is null then 0 else");
    rows.say(" coalesce(t.code, " + others + ") end as code from (").say(held.done());
    rows.say(") p left join (");
    if (bars.count() == 0) {
      rows.say("select '' as v, 0 as code where false");
    } else {
      rows.say("values ");
      for (int value = 0; value < bars.count(); value++) {
        rows.say(value == 0 ? "(?, ?)" : ", (?, ?)", bars.values().get(value), value + 1);
      }
    }
    rows.say(") t(v, code) on p.v = t.v");
    return chart(bars, GroupReading.read(ground, others + 1, rows));
  }

  private Chart tags(Attribute attribute) throws ProblemException, InterruptedException {
    Wording held = new Wording().say("select r, unnest(list_distinct(held)) as v from (");
    held.say(held(attribute, "held").done()).say(")");
    Frequent frequent = frequent(held, MOST_TAGS);
    ChartBars.Values bars = bars(attribute, frequent);
    List<RowSet> groups = new ArrayList<>();
    groups.add(ground.members(bars.ruleOfNotSet()));
    groups.addAll(Collections.nCopies(bars.count(), RowSet.none(ground.people())));
    if (bars.count() > 0) {
      Wording text = new Wording().say("select v, cast(bitstring_agg(r, 0, ");
      text.say((ground.people() - 1) + ") as blob) from (").say(held.done());
      text.say(") where v in (" + String.join(", ", Collections.nCopies(bars.count(), "?")));
      text.say(") group by v", bars.values().toArray());
      Map<String, RowSet> sets =
          ground
              .engine()
              .ask(
                  text.done(),
                  rows -> {
                    Map<String, RowSet> read = new LinkedHashMap<>();
                    while (rows.next()) {
                      read.put(
                          rows.getString(1), RowSet.ofBitString(rows.getBytes(2), ground.people()));
                    }
                    return read;
                  });
      sets.forEach((value, people) -> groups.set(bars.values().indexOf(value) + 1, people));
    }
    return chart(bars, TagColumn.of(ground.people(), groups));
  }

  private static ChartBars.Values bars(Attribute attribute, Frequent frequent) {
    return new ChartBars.Values(
        attribute.name(),
        attribute.type(),
        frequent.values(),
        frequent.all() - frequent.values().size());
  }

  /**
   * The values that most people have.
   *
   * @param all how many values there are
   */
  private record Frequent(List<String> values, long all) {}

  /** Numbers below the floor do not decide about the order. */
  private Frequent frequent(Wording held, int most) throws ProblemException, InterruptedException {
    Wording text = new Wording().say("select v, count(*) over () from (");
    text.say("select v, count(*) as people from (").say(held.done());
    text.say(") where v is not null group by v) order by");
    text.say(" case when people < ? then 0 else people end desc, v", ground.floor());
    text.say(" limit ?", most);
    return ground
        .engine()
        .ask(
            text.done(),
            rows -> {
              List<String> values = new ArrayList<>();
              long all = 0;
              while (rows.next()) {
                values.add(rows.getString(1));
                all = rows.getLong(2);
              }
              return new Frequent(values, all);
            });
  }
}
