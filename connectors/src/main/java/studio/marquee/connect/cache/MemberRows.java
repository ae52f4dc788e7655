package studio.marquee.connect.cache;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Reads what is known of members, one stretch of the population after the other, so that it takes
 * the same memory for ten thousand people and for ten million. Which rows of a stretch are members
 * is told to the database as one text of zeros and ones.
 */
final class MemberRows {
  /** Half of what DuckDB keeps together. */
  static final int STRETCH = 61_440;

  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final RowSet members;
  private final int columns;
  private final String select;

  MemberRows(Mart mart, RowSet members, List<Attribute> columns) {
    this.members = members;
    this.columns = columns.size();
    List<String> values = new ArrayList<>(List.of(CacheTable.ROW_ID));
    columns.forEach(column -> values.add(text(column)));
    this.select =
        "select %s from %s where %s between ? and ? and get_bit(?::bit, %s - ?) = 1 order by 1"
            .formatted(
                String.join(", ", values),
                CacheTable.quotedNameOf(mart),
                CacheTable.ROW_ID,
                CacheTable.ROW_ID);
  }

  private static String text(Attribute attribute) {
    String column = DIALECT.quoted(attribute.column());
    return switch (attribute.type()) {
      case TEXT, NUMBER, YES_NO, DATE -> column + "::varchar";
      case MOMENT ->
          """
          case when isfinite({c}) then
            strftime({c}, '%Y-%m-%dT%H:%M:%S')
            || case when {c} = date_trunc('second', {c}) then '' else strftime({c}, '.%f') end || 'Z'
          else {c}::varchar end\
          """
              .replace("{c}", column);
      case LIST ->
          """
          case when {c} is null then null else coalesce(
            array_to_string(
              list_transform({c}, lambda entry: replace(replace(entry, '\\', '\\\\'), '|', '\\|')),
              '|'), '') end\
          """
              .replace("{c}", column);
    };
  }

  /** The statement for the stretch that begins at a row; empty parameters never occur. */
  SqlText stretch(int from) {
    int to = end(from);
    StringBuilder bits = new StringBuilder(to - from);
    for (int row = from; row < to; row++) {
      bits.append(members.contains(row) ? '1' : '0');
    }
    return new SqlText(select, List.of(from, to - 1, bits.toString(), from));
  }

  boolean hasMembers(int from) {
    for (int row = from; row < end(from); row++) {
      if (members.contains(row)) {
        return true;
      }
    }
    return false;
  }

  private int end(int from) {
    return Math.min(members.population(), from + STRETCH);
  }

  PeopleRows read(PreparedStatement statement, int from) throws SQLException {
    int[] rows = new int[end(from) - from];
    List<@Nullable String[]> values = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      values.add(new @Nullable String[rows.length]);
    }
    int size = 0;
    try (DuckDBChunkedResult result = statement.unwrap(DuckDBPreparedStatement.class).query()) {
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        int count = (int) chunk.rowCount();
        DuckDBReadableVector ids = chunk.vector(0);
        for (int i = 0; i < count; i++) {
          rows[size + i] = ids.getInt(i);
        }
        for (int column = 0; column < columns; column++) {
          DuckDBReadableVector vector = chunk.vector(column + 1);
          @Nullable String[] into = values.get(column);
          for (int i = 0; i < count; i++) {
            into[size + i] = vector.isNull(i) ? null : vector.getString(i);
          }
        }
        size += count;
      }
    }
    return new PeopleRows(Arrays.copyOf(rows, size), values);
  }
}
