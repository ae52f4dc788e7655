package studio.marquee.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

/** Numbers that come side by side are the ones that were asked for, one by one. */
class CodePacksTest {
  private static final int TRIES = 60;

  @Test
  void anyNumbersComeAsTheyAre() throws SQLException {
    Random random = new Random(11);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      List<PlannedColumn> plans = new ArrayList<>();
      List<Long> expected = new ArrayList<>();
      for (int column = random.nextInt(14); column >= 0; column--) {
        // Up to the most that a column can have, and with the first and the last of its numbers.
        long most = random.nextLong(1, (1L << (1 + random.nextInt(62))) + 1);
        long code =
            switch (random.nextInt(3)) {
              case 0 -> 0;
              case 1 -> most + 1;
              default -> random.nextLong(most + 2);
            };
        plans.add(column(new Coding.Measured(0, 1, most, 0), code));
        expected.add(code);
      }
      assertThat(taken(plans)).isEqualTo(expected);
    }
  }

  @Test
  void manyRowsStayInOrder() throws SQLException {
    List<PlannedColumn> plans =
        List.of(
            new PlannedColumn("even", new Coding.Listed(199), "2 * (i % 100)", ""),
            new PlannedColumn("far", new Coding.Listed(60_000), "i * 2", ""));
    List<Packing> packings = packed(plans, "range(20000) as r(i)");
    byte[] even = packings.getFirst().taken();
    byte[] far = packings.getLast().taken();
    for (int row = 0; row < 20_000; row++) {
      assertThat(Packing.at(even, 1, row)).isEqualTo(2L * (row % 100));
      assertThat(Packing.at(far, 2, row)).isEqualTo(row * 2L);
    }
    assertThat(far).hasSize(2 * 20_000);
  }

  @Test
  void aValueThatIsInNoListIsRefused() {
    for (int values : new int[] {0, 1, 2, 3, 254, 255, 256, 65_535, 262_144}) {
      List<PlannedColumn> plans =
          List.of(
              column(new Coding.Listed(7), 3),
              new PlannedColumn("column", new Coding.Listed(values), "null::bigint", ""),
              column(new Coding.Listed(5), 5));
      assertThatThrownBy(() -> taken(plans)).hasMessageContaining("in no list");
    }
  }

  private static PlannedColumn column(Coding coding, long code) {
    return new PlannedColumn("column", coding, code + "::bigint", "");
  }

  private static List<Long> taken(List<PlannedColumn> plans) throws SQLException {
    List<Packing> packings = packed(plans, "range(1)");
    List<Long> codes = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      codes.add(Packing.at(packings.get(i).taken(), plans.get(i).coding().width(), 0));
    }
    return codes;
  }

  private static List<Packing> packed(List<PlannedColumn> plans, String rows) throws SQLException {
    CodePacks packs = new CodePacks(plans);
    List<Packing> packings = new ArrayList<>();
    plans.forEach(plan -> packings.add(new Packing(plan.coding().width(), 1)));
    String sql = "select 7, " + String.join(", ", packs.expressions()) + " from " + rows;
    try (DuckDBConnection connection =
            new DuckDBDriver()
                .connect("jdbc:duckdb:", new Properties())
                .unwrap(DuckDBConnection.class);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      CodePacks.Taking taking = packs.into(packings);
      while (row.next()) {
        taking.take(row, 2);
      }
      taking.give();
    }
    return packings;
  }
}
