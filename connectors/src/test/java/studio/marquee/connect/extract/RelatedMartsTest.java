package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** A generation of the whole demo brand, read in both ways. */
class RelatedMartsTest {
  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 21).atTime(6, 10).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  @TempDir static Path folder;
  private static Workspace workspace;

  @BeforeAll
  static void write() throws Exception {
    DemoPlan plan = DemoPlan.asked(2_000, 6, LocalDate.of(2026, 11, 20));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
    workspace = new WorkspaceReader().read(folder.resolve("brand/workspace"));
  }

  @Test
  void attachedOrRowByRowTheTablesAreTheSame() throws Exception {
    Marts marts = workspace.marts();
    Path attached;
    Path rowByRow;
    try (Source source = new Sources().open(workspace.sources().getFirst())) {
      attached = refresh("attached", marts, source);
      rowByRow = refresh("rows", marts, new WithoutFile(source));
    }
    Map<String, String> tables = tables(attached);
    assertThat(tables).isEqualTo(tables(rowByRow));
    assertThat(tables.keySet())
        .contains(
            "people",
            "orders",
            "order_lines",
            "products",
            "stores",
            "households",
            "consents",
            "ad_spend")
        .doesNotContain("identifiers");
    Manifest manifest = manifest(attached);
    assertThat(manifest.marts()).isEqualTo(manifest(rowByRow).marts());
    assertThat(tables.keySet())
        .filteredOn(table -> !table.startsWith("#"))
        .hasSameSizeAs(manifest.marts());
    assertThat(manifest.mart("sessions").orElseThrow().repeated()).isPositive();
    assertThat(manifest.mart("orders").orElseThrow().repeated()).isZero();
    assertThat(manifest.mart("orders").orElseThrow().rows()).isGreaterThan(1_000);
    assertThat(attached).isDirectoryNotContaining(path -> path.toString().contains("arrivals"));
    assertThat(rowByRow).isDirectoryNotContaining(path -> path.toString().contains("arrivals"));
  }

  @Test
  void aGenerationThatLacksARelatedMartIsFetchedAnew() throws Exception {
    Marts marts = workspace.marts();
    Marts fewer =
        new Marts(marts.all().stream().filter(mart -> !mart.name().equals("returns")).toList());
    MartCache cache = new MartCache(folder.resolve("fewer"));
    try (Source source = new Sources().open(workspace.sources().getFirst())) {
      refresh("fewer", fewer, source);
    }
    Generations generations = new Generations(cache, TestKeys.in(folder));
    ZoneId zone = workspace.timeZone();
    try (AudienceEngine engine =
        generations.openCurrent(Catalogue.of(fewer), workspace.population(), zone).orElseThrow()) {
      assertThat(engine.freshness().people()).isEqualTo(2_000);
    }
    assertThat(generations.openCurrent(Catalogue.of(marts), workspace.population(), zone))
        .isEmpty();
  }

  private static Path refresh(String name, Marts marts, Source source) throws Exception {
    MartCache cache = new MartCache(folder.resolve(name));
    return new Refresh(cache, TestKeys.in(folder), new DuckDbDialect(), CLOCK)
        .run(marts, workspace.population(), source, Progress.silent());
  }

  private static MartCache cache(Path generation) {
    return new MartCache(Objects.requireNonNull(generation.getParent()));
  }

  private static Manifest manifest(Path generation) throws Exception {
    return TestKeys.manifest(cache(generation), TestKeys.in(folder), generation);
  }

  /** Each table with its columns, their types, and all its rows in order. */
  private static Map<String, String> tables(Path generation) throws Exception {
    Map<String, String> tables = new TreeMap<>();
    try (Connection connection = TestKeys.open(cache(generation), TestKeys.in(folder), generation);
        Statement statement = connection.createStatement()) {
      for (String table :
          column(
              statement,
              "select table_name from duckdb_tables() where database_name = 'sealed'",
              "")) {
        if (!table.startsWith("#")) {
          assertThat(column(statement, "select * from \"%s\" where rowid <> \"#row\"", table))
              .isEmpty();
        }
        List<String> types =
            column(
                statement,
                "select column_name || ' ' || data_type from duckdb_columns() where table_name ="
                    + " '%s'",
                table);
        List<String> rows =
            column(
                statement,
                "select md5(string_agg(t::varchar, '/' order by rowid)) from \"%s\" as t",
                table);
        tables.put(table, types + " " + rows);
      }
    }
    return tables;
  }

  private static List<String> column(Statement statement, String sql, String table)
      throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql.replace("%s", table))) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
