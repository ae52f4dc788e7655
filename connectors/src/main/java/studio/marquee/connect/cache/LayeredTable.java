package studio.marquee.connect.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * A mart that lies in several database files, the oldest first. Each later one holds rows that are
 * new or have changed, and the numbers of the rows in earlier ones that no longer hold. Numbers are
 * used again, so that all rows together are numbered without a gap.
 *
 * @param files the names under which the files are attached, those that hold the mart
 */
public record LayeredTable(Mart mart, List<String> files) {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  public LayeredTable {
    files = List.copyOf(files);
  }

  /** Where a file says which rows of earlier ones no longer hold. */
  public static String quotedNameOfGone(Mart mart) {
    return DIALECT.quoted("#gone " + mart.name());
  }

  /** The rows as they are now, as a select of the row's number and all columns. */
  public String select() {
    return select(mart.attributes().stream().map(Attribute::column).toList());
  }

  /** The same of some columns alone. */
  public String select(List<String> columns) {
    return select(CacheTable.quotedNameOf(mart), columns);
  }

  /**
   * What is written down about the rows as they are now.
   *
   * @param table what lies beside the mart in each file, with the same numbers of rows; quoted
   */
  public String select(String table, List<String> columns) {
    return select(columns, file -> in(file, table));
  }

  /**
   * The same of few rows. It is asked first whether they are among them, and whether they still
   * hold only of those that are: of all rows that would take long.
   *
   * @param condition may name the row as here
   */
  public String select(String table, List<String> columns, String condition) {
    return select(
        columns,
        file ->
            "(select %s from %s as here where %s)"
                .formatted(named(columns), in(file, table), condition));
  }

  private String select(List<String> columns, UnaryOperator<String> rowsOf) {
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      selects.add(
          "select %s from %s%s"
              .formatted(
                  named(columns),
                  rowsOf.apply(files.get(i)),
                  without(files.subList(i + 1, files.size()))));
    }
    return String.join("\nunion all\n", selects);
  }

  /**
   * Selects the largest value when it is in the newest file, as it nearly always is where rows say
   * when they changed, and nothing otherwise. Whether rows of older files still hold need not be
   * known for that. The column is called largest.
   *
   * @param condition for the rows whose values count
   */
  public String largestAtTheTop(String value, String condition) {
    String most = largest(files.getLast(), value, condition);
    List<String> older =
        files.subList(0, files.size() - 1).stream()
            .map(file -> largest(file, value, condition))
            .toList();
    return older.isEmpty()
        ? most
        : "select largest from (%s) where largest >= all (select largest from (%s) where largest is not null)"
            .formatted(most, String.join(" union all ", older));
  }

  private String largest(String file, String value, String condition) {
    return "select max(%s) as largest from %s where %s"
        .formatted(value, in(file, CacheTable.quotedNameOf(mart)), condition);
  }

  /** All later files at once: looking into each of them costs as often as there are files. */
  private String without(List<String> later) {
    List<String> gone =
        later.stream()
            .map(file ->
                "select %s from %s".formatted(CacheTable.ROW_ID, in(file, quotedNameOfGone(mart))))
            .toList();
    return gone.isEmpty()
        ? ""
        : " anti join (%s) as gone using (%s)"
            .formatted(String.join(" union all ", gone), CacheTable.ROW_ID);
  }

  private static String named(List<String> columns) {
    List<String> names = new ArrayList<>(List.of(CacheTable.ROW_ID));
    columns.stream().map(DIALECT::quoted).forEach(names::add);
    return String.join(", ", names);
  }

  private static String in(String file, String table) {
    return DIALECT.quoted(file) + ".main." + table;
  }
}
