package studio.marquee.connect.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import studio.marquee.connect.bench.Contest.Within;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.member.Overlap;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.SqlText;

/** Questions over rules that have been counted before, against DuckDB. */
final class KnownRuleContests {
  private final AudienceEngine engine;
  private final RivalStatements statements;
  private final Catalogue catalogue;
  private final SegmentCounter.Shares shares;

  KnownRuleContests(
      AudienceEngine engine,
      RivalStatements statements,
      Catalogue catalogue,
      SegmentCounter.Shares shares) {
    this.engine = engine;
    this.statements = statements;
    this.catalogue = catalogue;
    this.shares = shares;
  }

  static List<Rule> twelve() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rules.add(
          RuleContests.rule("country", RuleContests.any("country " + i, "country " + (i + 20))));
      rules.add(
          RuleContests.rule("orders", new NumberTest.AtMost(BigDecimal.valueOf(10L + i * 7L))));
      rules.add(
          RuleContests.rule(
              "lifetime_value", new NumberTest.AtLeast(BigDecimal.valueOf(i * 200_000L))));
    }
    return rules;
  }

  List<Contest> all() throws Exception {
    Gestures gestures =
        new Gestures(twelve(), engine, new SegmentCounter(people(), catalogue, shares));
    return List.of(added(gestures), regroup(gestures), regroupTold(gestures), overlap());
  }

  private int people() {
    return engine.freshness().people();
  }

  /** A rule that nobody asked before comes into a tree whose other rules are known. */
  private Contest added(Gestures gestures) throws SQLException {
    Rule rule =
        RuleContests.rule("lifetime_value", new NumberTest.AtLeast(new BigDecimal("333333")));
    AtomicInteger gesture = new AtomicInteger();
    return new Contest(
            "A new rule about a number beside twelve others",
            "row set and all numbers of all rules",
            "DuckDB count(*) of that rule",
            1.2,
            () -> gestures.countWith(gesture.getAndIncrement(), rule, engine.members(rule)),
            statements.counting(rule))
        .lookingAt(4L * people() + 13L * people() / 8)
        .within(Within.p95(60));
  }

  /** Ours and the rival go through the same gestures, each at their own pace. */
  private Contest regroup(Gestures gestures) throws Exception {
    List<Contest.Run> counted = new ArrayList<>();
    for (Segment tree : gestures.trees()) {
      counted.add(statements.counting(tree.rule()));
    }
    AtomicInteger ours = new AtomicInteger();
    AtomicInteger rivals = new AtomicInteger();
    return new Contest(
            "Regrouping, negating, muting, moving one of twelve rules",
            "all numbers of all rules",
            "DuckDB, the total alone",
            1.0 / 200,
            () -> gestures.count(ours.getAndIncrement()),
            () -> counted.get(rivals.getAndIncrement() % counted.size()).once())
        .lookingAt(12L * people() / 8)
        .within(Within.p99(3));
  }

  /** The same gestures; the rival says all that we say. */
  private Contest regroupTold(Gestures gestures) throws Exception {
    List<Contest.Run> told = new ArrayList<>();
    for (Segment tree : gestures.trees()) {
      told.add(statements.telling(tree, twelve()));
    }
    AtomicInteger ours = new AtomicInteger();
    AtomicInteger rivals = new AtomicInteger();
    return new Contest(
            "The same gestures, and everything that is known of them",
            "all numbers of all rules",
            "DuckDB, all numbers of all rules",
            1.0 / 200,
            () -> gestures.countAll(ours.getAndIncrement()),
            () -> told.get(rivals.getAndIncrement() % told.size()).once())
        .lookingAt(12L * people() / 8)
        .within(Within.p99(3));
  }

  private Contest overlap() throws Exception {
    List<Rule> rules = twelve().subList(0, 4);
    List<RowSet> sets = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (Rule rule : rules) {
      sets.add(engine.members(rule));
      SqlText condition = statements.sql().condition(rule);
      columns.add("(" + condition.text() + ")");
      parameters.addAll(condition.parameters());
    }
    String text =
        "select sum(mod(n * n, 1000003)) from (select count(*)::hugeint as n from "
            + statements.sql().from()
            + " group by "
            + String.join(", ", columns)
            + ")";
    Contest overlap =
        new Contest(
            "Overlap of four audiences, all regions",
            "regions of known sets",
            "DuckDB group by four conditions",
            1.0 / 10,
            () ->
                Overlap.of(sets).regions().stream().mapToLong(n -> (long) n * n % 1_000_003).sum(),
            statements.run(new SqlText(text, parameters)));
    return overlap.lookingAt(4L * people() / 8).within(Within.p95(5));
  }
}
