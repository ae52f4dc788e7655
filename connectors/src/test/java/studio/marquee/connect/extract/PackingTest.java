package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.marquee.connect.extract.MartRead.Copied;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.sql.SqlText;

/** Texts that are nearly all different are not kept in a dictionary of them. */
class PackingTest {
  private static final byte[] KEY = new byte[32];
  private static final String DIFFERENT = "ZSTD";

  private static final Map<String, AttributeType> COLUMNS =
      new TreeMap<>(
          Map.of(
              "id",
              AttributeType.NUMBER,
              "email",
              AttributeType.TEXT,
              "phone",
              AttributeType.TEXT,
              "country",
              AttributeType.TEXT,
              "town",
              AttributeType.TEXT,
              "tags",
              AttributeType.LIST));

  @TempDir Path folder;

  /** In the order of their names; every second phone is missing, every town is there 30 times. */
  private static String select(int rows) {
    return """
    select ['Germany', 'France'][1 + i %% 2] as country, i || '@example.org' as email, i as id,
      case when i %% 2 = 0 then '+49 30 ' || i end as phone, ['tag ' || i] as tags,
      'Town ' || hash(i) %% %d as town
    from range(%d) t(i)
    """
        .formatted(rows / 30, rows);
  }

  /** What the values of each column have become in the file. */
  private Map<String, String> packed(MartRole role, int rows) throws Exception {
    Mart mart = RowPaths.mart(role, COLUMNS);
    try (Connection source = DriverManager.getConnection("jdbc:duckdb:");
        GenerationFile file =
            GenerationFile.create(folder.resolve("things.duckdb"), KEY, new Nowhere())) {
      RowsDone nobody = (done, total) -> {};
      SqlText select = new SqlText(select(rows), List.of());
      Copied copied = new MartRead(mart, select, 0, nobody).copy(source, file.connection());
      if (!copied.arrival().isOfPeople()) {
        new Settling(file.connection(), nobody).settle(copied.arrival(), Optional.empty());
      }
      return packed(file.connection());
    }
  }

  private static Map<String, String> packed(DuckDBConnection connection) throws SQLException {
    String text =
        """
        select column_name, string_agg(distinct compression)
        from pragma_storage_info('things') where segment_type <> 'VALIDITY' group by all
        """;
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint \"" + GenerationFile.FRESH + "\"");
      Map<String, String> packed = new TreeMap<>();
      try (ResultSet column = statement.executeQuery(text)) {
        while (column.next()) {
          packed.put(column.getString(1), column.getString(2));
        }
      }
      return packed;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MartRole.class,
      names = {"PEOPLE", "REFERENCE"})
  void textsThatAreNearlyAllDifferentArePackedAsSuch(MartRole role) throws Exception {
    Map<String, String> packed = packed(role, 30_000);
    assertThat(packed).containsEntry("email", DIFFERENT).containsEntry("phone", DIFFERENT);
    assertThat(packed.get("country")).isNotEqualTo(DIFFERENT);
    assertThat(packed.get("town")).isNotEqualTo(DIFFERENT);
    assertThat(packed.get("tags")).doesNotContain(DIFFERENT);
  }

  @Test
  void aFewRowsTellNothing() throws Exception {
    assertThat(packed(MartRole.PEOPLE, 200).get("email")).isNotEqualTo(DIFFERENT);
  }

  @Test
  void whereThereAreNoRowsTheTableIsThereAllTheSame() throws Exception {
    assertThat(packed(MartRole.PEOPLE, 0)).isEmpty();
  }
}
