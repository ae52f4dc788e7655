package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.question.QuestionDesk;
import studio.marquee.connect.testing.BusyBrand;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.answer.BrushedCharts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.ValueList;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Measures eight charts that are brushed together, and finding values by what somebody types. The
 * charts must answer in 33 ms at the 95th percentile, values in 16 ms.
 */
final class ChartBenchmarks {
  static final Path SECTION = Path.of("connectors", "target", "bench", "charts.md");

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final int FULL_SIZE = 10_000_000;
  private static final long EVENTS_A_PERSON = 10;
  private static final int HANDLES = 1_000_000;
  private static final int PAIRS_IN_A_BLOCK = 4;
  private static final int WARM_UPS = 8;
  private static final int MOST_SHOWN = 20;
  private static final List<String> CHARTS =
      List.of(
          "lifetime_value",
          "orders",
          "birthday",
          "last_seen_at",
          "country",
          "city",
          "loyalty_tier",
          "newsletter");
  private static final List<String> TYPED =
      List.of("a", "4", "ha", "handle 7", "99", "123", "dle 54", "handle 31415", "zz", "0000");
  private static final String HANDLE_CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-people
      version: 1.0.0
      status: active
      name: Customers
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: people
          physicalName: customer.people
          businessName: Customers
          customProperties: [ { property: marquee.role, value: people } ]
          properties:
            - { name: customer_id, logicalType: integer, primaryKey: true, required: true }
            - { name: handle, businessName: Handle, logicalType: string }
      """;

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Outcome> slowed = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final Arena arena =
      new Arena(Integer.getInteger("bench.blocks", 10), PAIRS_IN_A_BLOCK, WARM_UPS);

  private ChartBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    int people = Integer.getInteger("bench.people", FULL_SIZE);
    long events = Long.getLong("bench.events", people * EVENTS_A_PERSON);
    Path kept = Objects.requireNonNull(SECTION.getParent());
    String section = measured(people, events, kept.resolve("rules-" + people + "-" + events));
    System.out.println(section);
    Files.writeString(SECTION, section);
  }

  /** Over the same people as the rules, whose folder is written when it is not there. */
  private static String measured(int people, long events, Path folder) throws Exception {
    SmallBrand brand = BusyBrand.in(folder, people, events);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    PopulationData data =
        new PopulationData(brand.data(), brand.rings(), Clock.fixed(NOW, ZoneOffset.UTC));
    CountingThreads shares = new CountingThreads(Runtime.getRuntime().availableProcessors());
    Properties readOnly = new Properties();
    readOnly.setProperty("access_mode", "READ_ONLY");
    ChartBenchmarks benchmarks = new ChartBenchmarks();
    benchmarks.facts.add("%,d people".formatted(people));
    try (AudienceEngine engine = data.open(workspace, Progress.silent());
        Connection rival =
            new DuckDBDriver().connect("jdbc:duckdb:" + BusyBrand.rivalOf(folder), readOnly)) {
      benchmarks.charts(engine, rival, workspace, shares);
    }
    benchmarks.values(folder);
    return Report.section(
        "Charts and values", benchmarks.outcomes, benchmarks.slowed, benchmarks.facts);
  }

  private void run(Contest contest) throws Exception {
    outcomes.add(arena.run(contest));
    slowed.add(arena.run(contest.slowed()));
  }

  private static AttributeName name(String attribute) {
    return new AttributeName("people", attribute);
  }

  private void charts(
      AudienceEngine engine, Connection rival, Workspace workspace, SegmentCounter.Shares shares)
      throws Exception {
    Segment audience =
        new Segment(
            "Two tiers",
            "",
            "people",
            new AttributeRule(
                name("loyalty_tier"), new TextTest.IsAnyOf(List.of("Gold", "Silver"))));
    try (QuestionDesk desk =
        QuestionDesk.beside(
            engine, workspace, workspace.population(), new LeafStore(1L << 30), System::nanoTime)) {
      List<ChartWish> wishes = CHARTS.stream().map(by -> ChartWish.of(name(by))).toList();
      long started = System.nanoTime();
      BrushedCharts charts = desk.charts(audience, wishes, shares).answer().charts();
      long first = System.nanoTime();
      desk.charts(audience, wishes, shares);
      facts.add(
          "eight charts made ready in %,d ms, for the next audience in %,d ms"
              .formatted((first - started) / 1_000_000, (System.nanoTime() - first) / 1_000_000));
      run(brushing(charts, rivalCharts(charts.bars(), audience, rival, workspace, engine)));
    }
  }

  /** One brush moves on with each call, the others stay where they are. */
  private static List<Optional<Brush>> brushes(List<ChartBars> bars, int call) {
    List<Optional<Brush>> brushes = new ArrayList<>();
    for (int chart = 0; chart < bars.size(); chart++) {
      int count = bars.get(chart).count();
      int width = Math.max(1, count * 3 / 4);
      int first = chart == 0 ? call % Math.max(1, count - width) : count / 8;
      brushes.add(Optional.of(new Brush.Range(first, Math.min(count - 1, first + width - 1))));
    }
    return brushes;
  }

  private static Contest brushing(BrushedCharts charts, RivalCharts rival) {
    int[] ours = {0};
    int[] theirs = {0};
    return new Contest(
        "Eight linked charts, one brush moves",
        "all eight charts counted",
        "DuckDB, one statement over bins made before",
        1.0 / 10,
        () -> sum(charts.brushed(brushes(charts.bars(), ours[0]++))),
        () -> rival.sum(brushes(charts.bars(), theirs[0]++)));
  }

  private static long sum(BrushedCharts.Shown shown) {
    long sum = 0;
    for (int chart = 0; chart < shown.charts().size(); chart++) {
      List<Long> bars =
          shown.charts().get(chart).bars().stream().map(bar -> bar.known().orElseThrow()).toList();
      for (int bar = 0; bar < bars.size(); bar++) {
        sum += (chart + 1L) * (bar + 1) * bars.get(bar);
      }
    }
    return sum;
  }

  /** The bin of each person in each chart lies in a column of one byte. */
  private static RivalCharts rivalCharts(
      List<ChartBars> bars,
      Segment audience,
      Connection rival,
      Workspace workspace,
      AudienceEngine engine)
      throws SQLException {
    Now now = new Now(engine.freshness().asOf(), workspace.timeZone());
    Mart population = workspace.population();
    RuleSql sql =
        new RuleSql(workspace.catalogue(), new DuckDbDialect(), now, Mart::name, population);
    StringBuilder text = new StringBuilder("create temp table bins as select ");
    List<Object> values = new ArrayList<>();
    for (int chart = 0; chart < bars.size(); chart++) {
      text.append(chart == 0 ? "cast(case" : ", cast(case");
      for (int bar = 0; bar < bars.get(chart).count(); bar++) {
        SqlText condition = sql.condition(bars.get(chart).rule(new Brush.Range(bar, bar)));
        text.append(" when ").append(condition.text()).append(" then ").append(bar + 1);
        values.addAll(condition.parameters());
      }
      text.append(" else 0 end as utinyint) as b").append(chart);
    }
    SqlText condition = sql.condition(audience.rule());
    text.append(" from ").append(sql.from()).append(" where ").append(condition.text());
    values.addAll(condition.parameters());
    try (PreparedStatement statement = rival.prepareStatement(text.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
    }
    return new RivalCharts(rival, bars.size());
  }

  /** All charts in one statement. */
  private record RivalCharts(Connection rival, int charts) {
    long sum(List<Optional<Brush>> brushes) throws SQLException {
      List<String> parts = new ArrayList<>();
      for (int chart = 0; chart < charts; chart++) {
        int own = chart;
        String others =
            String.join(
                " and ",
                IntStream.range(0, charts)
                    .filter(other -> other != own)
                    .mapToObj(other -> passes(other, brushes.get(other).orElseThrow()))
                    .toList());
        parts.add(
            "select %d * sum(bar * people) as s from (select b%d as bar, count(*) as people"
                    .formatted(chart + 1, chart)
                + " from bins where "
                + others
                + " group by 1)");
      }
      String text = "select sum(s) from (" + String.join(" union all ", parts) + ")";
      try (Statement statement = rival.createStatement();
          ResultSet row = statement.executeQuery(text)) {
        row.next();
        return row.getLong(1);
      }
    }

    private static String passes(int chart, Brush brush) {
      Brush.Range range = brush.ranges().getFirst();
      return "b%d between %d and %d".formatted(chart, range.first() + 1, range.last() + 1);
    }
  }

  private void values(Path folder) throws Exception {
    Path finished = folder.resolve("handles").resolve("filled");
    SmallBrand brand = new SmallBrand(folder.resolve("handles"));
    if (!Files.exists(finished)) {
      fill(brand);
      Files.createFile(finished);
    }
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    PopulationData data = new PopulationData(brand.data(), brand.rings(), Clock.systemUTC());
    try (AudienceEngine engine = data.open(workspace, Progress.silent());
        QuestionDesk desk =
            QuestionDesk.beside(
                engine,
                workspace,
                workspace.population(),
                new LeafStore(1L << 20),
                System::nanoTime);
        Connection rival = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
      long started = System.nanoTime();
      long distinct = desk.values(name("handle"), "", 1).answer().distinct();
      facts.add(
          "%,d different values made ready in %,d ms"
              .formatted(distinct, (System.nanoTime() - started) / 1_000_000));
      try (Statement statement = rival.createStatement()) {
        statement.execute("attach '" + brand.warehouseFile() + "' as w (read_only)");
        statement.execute(
            "create table handles as select handle as v, lower(handle) as folded, count(*) as n"
                + " from w.customer.people group by all order by n desc, v");
      }
      run(typing(desk, rival));
    }
  }

  private static void fill(SmallBrand brand) throws Exception {
    SmallBrand.in(brand.folder());
    Files.delete(brand.warehouseFile());
    brand.write("contracts/customer/people.odcs.yaml", HANDLE_CONTRACT);
    brand.warehouse(
        "create schema customer; create table customer.people as select i as customer_id,"
            + " 'Handle ' || (hash(i) % 100000) || '-' || i as handle from range("
            + HANDLES
            + ") r(i);");
  }

  private static Contest typing(QuestionDesk desk, Connection rival) throws SQLException {
    int[] ours = {0};
    int[] theirs = {0};
    PreparedStatement statement =
        rival.prepareStatement(
            "select v, count(*) over () from handles where contains(folded, ?)"
                + " order by starts_with(folded, ?) desc, n desc, v limit "
                + MOST_SHOWN);
    return new Contest(
        "Values that hold what is typed, out of a million",
        "how many, and the first twenty",
        "DuckDB over values counted and folded before",
        1.0 / 4,
        () -> {
          ValueList found =
              desk.values(name("handle"), TYPED.get(ours[0]++ % TYPED.size()), MOST_SHOWN).answer();
          return 31 * found.fitting()
              + found.values().stream().mapToLong(entry -> entry.value().hashCode()).sum();
        },
        () -> {
          String typed = TYPED.get(theirs[0]++ % TYPED.size());
          statement.setString(1, typed);
          statement.setString(2, typed);
          return sum(statement);
        });
  }

  private static long sum(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      long sum = 0;
      long fitting = 0;
      while (rows.next()) {
        sum += rows.getString(1).hashCode();
        fitting = rows.getLong(2);
      }
      return 31 * fitting + sum;
    }
  }
}
