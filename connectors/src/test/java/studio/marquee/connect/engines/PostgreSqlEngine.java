package studio.marquee.connect.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Letters are those of Unicode, because the locale of the machine may know only English ones. */
record PostgreSqlEngine(EmbeddedPostgres server, Connection connection) implements Engine {
  static Engine start() throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    try (Connection first = server.getPostgresDatabase().getConnection()) {
      first
          .createStatement()
          .execute(
              "create database people template template0 encoding 'UTF8'"
                  + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
    }
    return new PostgreSqlEngine(server, server.getDatabase("postgres", "people").getConnection());
  }

  @Override
  public void fill() throws SQLException {
    execute(People.TABLE.formatted("text", "timestamp", "double precision", "text[]"), People.ROWS);
    execute(Shop.LISTS_AS_ARRAYS);
    execute(Shop.tables("text", "timestamp"));
    execute(Shop.ROWS);
  }

  @Override
  public String dialect() {
    return "postgresql";
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    server.close();
  }
}
