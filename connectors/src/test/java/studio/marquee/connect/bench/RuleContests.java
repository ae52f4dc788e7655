package studio.marquee.connect.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.bench.Contest.Within;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;
import studio.marquee.model.segment.YesNoTest;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** New rules that nobody asked before, against DuckDB. */
final class RuleContests {
  private static final TimeTest WINDOW = new TimeTest.WithinLast(90, Unit.DAY);

  private final AudienceEngine engine;
  private final Connection rival;
  private final RivalStatements statements;
  private final Catalogue catalogue;
  private final SegmentCounter.Shares shares;
  private final Now now;

  RuleContests(
      AudienceEngine engine,
      Connection rival,
      Catalogue catalogue,
      Mart population,
      Now now,
      SegmentCounter.Shares shares) {
    this.engine = engine;
    this.rival = rival;
    this.catalogue = catalogue;
    this.shares = shares;
    this.now = now;
    this.statements =
        new RivalStatements(
            rival, new RuleSql(catalogue, new DuckDbDialect(), now, Mart::name, population));
  }

  List<Contest> all() throws Exception {
    long views = rows("views");
    long purchases = rows("purchases");
    List<Contest> all = new ArrayList<>();
    all.add(leaf("A text among four", rule("loyalty_tier", any("Gold", "Silver")), 1));
    all.add(leaf("A text among 20,000", rule("city", any("city 77", "city 78")), 2));
    all.add(
        leaf(
            "A number with many values",
            rule("lifetime_value", new NumberTest.AtLeast(new BigDecimal("250000"))),
            4));
    all.add(leaf("A number with few", rule("orders", new NumberTest.AtMost(BigDecimal.TEN)), 1));
    all.add(leaf("A yes or no", rule("newsletter", new YesNoTest.IsTrue()), 1));
    all.add(leaf("A moment", rule("last_seen_at", new TimeTest.MoreThanAgo(700, Unit.DAY)), 4));
    all.add(behaviour().lookingAt(people() + 4 * views).within(Within.p95(300)));
    all.add(countAndSum().lookingAt(people() + 6 * views).within(Within.p95(500)));
    all.add(sequence().lookingAt(2 * people() + 4 * (views + purchases)).within(Within.p95(1_000)));
    all.addAll(new KnownRuleContests(engine, statements, catalogue, shares).all());
    return all;
  }

  private long rows(String table) throws SQLException {
    try (Statement statement = rival.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  static AttributeTest any(String... values) {
    return new TextTest.IsAnyOf(List.of(values));
  }

  static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  private long people() {
    return engine.freshness().people();
  }

  /**
   * A rule about one attribute.
   *
   * @param width how many bytes a value has in the index
   */
  private Contest leaf(String name, Rule rule, int width) throws SQLException {
    return new Contest(
            name,
            "row set and count",
            "DuckDB count(*)",
            1.2,
            () -> engine.members(rule).count(),
            statements.counting(rule))
        .lookingAt(width * people())
        .within(Within.p95(60));
  }

  /** The bounds of the window as the rules themselves have them. */
  private SqlText window(String head, String end) {
    Mart views = catalogue.mart("views").orElseThrow();
    RuleSql rows = new RuleSql(catalogue, new DuckDbDialect(), now, Mart::name, views);
    return rows.condition(new AttributeRule(new AttributeName("views", "happened_at"), WINDOW))
        .inside(head, end);
  }

  private Contest behaviour() throws SQLException {
    Rule rule = new RelatedRule(new Quantifier.Some(), Rows.of("views").during(WINDOW));
    return new Contest(
        "Did at least once in 90 days",
        "row set and count",
        "DuckDB count(distinct)",
        1.2,
        () -> engine.members(rule).count(),
        statements.run(window("select count(distinct customer_id) from views where ", "")));
  }

  private Contest countAndSum() throws SQLException {
    Rows rows = Rows.of("views").during(WINDOW);
    AttributeName total = new AttributeName("views", "total");
    Rule sum =
        new CalculationRule(
            new Calculation.Summary(Calculation.Method.SUM, total, rows),
            new NumberTest.MoreThan(new BigDecimal("100")));
    Rule both =
        new Group(
            new Group.Join.AllOf(),
            List.of(Part.of(new RelatedRule(new Quantifier.AtLeast(2), rows)), Part.of(sum)));
    return new Contest(
        "At least twice in 90 days and for more than 100",
        "both from one look, joined and counted",
        "DuckDB group by … having",
        1.0 / 6,
        () -> engine.members(both).count(),
        statements.run(
            window(
                "select count(*) from (select customer_id from views where ",
                " group by customer_id having count(*) >= 2 and sum(total) > 100)")));
  }

  private Contest sequence() throws SQLException {
    SequenceRule.Gap any = new SequenceRule.Gap.AnyTime();
    SequenceRule.Gap week = new SequenceRule.Gap.AtMost(7, Unit.DAY);
    Rule rule =
        new SequenceRule(
            List.of(
                new SequenceRule.Step(SequenceRule.Done.DID, Rows.of("views"), List.of(), any),
                new SequenceRule.Step(
                    SequenceRule.Done.DID_NOT, Rows.of("purchases"), List.of(), week)),
            new Window.During(WINDOW),
            any);
    return new Contest(
        "Looked at something in 90 days and did not buy in the 7 days after",
        "row set and count",
        "DuckDB not exists",
        1.0,
        () -> engine.members(rule).count(),
        statements.run(
            window(
                "select count(distinct customer_id) from (select customer_id, happened_at from"
                    + " views where ",
                ") v where not exists (select 1 from purchases p where p.customer_id ="
                    + " v.customer_id and p.happened_at > v.happened_at and p.happened_at <="
                    + " v.happened_at + interval 7 day)")));
  }
}
