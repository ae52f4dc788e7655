package studio.marquee.connect.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.TextHash;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Extract;

/**
 * Under which terms the rows of a mart were read, remembered inside the encrypted file with them:
 * changes go on top of rows that were read under the same terms, and of no others.
 */
final class ContractMark {
  private final DuckDBConnection connection;

  ContractMark(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Where it lies, what it is called and typed, what is left of it, and how it is delivered. */
  static String of(Extract extract) {
    Mart mart = extract.source();
    List<String> terms = new ArrayList<>();
    terms.add(mart.version());
    terms.add(mart.table().toString());
    terms.add(extract.mart().key());
    terms.add(extract.mart().freshness());
    terms.add(extract.mart().role().name());
    terms.add(extract.mart().terms().delivery().toString());
    for (Extract.Column column : extract.columns()) {
      terms.add(column.source().column() + " " + column.held().column());
      terms.add(column.source().type() + " " + column.held().type() + " " + column.mask());
    }
    return TextHash.of(terms);
  }

  /** Writes it at the table of the mart in the file that is written. */
  void write(Mart mart, String mark) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "comment on table %s is '%s'".formatted(CacheTable.quotedNameOf(mart), mark));
    }
  }

  boolean isAt(Mart mart, String file, String mark) throws SQLException {
    String text =
        "select count(*) from duckdb_tables()"
            + " where database_name = ? and table_name = ? and comment = ?";
    try (PreparedStatement select = connection.prepareStatement(text)) {
      select.setString(1, file);
      select.setString(2, mart.name());
      select.setString(3, mark);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1) == 1;
      }
    }
  }
}
