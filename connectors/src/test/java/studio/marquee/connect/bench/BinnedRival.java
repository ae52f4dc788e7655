package studio.marquee.connect.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.member.Brush;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;

/** Charts of an audience in DuckDB: the bin of each person in each chart lies in a byte. */
record BinnedRival(Connection rival, int charts) {
  /** Makes the bins, which takes no part in the contest. */
  static BinnedRival of(Connection rival, RuleSql sql, List<ChartBars> bars, Rule audience)
      throws SQLException {
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
    SqlText condition = sql.condition(audience);
    text.append(" from ").append(sql.from()).append(" where ").append(condition.text());
    values.addAll(condition.parameters());
    try (PreparedStatement statement = rival.prepareStatement(text.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
    }
    return new BinnedRival(rival, bars.size());
  }

  /** All charts in one statement. */
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
