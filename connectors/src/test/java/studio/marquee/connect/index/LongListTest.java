package studio.marquee.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.BusyBrand;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.SqlText;

/**
 * Texts with thousands of values, of which the first rows show nearly as many as there are rows.
 */
class LongListTest {
  /** Five people for each of the 20,000 cities, and many more than the first rows. */
  private static final int PEOPLE = 100_000;

  @Test
  void textsWithThousandsOfValuesAreListed(@TempDir Path folder) throws Exception {
    SmallBrand brand = BusyBrand.in(folder, PEOPLE, 100);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    try (AudienceEngine engine =
        new PopulationData(brand.data(), brand.rings(), clock)
            .refresh(workspace, Progress.silent())) {
      assertThat(lists(engine, "#values people city")).isOne();
      assertThat(lists(engine, "#values people lifetime_value")).isZero();
      for (List<String> cities :
          List.of(
              List.of("city 77", "city 78"),
              List.of(
                  "city 0", "city 1", "city 10", "city 2", "city 3", "city 4", "city 5", "city 6"),
              List.of("nowhere"))) {
        Rule rule =
            new AttributeRule(new AttributeName("people", "city"), new TextTest.IsAnyOf(cities));
        assertThat(engine.members(rule)).isEqualTo(engine.membersAtOnce(rule));
      }
    }
  }

  private static long lists(AudienceEngine engine, String name) throws Exception {
    return engine.ask(
        new SqlText("select count(*) from duckdb_tables() where table_name = ?", List.of(name)),
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }
}
