package studio.marquee.connect.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.RowSet;

/** Reads people over the edges of stretches. */
class MemberRowsTest {
  private static final int MORE = 2 * MemberRows.STRETCH + 100;
  private static final int PEOPLE = 7 + MORE;

  @TempDir Path folder;
  private AudienceEngine engine;
  private List<Attribute> columns = List.of();

  @BeforeEach
  void open() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    brand.warehouse(
        "insert into customer.people (customer_id, orders) select 'x' || i, i from range(%d) r(i)"
            .formatted(MORE));
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC);
    engine =
        new PopulationData(brand.data(), brand.rings(), clock).open(workspace, Progress.silent());
    columns =
        List.of(
            workspace.population().attribute("customer_id").orElseThrow(),
            workspace.population().attribute("orders").orElseThrow());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private List<Integer> read(RowSet members) throws Exception {
    List<Integer> read = new ArrayList<>();
    engine.<RuntimeException>read(
        members,
        columns,
        rows -> {
          assertThat(rows.size()).isLessThanOrEqualTo(MemberRows.STRETCH).isPositive();
          for (int at = 0; at < rows.size(); at++) {
            int row = rows.row(at);
            read.add(row);
            if (row >= 7) {
              assertThat(rows.value(at, 0)).isEqualTo("x" + (row - 7));
              assertThat(rows.value(at, 1)).isEqualTo(String.valueOf(row - 7));
            }
          }
        });
    return read;
  }

  private static List<Integer> rows(RowSet set) {
    List<Integer> rows = new ArrayList<>();
    set.forEach(rows::add);
    return rows;
  }

  @Test
  void exactlyTheMembersAreReadInOrder() throws Exception {
    assertThat(engine.freshness().people()).isEqualTo(PEOPLE);
    int edge = MemberRows.STRETCH;
    RowSet edges =
        RowSet.of(PEOPLE, 0, edge - 1, edge, edge + 1, 2 * edge - 1, 2 * edge, PEOPLE - 1);
    assertThat(read(edges)).isEqualTo(rows(edges));
    assertThat(read(RowSet.none(PEOPLE))).isEmpty();
    assertThat(read(RowSet.everyone(PEOPLE))).isEqualTo(rows(RowSet.everyone(PEOPLE)));
    Random random = new Random(6);
    for (int percent : new int[] {1, 50, 99}) {
      int[] some = random.ints(0, PEOPLE).limit((long) PEOPLE * percent / 100).distinct().toArray();
      RowSet set = RowSet.of(PEOPLE, some);
      assertThat(read(set)).isEqualTo(rows(set));
    }
  }
}
