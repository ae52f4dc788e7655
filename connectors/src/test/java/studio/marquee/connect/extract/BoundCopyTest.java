package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.HostileTexts;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.sql.SqlText;

/** A binary copy takes values as a statement takes them, whatever they hold. */
class BoundCopyTest {
  private static final int VALUES = 1_000;
  private static final String FAST = "current_setting('marquee.bound_0', true) is not null as fast";

  private static EmbeddedPostgres postgres;
  private static RowPaths paths;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    paths = new RowPaths(postgres);
    paths.run("create table things (id int, nick text, kind char(3), \"odd?'$1--\" text)");
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  private static Mart mart(String... columns) {
    Map<String, AttributeType> types = new LinkedHashMap<>();
    for (String column : columns) {
      boolean isNumber = column.equals("id");
      types.put(column, isNumber ? AttributeType.NUMBER : AttributeType.TEXT);
    }
    types.put("fast", AttributeType.YES_NO);
    return RowPaths.mart(MartRole.BEHAVIOUR, types);
  }

  private List<String> read(Mart mart, SqlText select, Connection session) throws Exception {
    return RowPaths.copied(
        mart, select, session, Files.createTempDirectory(folder, "generation"), copied -> {});
  }

  /** The same rows by both paths, and that they came by both. */
  private List<String> bothWays(Mart mart, SqlText select) throws Exception {
    List<String> fast = read(mart, select, paths.known());
    List<String> any = read(mart, select, paths.unknownDriver());
    assertThat(any).noneMatch(row -> row.contains("'fast': true"));
    assertThat(fast.stream().map(row -> row.replace("'fast': true", "'fast': false")).toList())
        .isEqualTo(any);
    assertThat(fast).noneMatch(row -> row.contains("'fast': false"));
    return fast;
  }

  @Test
  void whateverAValueHoldsItFindsItsRowAlone() throws Exception {
    HostileTexts texts = new HostileTexts(System.nanoTime());
    List<String> values = new ArrayList<>();
    try (Connection session = paths.known();
        PreparedStatement insert = session.prepareStatement("insert into things values (?, ?)")) {
      for (int i = 0; i < VALUES; i++) {
        values.add(texts.value());
        insert.setInt(1, i);
        insert.setString(2, values.get(i));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    Mart mart = mart("id", "nick");
    int each = 50;
    for (int from = 0; from < VALUES; from += each) {
      List<String> some = values.subList(from, from + each);
      String places = String.join(", ", Collections.nCopies(each, "?"));
      String select =
          "select id, nick || ?, %s from things where nick in (%s) order by id"
              .formatted(FAST, places);
      List<Object> bound = new ArrayList<>(List.of(values.get(VALUES - 1 - from)));
      bound.addAll(some);
      assertThat(bothWays(mart, new SqlText(select, bound)))
          .hasSize(each + mart.attributes().size());
    }
    try (Connection session = paths.known();
        Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from things")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(VALUES);
      paths.run("delete from things");
    }
  }

  @Test
  void everyKindOfValueIsWhatItWas() throws Exception {
    List<Object> values =
        List.of(
            "",
            7,
            Long.MIN_VALUE,
            new BigDecimal("-12345678901234567890.00012300"),
            0.1,
            Double.MIN_VALUE,
            Double.NEGATIVE_INFINITY,
            true,
            LocalDate.of(2024, 2, 29),
            LocalDate.of(12_026, 1, 1),
            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000));
    for (Object value : values) {
      String text = "select pg_typeof(?) || ' ' || cast(? as text) as nick, " + FAST;
      List<String> rows = bothWays(mart("nick"), SqlText.of(text, value, value));
      assertThat(rows).hasSize(3);
    }
  }

  @Test
  void namesAndTextsOfTheStatementAreNoPlaces() throws Exception {
    paths.run("insert into things values (1, 'a', 'b', 'c')");
    String text =
        "select id, \"odd?'$1--\" || 'it''s ? -- \"' || ? as nick, %s from things where kind = ?"
            .formatted(FAST);
    List<String> rows = bothWays(mart("id", "nick"), SqlText.of(text, "?", "b"));
    assertThat(rows.getLast()).contains("cit").contains("s ? -- \"?").contains("'id': 1");
    paths.run("delete from things");
  }

  @Test
  void whereItCannotBeToldWhatIsAPlaceTheDriverIsAsked() throws Exception {
    paths.run("insert into things values (1, 'a', 'b', 'c')");
    for (String oddity :
        List.of(
            "/* ? */ ", "$$?$$ || ", "E'\\'?' || ", "'\\' || ", "'{\"a\":1}'::jsonb ?? 'a' || ")) {
      String text = "select %s cast(? as text) as nick, %s from things".formatted(oddity, FAST);
      List<String> rows = read(mart("nick"), SqlText.of(text, "x"), paths.known());
      assertThat(rows.getLast()).as(oddity).contains("'fast': false");
    }
    paths.run("delete from things");
  }

  @Test
  void aServerThatTakesNoSettingsIsReadAsByAnyDriver() throws Exception {
    paths.run("revoke execute on function set_config(text, text, boolean) from public");
    paths.run("create role plain login");
    try {
      String text = "select cast(? as text) as nick, " + FAST;
      Connection plain = postgres.getDatabase("plain", "postgres").getConnection();
      assertThat(read(mart("nick"), SqlText.of(text, "x"), plain).getLast())
          .contains("'nick': x")
          .contains("'fast': false");
    } finally {
      paths.run("grant execute on function set_config(text, text, boolean) to public");
    }
  }

  @Test
  void noValueOutlivesItsTransaction() throws Exception {
    String text = "select cast(? as text) as nick, " + FAST;
    try (Connection session = paths.known()) {
      Connection kept = RowPaths.keptOpen(session);
      assertThat(read(mart("nick"), SqlText.of(text, "secret"), kept).getLast())
          .contains("'fast': true");
      session.commit();
      try (Statement statement = session.createStatement();
          ResultSet row =
              statement.executeQuery("select current_setting('marquee.bound_0', true)")) {
        row.next();
        assertThat(row.getString(1)).isNullOrEmpty();
      }
    }
  }
}
