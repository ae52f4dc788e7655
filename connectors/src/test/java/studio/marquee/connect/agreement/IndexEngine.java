package studio.marquee.connect.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.index.Behaviour;
import studio.marquee.connect.index.GenerationIndex;
import studio.marquee.connect.index.IndexFile;
import studio.marquee.connect.index.IndexWriting;
import studio.marquee.connect.index.IndexedLeaves;
import studio.marquee.connect.index.ListLimits;
import studio.marquee.connect.index.PassingValues;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.SqlText;

/**
 * An index of the world as it lies in a generation: a first file, and a layer above it that changes
 * some of the rows. What the index does not know all of is left out.
 */
final class IndexEngine implements Engine {
  private static final String ROW = "\"#row\"";
  private static final String FIRST = "first.duckdb";
  private static final String LAYER = "layer.duckdb";
  private static final int CHANGED_EVERY = 3;

  private final String name;
  private final ListLimits limits;
  private final Lying lying;
  private final DuckDBConnection connection;
  private final Path folder;
  private final Seal seal;
  private World world = World.of(Map.of());
  private GenerationIndex index = GenerationIndex.none();
  private final Map<List<Object>, Optional<RowSet>> known = new HashMap<>();
  private long asked;
  private long leftOut;
  private int worlds;

  /** How rows lie in files. */
  private enum Lying {
    IN_ONE_FILE,
    IN_LAYERS
  }

  private IndexEngine(String name, ListLimits limits, Lying lying, Path folder)
      throws SQLException {
    this.name = name;
    this.lying = lying;
    this.limits = limits;
    this.folder = folder;
    this.seal = new Seal(TestKeys.in(folder), name);
    this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    execute("set threads = 1");
  }

  static IndexEngine ofLists(Path folder) throws SQLException {
    return new IndexEngine("lists", ListLimits.USUAL, Lying.IN_LAYERS, folder);
  }

  static IndexEngine ofBehaviours(Path folder) throws SQLException {
    return new IndexEngine("behaviours", ListLimits.USUAL, Lying.IN_ONE_FILE, folder);
  }

  static IndexEngine ofMeasures(Path folder) throws SQLException {
    return new IndexEngine(
        "measures", new ListLimits(0, Integer.MAX_VALUE, 0), Lying.IN_LAYERS, folder);
  }

  private void execute(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Override
  public String name() {
    return "index of " + name;
  }

  @Override
  public void load(World other) throws SQLException {
    if (worlds++ > 0) {
      execute("use memory");
      execute("detach \"" + FIRST + "\"");
      execute("detach \"" + LAYER + "\"");
    }
    execute("attach ':memory:' as \"" + FIRST + "\"");
    execute("attach ':memory:' as \"" + LAYER + "\"");
    execute("use memory");
    for (Mart mart : WorldMarts.ALL) {
      load(mart, other.rows(mart.name()));
    }
    world = other;
    known.clear();
    try {
      Map<String, IndexFile> files = new HashMap<>();
      files.put(FIRST, written(FIRST, true));
      files.put(LAYER, written(LAYER, false));
      index = new GenerationIndex(files);
    } catch (IOException | ProblemException failure) {
      throw new SQLException(failure);
    }
  }

  private IndexFile written(String file, boolean isFirst)
      throws SQLException, IOException, ProblemException {
    Path path = folder.resolve(Seal.indexOf(file));
    Files.createDirectories(folder);
    String keyName = seal.newKey(isFirst ? 1 : 2, Seal.Content.INDEX);
    byte[] key = seal.key(keyName).orElseThrow();
    try (SealedBlocksWriter blocks =
        SealedBlocksWriter.create(new LocalDisk(), path, keyName, key)) {
      IndexWriting writing = new IndexWriting(connection, '"' + file + '"', ROW, blocks, limits);
      for (Mart mart : WorldMarts.ALL) {
        if (mart.role() != MartRole.PEOPLE && mart.role() != MartRole.ENTITY) {
          continue;
        }
        if (isFirst) {
          writing.whole(mart);
        } else {
          writing.changes(mart, gone(mart));
        }
      }
      if (lying == Lying.IN_ONE_FILE && isFirst) {
        behaviours(writing);
      }
      writing.finish();
    }
    return IndexFile.of(seal.index(folder, seal.sealed(path, keyName)), file);
  }

  private void behaviours(IndexWriting writing) throws SQLException, IOException {
    Mart people = WorldMarts.mart(WorldMarts.PEOPLE);
    List<Behaviour> all = new ArrayList<>();
    for (Mart mart : WorldMarts.ALL) {
      List<Link> links = WorldMarts.MARTS.links(people.name(), mart.name(), "");
      if (mart.role() == MartRole.BEHAVIOUR) {
        all.add(new Behaviour(mart, links.getFirst(), first(mart)));
      }
    }
    writing.behaviours(people, first(people), rows(people), all);
  }

  private int rows(Mart mart) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + first(mart))) {
      row.next();
      return row.getInt(1);
    }
  }

  private static String first(Mart mart) {
    return "\"" + FIRST + "\".main.\"" + mart.name() + '"';
  }

  private static String gone(Mart mart) {
    return "\"#gone " + mart.name() + '"';
  }

  /** In the first file some rows are those of others, and there are some too many. */
  private void load(Mart mart, List<Map<String, Object>> rows) throws SQLException {
    String table = ".main.\"" + mart.name() + '"';
    List<String> columns = new ArrayList<>();
    for (Attribute attribute : mart.attributes()) {
      columns.add('"' + attribute.column() + "\" " + type(attribute));
    }
    String all = "(" + ROW + " integer, " + String.join(", ", columns) + ")";
    execute("create or replace table memory" + table + " " + all);
    execute("create table \"" + FIRST + '"' + table + " " + all);
    execute("create table \"" + LAYER + '"' + table + " " + all);
    String goneTable = "\"" + LAYER + "\".main." + gone(mart);
    execute("create table " + goneTable + " (" + ROW + " integer)");
    SortedMap<Integer, Map<String, Object>> now = new TreeMap<>();
    SortedMap<Integer, Map<String, Object>> first = new TreeMap<>();
    SortedMap<Integer, Map<String, Object>> changed = new TreeMap<>();
    for (int row = 0; row < rows.size(); row++) {
      now.put(row, rows.get(row));
      boolean isChanged = lying == Lying.IN_LAYERS && row % CHANGED_EVERY == 1;
      first.put(row, rows.get(isChanged ? (row + 1) % rows.size() : row));
      if (isChanged) {
        changed.put(row, rows.get(row));
      }
    }
    List<Integer> gone = new ArrayList<>(changed.keySet());
    int tooMany = lying == Lying.IN_LAYERS ? rows.size() % CHANGED_EVERY : 0;
    for (int more = 0; more < tooMany; more++) {
      first.put(rows.size() + more, rows.get(more));
      gone.add(rows.size() + more);
    }
    insert("memory" + table, mart, now);
    insert("\"" + FIRST + '"' + table, mart, first);
    insert("\"" + LAYER + '"' + table, mart, changed);
    if (!gone.isEmpty()) {
      execute("insert into " + goneTable + " select unnest(" + gone + ")");
    }
  }

  private void insert(String table, Mart mart, SortedMap<Integer, Map<String, Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Attribute> attributes = mart.attributes();
    String places = String.join(", ", Collections.nCopies(attributes.size() + 1, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
      for (Map.Entry<Integer, Map<String, Object>> row : rows.entrySet()) {
        insert.setInt(1, row.getKey());
        for (int i = 0; i < attributes.size(); i++) {
          insert.setObject(i + 2, stored(row.getValue().get(attributes.get(i).column())));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private @Nullable Object stored(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Instant moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
      case List<?> list -> connection.createArrayOf("varchar", list.toArray());
      case null, default -> value;
    };
  }

  private static String type(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT -> "varchar";
      case YES_NO -> "boolean";
      case LIST -> "varchar[]";
      case DATE -> "date";
      case MOMENT -> "timestamp";
      case NUMBER -> {
        if (attribute.isWhole()) {
          yield "bigint";
        }
        yield WorldMarts.isDecimal(attribute.name()) ? "decimal(18, 2)" : "double";
      }
    };
  }

  @Override
  public Optional<Set<String>> meant(String population, Rule rule, Now now) throws SQLException {
    asked++;
    List<Map<String, Object>> rows = world.rows(population);
    Mart mart = WorldMarts.mart(population);
    if (rows.isEmpty()) {
      return Optional.of(Set.of());
    }
    IndexedLeaves leaves =
        new IndexedLeaves(
            index,
            mart,
            rows.size(),
            _ -> lying == Lying.IN_LAYERS ? List.of(FIRST, LAYER) : List.of(FIRST),
            new PassingValues(world.catalogue(), now, this::numbers));
    try {
      RowSet set =
          new RuleSets(
                  rows.size(), world.catalogue(), leaf -> members(population, leaf, now, leaves))
              .of(rule);
      Set<String> keys = new TreeSet<>();
      set.forEach(row -> keys.add(Values.text(rows.get(row).get(WorldMarts.KEY))));
      return Optional.of(keys);
    } catch (NotIndexed left) {
      leftOut++;
      return Optional.empty();
    } catch (ProblemException | InterruptedException failure) {
      throw new SQLException(failure);
    }
  }

  /** The same rules stand in many trees about one world. */
  private RowSet members(String population, Rule leaf, Now now, IndexedLeaves leaves)
      throws ProblemException, InterruptedException {
    List<Object> about = List.of(population, leaf, now);
    Optional<RowSet> found = known.get(about);
    if (found == null) {
      found = leaves.members(leaf, SegmentCounter.Shares.ONE);
      known.put(about, found);
    }
    return found.orElseThrow(NotIndexed::new);
  }

  /** The index does not know all that a rule asks for. */
  private static final class NotIndexed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private List<Integer> numbers(SqlText text) {
    try (PreparedStatement statement = connection.prepareStatement(text.text())) {
      for (int i = 0; i < text.parameters().size(); i++) {
        statement.setObject(i + 1, text.parameters().get(i));
      }
      List<Integer> numbers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getInt(1));
        }
      }
      return numbers;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public String account() {
    return "%s: asked %,d, left out %,d".formatted(name(), asked, leftOut);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
