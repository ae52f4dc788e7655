package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.Finding.Severity;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Whether a source can be used as its workspace describes it: reached, protected, with no more
 * rights than needed, and with the tables that the contracts name. Finds all that is wrong and not
 * the first only.
 */
public final class SourceReview {
  private final Sources sources;

  public SourceReview(Sources sources) {
    this.sources = sources;
  }

  /**
   * Looks at a source and reads no row of it.
   *
   * @param marts those that are read from it
   */
  public List<Finding> findings(SourceForm form, List<Mart> marts) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    if (form instanceof ServerForm server && server.tls().mode() == Tls.Mode.UNPROTECTED) {
      Problem open = Problem.of(SourceProblem.UNPROTECTED, form.name(), server.address().host());
      findings.add(new Finding(Severity.WARNING, form.name(), open));
    }
    try (Source source = sources.open(form)) {
      List<Table> tables = marts.stream().map(Mart::table).toList();
      for (Right right : source.unacceptedRights(tables)) {
        Problem problem = Problem.of(SourceProblem.RIGHT_BEYOND_READING, form.name(), right.word());
        findings.add(new Finding(Severity.WARNING, form.name(), problem));
      }
      for (Mart mart : marts) {
        findings.addAll(tableFindings(source, mart));
      }
    } catch (ProblemException failed) {
      findings.add(new Finding(Severity.ERROR, form.name(), failed.problem()));
    }
    return findings;
  }

  private static List<Finding> tableFindings(Source source, Mart mart)
      throws ProblemException, InterruptedException {
    try (Connection session = source.connect()) {
      return tableFindings(source, mart, session);
    } catch (SQLException failure) {
      throw new ProblemException(source.problem(failure), failure);
    }
  }

  private static List<Finding> tableFindings(Source source, Mart mart, Connection session)
      throws SQLException {
    Set<String> found = columnNames(mart.table(), session);
    String place = place(mart.table());
    if (found.isEmpty()) {
      return List.of(error(place, SourceProblem.NO_TABLE, source.name(), place, mart.title()));
    }
    List<Finding> findings = new ArrayList<>();
    List<Attribute> present = new ArrayList<>();
    for (Attribute attribute : mart.attributes()) {
      if (found.contains(attribute.column())) {
        present.add(attribute);
      } else {
        findings.add(
            error(place, SourceProblem.NO_COLUMN, source.name(), place, attribute.column()));
      }
    }
    try {
      findings.addAll(typeFindings(source, mart, present, session));
    } catch (SQLException refused) {
      findings.add(new Finding(Severity.ERROR, place, source.problem(refused)));
    }
    return findings;
  }

  /** Asks for no rows, which takes the right to read them all the same. */
  private static List<Finding> typeFindings(
      Source source, Mart mart, List<Attribute> present, Connection session) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    if (present.isEmpty()) {
      return findings;
    }
    String columns =
        present.stream()
            .map(attribute -> source.dialect().quoted(attribute.column()))
            .collect(Collectors.joining(", "));
    String place = place(mart.table());
    try (Statement statement = session.createStatement();
        ResultSet none =
            statement.executeQuery(
                "select " + columns + " from " + quoted(source, mart.table()) + " where 1 = 0")) {
      ResultSetMetaData types = none.getMetaData();
      for (int i = 0; i < present.size(); i++) {
        String type = types.getColumnTypeName(i + 1);
        Attribute attribute = present.get(i);
        if (!ColumnTypes.fits(attribute.type(), types.getColumnType(i + 1), type)) {
          String column = attribute.column();
          findings.add(error(place, SourceProblem.OTHER_TYPE, source.name(), place, column, type));
        }
      }
    }
    return findings;
  }

  private static Set<String> columnNames(Table table, Connection session) throws SQLException {
    Set<String> names = new HashSet<>();
    String schema = table.schema().isEmpty() ? null : table.schema();
    try (ResultSet columns = session.getMetaData().getColumns(null, schema, table.name(), null)) {
      while (columns.next()) {
        // Some drivers read a name as a pattern, in which _ stands for any letter.
        if (table.name().equals(columns.getString("TABLE_NAME"))) {
          names.add(columns.getString("COLUMN_NAME"));
        }
      }
    }
    return names;
  }

  private static String quoted(Source source, Table table) {
    String name = source.dialect().quoted(table.name());
    return table.schema().isEmpty() ? name : source.dialect().quoted(table.schema()) + "." + name;
  }

  private static String place(Table table) {
    return table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
  }

  private static Finding error(String place, SourceProblem code, Object... details) {
    return new Finding(Severity.ERROR, place, Problem.of(code, details));
  }
}
