package studio.marquee.connect.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Leaves a mart that was read whole as it lies in the generation in use when it still has the same
 * rows, in whatever order they came: what was counted of it stays, and it is not written again.
 *
 * <p>They are the same when they are as many and hashes of them add up to the same: a difference
 * would have to find another with the same 64 bits of hash.
 */
final class UnchangedRead {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final DuckDBConnection connection;
  private final EngineSql engine;
  private final Earlier earlier;

  UnchangedRead(DuckDBConnection connection, Earlier earlier) {
    this.connection = connection;
    this.engine = new EngineSql(connection);
    this.earlier = earlier;
  }

  /**
   * Empty when it has changed or cannot be left.
   *
   * @param extract under which terms the rows arrived
   */
  Optional<HeldMart> held(Arrival arrival, Extract extract) throws SQLException {
    Optional<MartBefore> before = MartBefore.of(connection, earlier, arrival.mart());
    if (before.isEmpty()
        || !before.get().bearsAnother(extract)
        || !before.get().hasTypes(arrival.types())
        || !hasTheSameRows(before.get(), arrival)) {
      return Optional.empty();
    }
    Mart mart = arrival.mart();
    engine.run(CacheTable.createText(mart, arrival.definitions()));
    engine.run(
        "create table %s (%s integer)"
            .formatted(LayeredTable.quotedNameOfGone(mart), CacheTable.ROW_ID));
    return Optional.of(before.get().held());
  }

  private boolean hasTheSameRows(MartBefore before, Arrival arrival) throws SQLException {
    List<String> columns = before.held().columns().stream().map(DIALECT::quoted).toList();
    String here = "(" + before.rows().select(before.held().columns()) + ")";
    return engine.number("select count(*) from " + arrival.table()) == before.held().rows()
        && sum(arrival.expressions(), arrival.table()).equals(sum(columns, here));
  }

  /** Hashed twice: what two rows have swapped shows in few bits of a single hash's sum. */
  private Optional<String> sum(List<String> values, String rows) throws SQLException {
    String text = "select sum(hash(hash(%s))) from %s".formatted(String.join(", ", values), rows);
    try (Statement statement = connection.createStatement();
        ResultSet row = EngineCall.of(statement, () -> statement.executeQuery(text))) {
      row.next();
      return Optional.ofNullable(row.getString(1));
    }
  }
}
