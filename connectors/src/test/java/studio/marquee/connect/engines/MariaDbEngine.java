package studio.marquee.connect.engines;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.testing.MariaDbServer;

/** MariaDB, taught the zone that its moments are looked at in. */
record MariaDbEngine(MariaDbServer server, Connection connection, ZoneId zone) implements Engine {
  private static final int ZONE = 1;

  static Engine start(Path folder, ZoneId zone) throws ManagedProcessException, SQLException {
    MariaDbServer server = MariaDbServer.start(folder);
    return new MariaDbEngine(server, server.connect(), zone);
  }

  @Override
  public void fill() throws SQLException {
    execute("set session sql_mode = 'NO_BACKSLASH_ESCAPES'");
    execute(People.TABLE.formatted("varchar(200)", "datetime(6)", "double", "json"), People.ROWS);
    execute(Shop.LISTS_AS_JSON);
    execute(Shop.tables("varchar(200)", "datetime(6)"));
    execute(Shop.ROWS);
    execute("set session sql_mode = default");
    execute(zoneTables().toArray(String[]::new));
  }

  /** What the server's own script reads from the machine, which need not have it. */
  private List<String> zoneTables() {
    List<String> statements = new ArrayList<>();
    statements.add("insert into mysql.time_zone values (" + ZONE + ", 'N')");
    statements.add("insert into mysql.time_zone_name values ('" + zone + "', " + ZONE + ")");
    List<ZoneOffset> kinds = new ArrayList<>();
    ZoneOffset first = zone.getRules().getOffset(Instant.EPOCH);
    statements.add(transition(0, kind(kinds, first, statements)));
    ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.EPOCH);
    while (next != null && next.toEpochSecond() < Integer.MAX_VALUE) {
      int kind = kind(kinds, next.getOffsetAfter(), statements);
      statements.add(transition(next.toEpochSecond(), kind));
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return statements;
  }

  private static int kind(List<ZoneOffset> kinds, ZoneOffset offset, List<String> statements) {
    if (!kinds.contains(offset)) {
      kinds.add(offset);
      statements.add(
          "insert into mysql.time_zone_transition_type values (%d, %d, %d, 0, '')"
              .formatted(ZONE, kinds.indexOf(offset), offset.getTotalSeconds()));
    }
    return kinds.indexOf(offset);
  }

  private static String transition(long second, int kind) {
    return "insert into mysql.time_zone_transition values (%d, %d, %d)"
        .formatted(ZONE, second, kind);
  }

  @Override
  public String dialect() {
    return "mariadb";
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    server.close();
  }
}
