package studio.marquee.connect.agreement;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everybody who is asked about random tables, one table after the other. Two panels share nothing
 * but the processes of the servers, so that they work at the same time.
 */
final class Panel implements AutoCloseable {
  /** Each of these tables goes to the servers as well; DuckDB is asked about all of them. */
  private static final int SERVERS_EVERY = 10;

  /** Making indexes of a table takes longer than asking them. */
  private static final int INDEXES_EVERY = 5;

  private final Engine duckDb;
  private final List<Engine> indexes;
  private final List<Engine> servers;

  private Panel(Engine duckDb, List<Engine> indexes, List<Engine> servers) {
    this.duckDb = duckDb;
    this.indexes = List.copyOf(indexes);
    this.servers = List.copyOf(servers);
  }

  static Panel open(String name, Path folder, Servers servers) throws Exception {
    return new Panel(
        JdbcEngine.duckDb(),
        List.of(
            IndexEngine.ofLists(folder.resolve("lists")),
            IndexEngine.ofMeasures(folder.resolve("measures")),
            IndexEngine.ofBehaviours(folder.resolve("behaviours"))),
        List.of(
            JdbcEngine.postgreSql(servers.postgreSql(), name),
            JdbcEngine.mariaDb(servers.mariaDb(), name)));
  }

  List<Engine> asked(int table) {
    List<Engine> asked = new ArrayList<>(List.of(duckDb));
    if (table % INDEXES_EVERY == 0) {
      asked.addAll(indexes);
    }
    if (table % SERVERS_EVERY == 0) {
      asked.addAll(servers);
    }
    return asked;
  }

  List<String> accounts() {
    return all().map(Engine::account).toList();
  }

  private Stream<Engine> all() {
    return Stream.of(List.of(duckDb), indexes, servers).flatMap(List::stream);
  }

  @Override
  public void close() throws SQLException {
    for (Engine engine : all().toList()) {
      engine.close();
    }
  }
}
