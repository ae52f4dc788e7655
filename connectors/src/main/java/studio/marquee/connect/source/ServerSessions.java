package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens sessions with one server, and makes them read-only before anybody has them. */
record ServerSessions(ServerForm form, Driver driver, Properties settings, TimeLimits limits)
    implements DriverSessions.Opening {

  @Override
  public Connection open() throws SQLException {
    String url = form.kind().call(form, limits).url();
    Connection connection = driver.connect(url, settings);
    if (connection == null) {
      throw new SQLException("the driver does not know its own address");
    }
    try {
      prepare(connection);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      try (connection) {
        throw failure;
      }
    }
  }

  private void prepare(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      for (String text : form.kind().sessionStart(limits)) {
        statement.execute(text);
      }
    }
    // Signing in has to be quick; a statement may think for long before its first row.
    connection.setNetworkTimeout(Runnable::run, (int) limits.read().toMillis());
  }

  /** Without the settings, which hold the password. */
  @Override
  public String toString() {
    return "sessions with " + form.name();
  }
}
