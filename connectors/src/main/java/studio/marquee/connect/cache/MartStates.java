package studio.marquee.connect.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Tells for each mart of a generation which rows it has and how they are numbered: by the digests
 * of the files that it lies in. A layer leaves everything as it was, and is not told, when it has
 * no rows of the mart and takes none away, or when each of its rows stands for one with the same
 * number and the same values. Looking at values has bounds; beyond them a layer counts as a change,
 * which costs time and is never wrong.
 *
 * @param now by the name of the mart
 * @param before what was told before the last layer was laid, before the last two, and so on; of
 *     those marts that were read as changes ever since
 */
record MartStates(Map<String, String> now, List<Map<String, String>> before) {
  MartStates {
    now = Map.copyOf(now);
    before = before.stream().map(Map::copyOf).toList();
  }

  static MartStates none() {
    return new MartStates(Map.of(), List.of());
  }

  /**
   * Asks the files themselves.
   *
   * @param connection has them attached under their own names
   * @param marts those that are held
   */
  static MartStates of(Connection connection, Manifest manifest, List<Mart> marts)
      throws SQLException {
    Telling telling = new Telling(connection, manifest);
    Map<String, String> now = new HashMap<>();
    List<String> files =
        manifest.mart(manifest.population()).map(HeldMart::files).orElse(List.of());
    List<Map<String, String>> before =
        Stream.<Map<String, String>>generate(HashMap::new)
            .limit(Math.max(0, files.size() - 1))
            .toList();
    for (Mart mart : marts) {
      List<String> states = telling.states(mart, manifest.mart(mart.name()).orElseThrow());
      now.put(mart.name(), states.getLast());
      List<String> own = manifest.mart(mart.name()).orElseThrow().files();
      for (int laid = 1; laid < Math.min(files.size(), own.size()); laid++) {
        if (last(own, laid).equals(last(files, laid))) {
          before.get(laid - 1).put(mart.name(), states.get(states.size() - 1 - laid));
        }
      }
    }
    return new MartStates(now, before);
  }

  private static List<String> last(List<String> files, int count) {
    return files.subList(files.size() - count, files.size());
  }

  /** Asks one generation. */
  private record Telling(Connection connection, Map<String, String> digests) {
    private static final long MOST_COMPARED = 100_000;
    private static final long MOST_LOOKED_AT = 20_000_000;

    private static final DuckDbDialect DIALECT = new DuckDbDialect();

    Telling(Connection connection, Manifest manifest) {
      this(
          connection,
          manifest.files().stream()
              .collect(Collectors.toMap(SealedFile::name, SealedFile::digest, (one, _) -> one)));
    }

    /** What tells a mart in its first file, in its first two, and so on. */
    List<String> states(Mart mart, HeldMart held) throws SQLException {
      List<String> states = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (int file = 0; file < held.files().size(); file++) {
        String name = held.files().get(file);
        if (file == 0 || !leavesAll(mart, held, file)) {
          texts.add(name);
          texts.add(digests.getOrDefault(name, ""));
        }
        states.add(TextHash.of(texts));
      }
      return states;
    }

    private boolean leavesAll(Mart mart, HeldMart held, int layer) throws SQLException {
      String rows = in(held.files().get(layer), CacheTable.quotedNameOf(mart));
      String gone = in(held.files().get(layer), LayeredTable.quotedNameOfGone(mart));
      long changed = number("select count(*) from " + rows);
      if (changed != number("select count(*) from " + gone)) {
        return false;
      }
      long lookedAt = (long) held.rows() * (held.files().size() - 1);
      boolean isLittle = changed <= MOST_COMPARED && lookedAt <= MOST_LOOKED_AT;
      return changed == 0 || (isLittle && isSame(mart, held, layer, rows, gone));
    }

    private boolean isSame(Mart mart, HeldMart held, int layer, String rows, String gone)
        throws SQLException {
      String columns =
          held.columns().stream().map(DIALECT::quoted).collect(Collectors.joining(", "));
      String before = new LayeredTable(mart, held.files().subList(0, layer)).select(held.columns());
      return number(
              """
              select count(*) from (
                select {row}, {columns} from {rows}
                except
                select {row}, {columns} from ({before}) where {row} in (select {row} from {gone})
              )
              """
                  .replace("{before}", before)
                  .replace("{columns}", columns)
                  .replace("{rows}", rows)
                  .replace("{gone}", gone)
                  .replace("{row}", CacheTable.ROW_ID))
          == 0;
    }

    private static String in(String file, String table) {
      return DIALECT.quoted(file) + ".main." + table;
    }

    private long number(String sql) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
