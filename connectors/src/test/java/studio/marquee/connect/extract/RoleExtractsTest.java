package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;

/** What lies on the laptop for each role of the demo brand, and what does not. */
class RoleExtractsTest {
  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 21).atTime(6, 10).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final int PEOPLE = 1_000;

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws Exception {
    DemoPlan plan = DemoPlan.asked(PEOPLE, 6, LocalDate.of(2026, 11, 20));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
  }

  @Test
  void nothingOfOtherCountriesIsThereForATeamOfTwoCountries() throws Exception {
    Set<String> others =
        new TreeSet<>(
            warehouse(
                "select customer_id from customer.people where country not in ('Germany',"
                    + " 'Austria')"));
    List<String> own =
        warehouse(
            "select customer_id from customer.people where country in ('Germany', 'Austria')");
    assertThat(others).isNotEmpty();
    try (Connection held = generation("jonas")) {
      assertThat(column(held, "select customer_id from people order by 1"))
          .containsExactlyElementsOf(own.stream().sorted().toList());
      assertThat(column(held, "select distinct country from people order by 1"))
          .containsExactly("Austria", "Germany");
      assertThat(column(held, "select count(*) from orders"))
          .isNotEqualTo(List.of("0"))
          .isEqualTo(
              warehouse(
                  "select count(*) from commerce.orders join customer.people using (customer_id)"
                      + " where people.country in ('Germany', 'Austria')"));
      assertThat(textsIn(held)).doesNotContainAnyElementsOf(others).contains(own.getFirst());
    }
  }

  @Test
  void nothingButMasksIsThereForAViewer() throws Exception {
    Set<String> keys = new HashSet<>(warehouse("select customer_id from customer.people"));
    try (Connection held = generation("priya")) {
      assertThat(
              column(
                  held,
                  "select table_name from duckdb_tables() where not regexp_matches(table_name,"
                      + " '^#(values|found|counted|sample|orphans) ') order by 1"))
          .isSubsetOf(
              "consents",
              "contacts",
              "engagement",
              "order_lines",
              "orders",
              "people",
              "products",
              "stores",
              "suppressions")
          .contains("people", "orders", "consents", "contacts", "suppressions");
      assertThat(
              column(
                  held,
                  "select table_name from duckdb_tables() where starts_with(table_name, '#values ')"
                      + " and table_name not in (select '#values ' || table_name || ' ' ||"
                      + " column_name from duckdb_columns())"))
          .isEmpty();
      assertThat(
              column(
                  held,
                  "select table_name from duckdb_tables()"
                      + " where regexp_matches(table_name, '^#(found|counted|sample) ')"
                      + " and regexp_replace(table_name, '^#[a-z]+ ', '') not in"
                      + " (select table_name from duckdb_tables())"))
          .isEmpty();
      assertThat(textsIn(held)).doesNotContainAnyElementsOf(keys);
      assertThat(
              column(held, "select column_name from duckdb_columns() where table_name = 'people'"))
          .doesNotContain("loyalty_points", "home_store");
      assertThat(column(held, "select count(distinct customer_id) from people"))
          .containsExactly(String.valueOf(PEOPLE));
      assertThat(column(held, "select count(*) from people where length(customer_id) <> 64"))
          .containsExactly("0");
      assertThat(column(held, "select count(*) from people where lifetime_value % 100 <> 0"))
          .containsExactly("0");
      assertThat(
              column(
                  held,
                  "select count(*) from people where birthday <> date_trunc('year', birthday)"))
          .containsExactly("0");
      assertThat(column(held, "select max(length(city)) from people")).containsExactly("1");
      assertThat(column(held, "select count(*) from orders semi join people using (customer_id)"))
          .isEqualTo(
              warehouse(
                  "select count(*) from commerce.orders semi join customer.people using"
                      + " (customer_id)"));
    }
  }

  @Test
  void everybodyElseHasTheirOwnCache() throws Exception {
    assertThat(cache("mira")).isNotEqualTo(cache("priya")).isNotEqualTo(cache("jonas"));
    try (Connection held = generation("noor")) {
      assertThat(column(held, "select count(*) from people"))
          .containsExactly(String.valueOf(PEOPLE));
      assertThat(column(held, "select table_name from duckdb_tables()"))
          .doesNotContain("identifiers");
    }
  }

  private static Workspace seenBy(String person) throws Exception {
    Workspace workspace = new WorkspaceReader().read(folder.resolve("brand/workspace"));
    return workspace.seenBy(workspace.person(Optional.of(person)));
  }

  private static Path cache(String person) throws Exception {
    Workspace workspace = seenBy(person);
    return MartCache.of(folder.resolve("data"), workspace, workspace.population()).folder();
  }

  /** The file of the generation itself, and not what an engine tells of it. */
  private static Connection generation(String person) throws Exception {
    Path data = folder.resolve("data");
    PopulationData people = new PopulationData(data, TestKeys.rings(data), CLOCK);
    try (AudienceEngine engine = people.open(seenBy(person), Progress.silent())) {
      Path generation = cache(person).resolve(engine.freshness().generation());
      return TestKeys.open(new MartCache(cache(person)), TestKeys.in(data), generation);
    }
  }

  private static List<String> warehouse(String sql) throws Exception {
    try (Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("brand/warehouse.duckdb"))) {
      return column(connection, sql);
    }
  }

  /** Every text in every column of every table. */
  private static Set<String> textsIn(Connection held) throws Exception {
    Set<String> texts = new HashSet<>();
    for (String place :
        column(
            held,
            "select '\"' || column_name || '\" from \"' || table_name || '\"' from duckdb_columns()"
                + " where data_type = 'VARCHAR' and database_name = current_database() and not"
                + " internal")) {
      texts.addAll(column(held, "select distinct " + place));
    }
    return texts;
  }

  private static List<String> column(Connection connection, String sql) throws Exception {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }
}
