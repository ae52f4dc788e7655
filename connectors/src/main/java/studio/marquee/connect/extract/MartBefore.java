package studio.marquee.connect.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.extract.Layering.Layer;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** A mart as it lies in the generation in use, where a layer can be put on top of it. */
record MartBefore(DuckDBConnection connection, Mart mart, HeldMart held) {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final int MOST_LAYERS = 8;
  private static final double MOST_IN_LAYERS = 0.2;

  /** Empty when the generation does not hold it. */
  static Optional<MartBefore> of(DuckDBConnection connection, Earlier earlier, Mart mart) {
    return earlier.mart(mart).map(held -> new MartBefore(connection, mart, held));
  }

  LayeredTable rows() {
    return new LayeredTable(mart, held.files());
  }

  /** Whether its rows were read under the terms of now, and there are not too many layers. */
  boolean bearsAnother(Extract extract) throws SQLException {
    List<String> columns = mart.attributes().stream().map(Attribute::column).toList();
    return held.columns().equals(columns)
        && new ContractMark(connection).isAt(mart, held.files().getLast(), ContractMark.of(extract))
        && hasRoomForOneMore();
  }

  private boolean hasRoomForOneMore() throws SQLException {
    List<String> layers = held.files().subList(1, held.files().size());
    long rows = 0;
    for (String layer : layers) {
      rows +=
          new EngineSql(connection)
              .number("select count(*) from " + in(layer, CacheTable.quotedNameOf(mart)));
    }
    return layers.size() < MOST_LAYERS && rows <= MOST_IN_LAYERS * held.rows();
  }

  /** Whether its columns have these types of DuckDB. */
  boolean hasTypes(List<String> types) throws SQLException {
    Map<String, String> found = new HashMap<>();
    String table = in(held.files().getLast(), CacheTable.quotedNameOf(mart));
    try (Statement statement = connection.createStatement();
        ResultSet column = statement.executeQuery("describe " + table)) {
      while (column.next()) {
        found.put(column.getString(1), column.getString(2));
      }
    }
    List<String> own =
        held.columns().stream().map(column -> found.getOrDefault(column, "")).toList();
    return normal(own).equals(normal(types));
  }

  private static List<String> normal(List<String> types) {
    return types.stream().map(type -> type.toUpperCase(Locale.ROOT).replace(" ", "")).toList();
  }

  /** What the generation that is written holds of it, with a layer on top that lies there. */
  HeldMart under(Layer layer) throws SQLException {
    List<String> files = new ArrayList<>(held.files());
    files.add(GenerationFile.FRESH);
    String rows = "(" + new LayeredTable(mart, files).select(held.columns()) + ")";
    long missing =
        mart.attribute(mart.key()).isEmpty()
            ? 0
            : new EngineSql(connection)
                .number("select count(*) from %s where %s is null".formatted(rows, key()));
    return new HeldMart(
        mart.name(),
        Math.toIntExact(layer.rows()),
        held.columns(),
        missing,
        Math.max(held.repeated(), layer.repeated()),
        held.files());
  }

  private String key() {
    return DIALECT.quoted(mart.attribute(mart.key()).orElseThrow().column());
  }

  private static String in(String file, String table) {
    return DIALECT.quoted(file) + ".main." + table;
  }
}
