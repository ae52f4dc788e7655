package studio.marquee.connect.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * How many keys of a mart fall into each bucket by a hash, and what their hashes add up to. Once
 * all keys of a generation have been added up, the sums of the next one are known from the keys
 * that came and went, so they lie beside the rows.
 */
final class KeySums {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String BUCKET = "(hash({k}) & 65535)";

  private final DuckDBConnection connection;
  private final EngineSql engine;
  private final Mart mart;

  KeySums(DuckDBConnection connection, Mart mart) {
    this.connection = connection;
    this.engine = new EngineSql(connection);
    this.mart = mart;
  }

  /** Which bucket a key falls into. */
  static String bucketOf(String key) {
    return BUCKET.replace("{k}", key);
  }

  /**
   * Adds up.
   *
   * @param sums the quoted name of the temporary table that is made
   * @param names a select in brackets of keys, none of them missing, in a column called name
   */
  void addUp(String sums, String names) throws SQLException {
    engine.run(
        """
        create or replace temp table {sums} as
        select {bucket} as bucket, count(*) as keys, sum(hash(name)) as total
        from {names} group by bucket
        """
            .replace("{sums}", sums)
            .replace("{bucket}", bucketOf("name"))
            .replace("{names}", names));
  }

  /** Takes what lies beside the rows in a file, if it does. */
  boolean take(String sums, String file) throws SQLException {
    String text = "select count(*) from duckdb_tables() where database_name = ? and table_name = ?";
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setString(1, file);
      statement.setString(2, name());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getLong(1) == 0) {
          return false;
        }
      }
    }
    engine.run(
        "create or replace temp table %s as from %s.main.%s"
            .formatted(sums, DIALECT.quoted(file), DIALECT.quoted(name())));
    return true;
  }

  /**
   * Lays sums beside the rows in the current database.
   *
   * @param sums of the keys as they were
   * @param came a select in brackets of keys in a column called name
   * @param went the same of keys that are gone
   */
  void keep(String sums, String came, String went) throws SQLException {
    engine.run(
        """
        create table {kept} as
        select bucket, sum(keys)::bigint as keys, sum(total) as total from (
          select bucket, keys, total from {sums}
          union all select {bucket}, 1, hash(name)::hugeint from {came}
          union all select {bucket}, -1, -(hash(name)::hugeint) from {went}
        ) group by bucket having sum(keys) > 0
        """
            .replace("{kept}", DIALECT.quoted(name()))
            .replace("{sums}", sums)
            .replace("{bucket}", bucketOf("name"))
            .replace("{came}", came)
            .replace("{went}", went));
  }

  /** Another version of the database may hash in another way. */
  private String name() throws SQLException {
    return "#keys %s %s"
        .formatted(connection.getMetaData().getDatabaseProductVersion(), mart.name());
  }
}
