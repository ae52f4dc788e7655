package studio.marquee.connect.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.question.QuestionDesk;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.BrushedCharts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Eight charts of an audience that narrow one another. */
final class BrushedContest {
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

  private static final Segment AUDIENCE =
      new Segment(
          "Two tiers",
          "",
          "people",
          new AttributeRule(name("loyalty_tier"), new TextTest.IsAnyOf(List.of("Gold", "Silver"))));

  private final BrushedCharts charts;
  private final BinnedRival rival;
  private final long bytes;
  private final String made;
  private int ours;
  private int theirs;

  private BrushedContest(BrushedCharts charts, BinnedRival rival, long bytes, String made) {
    this.charts = charts;
    this.rival = rival;
    this.bytes = bytes;
    this.made = made;
  }

  /** Makes charts and bins ready, which takes no part in the contest. */
  static BrushedContest of(
      AudienceEngine engine, Connection rival, Workspace workspace, SegmentCounter.Shares shares)
      throws Exception {
    Mart population = workspace.population();
    List<ChartWish> wishes = CHARTS.stream().map(by -> ChartWish.of(name(by))).toList();
    try (QuestionDesk desk =
        QuestionDesk.beside(
            engine, workspace, population, new LeafStore(1L << 30), System::nanoTime)) {
      long started = System.nanoTime();
      BrushedCharts charts = desk.charts(AUDIENCE, wishes, shares).answer().charts();
      long first = System.nanoTime();
      desk.charts(AUDIENCE, wishes, shares);
      String made =
          "eight charts made ready in %,d ms, for the next audience in %,d ms"
              .formatted((first - started) / 1_000_000, (System.nanoTime() - first) / 1_000_000);
      Now now = new Now(engine.freshness().asOf(), workspace.timeZone());
      RuleSql sql =
          new RuleSql(workspace.catalogue(), new DuckDbDialect(), now, Mart::name, population);
      BinnedRival binned = BinnedRival.of(rival, sql, charts.bars(), AUDIENCE.rule());
      long bytes = (long) CHARTS.size() * engine.freshness().people();
      return new BrushedContest(charts, binned, bytes, made);
    }
  }

  private static AttributeName name(String attribute) {
    return new AttributeName("people", attribute);
  }

  /** How long it took to get ready. */
  String made() {
    return made;
  }

  /** One brush moves on with each call, the others stay where they are. */
  Contest contest() {
    return new Contest(
            "Eight linked charts, one brush moves",
            "all eight charts counted",
            "DuckDB, one statement over bins made before",
            1.0 / 10,
            () -> sum(charts.brushed(brushes(charts.bars(), ours++))),
            () -> rival.sum(brushes(charts.bars(), theirs++)))
        .lookingAt(bytes)
        .within(Contest.Within.p95(33));
  }

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
}
