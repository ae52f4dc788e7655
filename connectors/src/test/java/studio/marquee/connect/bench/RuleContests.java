package studio.marquee.connect.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.Overlap;
import studio.marquee.model.member.RowSet;
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
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;
import studio.marquee.model.segment.YesNoTest;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** New rules that nobody asked before, and questions over rules that are known, against DuckDB. */
final class RuleContests {
  private static final TimeTest WINDOW = new TimeTest.WithinLast(90, Unit.DAY);

  private final AudienceEngine engine;
  private final Connection rival;
  private final RuleSql sql;
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
    this.sql = new RuleSql(catalogue, new DuckDbDialect(), now, Mart::name, population);
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
    all.add(behaviour().lookingAt(people() + 4 * views));
    all.add(countAndSum().lookingAt(people() + 6 * views));
    all.add(sequence().lookingAt(2 * people() + 4 * (views + purchases)));
    all.add(regroup());
    all.add(overlap().lookingAt(4 * people() / 8));
    return all;
  }

  private long rows(String table) throws SQLException {
    try (Statement statement = rival.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static AttributeTest any(String... values) {
    return new TextTest.IsAnyOf(List.of(values));
  }

  private static Rule rule(String attribute, AttributeTest test) {
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
            counting("select count(*) from " + sql.from() + " where ", rule))
        .lookingAt(width * people());
  }

  private Contest.Run counting(String head, Rule rule) throws SQLException {
    return run(sql.condition(rule).inside(head, ""));
  }

  private Contest.Run run(SqlText text) throws SQLException {
    PreparedStatement statement = rival.prepareStatement(text.text());
    for (int i = 0; i < text.parameters().size(); i++) {
      statement.setObject(i + 1, text.parameters().get(i));
    }
    return () -> {
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    };
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
        run(window("select count(distinct customer_id) from views where ", "")));
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
        run(
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
        run(
            window(
                "select count(distinct customer_id) from (select customer_id, happened_at from"
                    + " views where ",
                ") v where not exists (select 1 from purchases p where p.customer_id ="
                    + " v.customer_id and p.happened_at > v.happened_at and p.happened_at <="
                    + " v.happened_at + interval 7 day)")));
  }

  static List<Rule> twelve() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rules.add(rule("country", any("country " + i, "country " + (i + 20))));
      rules.add(rule("orders", new NumberTest.AtMost(BigDecimal.valueOf(10L + i * 7L))));
      rules.add(rule("lifetime_value", new NumberTest.AtLeast(BigDecimal.valueOf(i * 200_000L))));
    }
    return rules;
  }

  private Gestures gestures() throws Exception {
    SegmentCounter counter = new SegmentCounter(engine.freshness().people(), catalogue, shares);
    return new Gestures(twelve(), engine, counter);
  }

  /** Ours and the rival go through the same gestures, each at their own pace. */
  private Contest regroup() throws Exception {
    Gestures gestures = gestures();
    List<Contest.Run> statements = new ArrayList<>();
    for (Segment tree : gestures.trees()) {
      statements.add(counting("select count(*) from " + sql.from() + " where ", tree.rule()));
    }
    AtomicInteger ours = new AtomicInteger();
    AtomicInteger rivals = new AtomicInteger();
    return new Contest(
            "Regrouping, negating, muting, moving one of twelve rules",
            "all numbers of all rules",
            "DuckDB, the total alone",
            1.0 / 200,
            () -> gestures.count(ours.getAndIncrement()),
            () -> statements.get(rivals.getAndIncrement() % statements.size()).once())
        .lookingAt(12L * people() / 8);
  }

  private Contest overlap() throws Exception {
    List<Rule> rules = twelve().subList(0, 4);
    List<RowSet> sets = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (Rule rule : rules) {
      sets.add(engine.members(rule));
      SqlText condition = sql.condition(rule);
      columns.add("(" + condition.text() + ")");
      parameters.addAll(condition.parameters());
    }
    String text =
        "select sum(mod(n * n, 1000003)) from (select count(*)::hugeint as n from "
            + sql.from()
            + " group by "
            + String.join(", ", columns)
            + ")";
    return new Contest(
        "Overlap of four audiences, all regions",
        "regions of known sets",
        "DuckDB group by four conditions",
        1.0 / 10,
        () -> Overlap.of(sets).regions().stream().mapToLong(n -> (long) n * n % 1_000_003).sum(),
        run(new SqlText(text, parameters)));
  }
}
