package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import studio.marquee.model.mart.Table;

/**
 * What a login of MariaDB or MySQL may do beyond reading, out of its grants. A grant of one of
 * these rights counts wherever it is given: what it can write today, a mart may be tomorrow.
 */
final class MariaDbRights implements RightsReader {
  private static final Map<Right, Pattern> GRANTS =
      Map.of(
          Right.SUPERUSER,
          granted("SUPER|SYSTEM_USER|CONNECTION ADMIN|BINLOG ADMIN|READ_ONLY ADMIN|SHUTDOWN"),
          Right.WRITE,
          granted("INSERT|UPDATE|DELETE|DELETE HISTORY"),
          Right.CREATE,
          granted("CREATE|ALTER|DROP|INDEX|TRIGGER|EVENT|CREATE VIEW|CREATE ROUTINE"),
          Right.ROLES,
          granted("CREATE USER|CREATE ROLE|GRANT OPTION|PROXY"),
          Right.SERVER_FILES,
          granted("FILE"));
  private static final Pattern EVERYTHING = Pattern.compile("^GRANT ALL PRIVILEGES ON \\*\\.\\*.*");
  private static final Pattern ALL_OF_ONE = Pattern.compile("^GRANT ALL PRIVILEGES ON .*");
  private static final Pattern HANDED_ON = Pattern.compile(".* WITH GRANT OPTION.*");

  private static Pattern granted(String names) {
    return Pattern.compile("^GRANT (?:.*, )?(?:" + names + ")(?: \\([^)]*\\))?(?:, .*)? ON .*");
  }

  @Override
  public Set<Right> beyondReading(Connection session, List<Table> tables) throws SQLException {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    try (Statement statement = session.createStatement();
        ResultSet grants = statement.executeQuery("show grants")) {
      while (grants.next()) {
        rights.addAll(of(String.valueOf(grants.getString(1))));
      }
    }
    return rights;
  }

  private static Set<Right> of(String grant) {
    String line = grant.strip().toUpperCase(Locale.ROOT);
    Set<Right> rights = EnumSet.noneOf(Right.class);
    if (EVERYTHING.matcher(line).matches()) {
      rights.add(Right.SUPERUSER);
      return rights;
    }
    if (ALL_OF_ONE.matcher(line).matches()) {
      rights.addAll(Set.of(Right.WRITE, Right.CREATE));
    }
    if (HANDED_ON.matcher(line).matches()) {
      rights.add(Right.ROLES);
    }
    GRANTS.forEach((right, pattern) -> {
      if (pattern.matcher(line).matches()) {
        rights.add(right);
      }
    });
    return rights;
  }
}
