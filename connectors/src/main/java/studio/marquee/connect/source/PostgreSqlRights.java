package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.mart.Table;

/**
 * What a login of PostgreSQL may do beyond reading. Roles that it is a member of count as its own:
 * it can become them at any time.
 */
final class PostgreSqlRights implements RightsReader {
  private static final Map<Right, String> OF_THE_LOGIN =
      Map.of(
          Right.SUPERUSER,
          "select exists (select from pg_roles"
              + " where rolsuper and pg_has_role(session_user, oid, 'member'))",
          Right.BYPASSES_ROW_SECURITY,
          "select exists (select from pg_roles"
              + " where rolbypassrls and pg_has_role(session_user, oid, 'member'))",
          Right.ROLES,
          "select exists (select from pg_roles where (rolcreaterole or rolcreatedb"
              + " or rolreplication) and pg_has_role(session_user, oid, 'member'))",
          Right.SERVER_FILES,
          "select exists (select from pg_roles where rolname in ('pg_read_server_files',"
              + " 'pg_write_server_files', 'pg_execute_server_program')"
              + " and pg_has_role(session_user, oid, 'member'))",
          Right.WRITE,
          "select exists (select from pg_roles where rolname = 'pg_write_all_data'"
              + " and pg_has_role(session_user, oid, 'member'))",
          Right.CREATE,
          "select has_database_privilege(session_user, current_database(), 'create')"
              + " or exists (select from pg_namespace where nspname !~ '^pg_(toast|temp)'"
              + " and has_schema_privilege(session_user, oid, 'create'))");

  private static final String MART =
      " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = coalesce(nullif(?, ''), current_schema()) and c.relname = ?";

  /** Everybody owns and writes everything who is a superuser; that is said once. */
  @Override
  public Set<Right> beyondReading(Connection session, List<Table> tables) throws SQLException {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    if (holds(session, OF_THE_LOGIN.getOrDefault(Right.SUPERUSER, ""))) {
      rights.add(Right.SUPERUSER);
      return rights;
    }
    for (Map.Entry<Right, String> question : OF_THE_LOGIN.entrySet()) {
      if (holds(session, question.getValue())) {
        rights.add(question.getKey());
      }
    }
    for (Table table : tables) {
      if (holds(session, owner(), table)) {
        rights.add(Right.OWNER);
      } else if (holds(session, writer(), table)) {
        rights.add(Right.WRITE);
      }
      if (!rights.contains(Right.OWNER) && holds(session, grantor(), table)) {
        rights.add(Right.ROLES);
      }
    }
    return rights;
  }

  private static String owner() {
    return "select exists (select" + MART + " and pg_has_role(session_user, c.relowner, 'member'))";
  }

  /** Rights of roles that are not inherited count too, because they can be taken up. */
  private static String writer() {
    return "select exists (select"
        + MART
        + " and exists (select from pg_roles r where pg_has_role(session_user, r.oid, 'member')"
        + " and (has_table_privilege(r.oid, c.oid, 'delete, truncate, trigger')"
        + " or has_any_column_privilege(r.oid, c.oid, 'insert, update'))))";
  }

  /** Who may hand on what it reads decides who else reads. */
  private static String grantor() {
    return "select exists (select"
        + MART
        + " and exists (select from pg_roles r where pg_has_role(session_user, r.oid, 'member')"
        + " and has_any_column_privilege(r.oid, c.oid, 'select with grant option')))";
  }

  private static boolean holds(Connection session, String question) throws SQLException {
    try (PreparedStatement asked = session.prepareStatement(question);
        ResultSet answer = asked.executeQuery()) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static boolean holds(Connection session, String question, Table table)
      throws SQLException {
    try (PreparedStatement asked = session.prepareStatement(question)) {
      asked.setString(1, table.schema());
      asked.setString(2, table.name());
      try (ResultSet answer = asked.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
