package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.marquee.model.mart.Table;

/**
 * What a login of MariaDB or MySQL may do beyond reading, out of its grants. A grant of one of
 * these rights counts wherever it is given: what it can write today, a mart may be tomorrow. Roles
 * that it was given count as its own: it can take them up at any time.
 */
final class MariaDbRights implements RightsReader {
  private static final Map<Right, Pattern> GRANTS =
      Map.of(
          Right.SUPERUSER,
          granted(
              "SUPER|SYSTEM_USER|SYSTEM_VARIABLES_ADMIN|CONNECTION[ _]ADMIN|BINLOG[ _]ADMIN"
                  + "|READ_ONLY ADMIN|REPLICATION (?:SLAVE|MASTER) ADMIN|SET USER|SET_USER_ID"
                  + "|RELOAD|SHUTDOWN"),
          Right.WRITE,
          granted("INSERT|UPDATE|DELETE|DELETE HISTORY|DELETE VERSIONING ROWS|DROP|TRIGGER"),
          Right.CREATE,
          granted(
              "CREATE|ALTER|INDEX|EVENT|CREATE VIEW|CREATE ROUTINE|ALTER ROUTINE"
                  + "|CREATE TABLESPACE"),
          Right.ROLES,
          granted("CREATE USER|CREATE ROLE|DROP ROLE|ROLE_ADMIN|PROXY|REPLICATION SLAVE"),
          Right.SERVER_FILES,
          granted("FILE"));
  private static final Pattern EVERYTHING = Pattern.compile("^GRANT ALL PRIVILEGES ON \\*\\.\\*.*");
  private static final Pattern ALL_OF_ONE = Pattern.compile("^GRANT ALL PRIVILEGES ON .*");
  private static final Pattern HANDED_ON = Pattern.compile(".* WITH (?:GRANT|ADMIN) OPTION.*");
  private static final String NAME = "`(?:[^`]|``)+`";
  private static final Pattern ROLES =
      Pattern.compile("^GRANT ((?:" + NAME + "(?:@" + NAME + ")?,? ?)+) TO .*");
  private static final Pattern ROLE = Pattern.compile(NAME + "(?:@" + NAME + ")?");

  private static Pattern granted(String names) {
    return Pattern.compile("^GRANT (?:.*, )?(?:" + names + ")(?: \\([^)]*\\))?(?:, .*)? ON .*");
  }

  @Override
  public Set<Right> beyondReading(Connection session, List<Table> tables) throws SQLException {
    try (Statement statement = session.createStatement()) {
      List<String> grants = grants(statement, "show grants");
      Set<String> roles = roles(grants);
      if (roles.stream().anyMatch(role -> role.contains("`@`"))) {
        grants.addAll(
            grants(statement, "show grants for current_user() using " + String.join(", ", roles)));
      } else if (!roles.isEmpty()) {
        grants.addAll(ofRoles(statement, roles));
      }
      return rights(grants);
    }
  }

  private static Set<Right> rights(List<String> grants) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    grants.forEach(grant -> rights.addAll(of(grant)));
    // Whoever may do everything may do each thing; that is said once.
    return rights.contains(Right.SUPERUSER) && grants.stream().anyMatch(MariaDbRights::isEverything)
        ? EnumSet.of(Right.SUPERUSER)
        : rights;
  }

  /**
   * MariaDB tells the grants of a role, and of those behind it, only to who has taken it up. The
   * session goes on with the role that it had.
   */
  private static List<String> ofRoles(Statement statement, Set<String> roles) throws SQLException {
    String before = current(statement);
    List<String> grants = new ArrayList<>();
    try {
      for (String role : roles) {
        statement.execute("set role " + role);
        grants.addAll(grants(statement, "show grants"));
      }
    } finally {
      statement.execute("set role " + before);
    }
    return grants;
  }

  private static String current(Statement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery("select current_role()")) {
      String role = answer.next() ? answer.getString(1) : null;
      return role == null ? "none" : "`" + role.replace("`", "``") + "`";
    }
  }

  private static List<String> grants(Statement statement, String question) throws SQLException {
    List<String> grants = new ArrayList<>();
    try (ResultSet answer = statement.executeQuery(question)) {
      while (answer.next()) {
        grants.add(String.valueOf(answer.getString(1)).strip());
      }
    }
    return grants;
  }

  /** As the server writes them, quoted. */
  private static Set<String> roles(List<String> grants) {
    Set<String> roles = new LinkedHashSet<>();
    for (String grant : grants) {
      Matcher granted = ROLES.matcher(grant);
      if (granted.matches()) {
        ROLE.matcher(granted.group(1)).results().forEach(role -> roles.add(role.group()));
      }
    }
    return roles;
  }

  private static boolean isEverything(String grant) {
    return EVERYTHING.matcher(grant.toUpperCase(Locale.ROOT)).matches();
  }

  private static Set<Right> of(String grant) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    if (isEverything(grant)) {
      rights.add(Right.SUPERUSER);
      return rights;
    }
    String line = grant.toUpperCase(Locale.ROOT);
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
