package studio.marquee.connect.arrival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule.Measure;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** What one measure of a contract counts, over the rows of its mart. */
final class MeasureSql {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private MeasureSql() {}

  /** How it is counted. */
  sealed interface Counting {
    record AllRows() implements Counting {}

    record RowsWhere(SqlText condition) implements Counting {}

    /** Nobody can tell from one row alone. */
    record AllAtOnce(SqlText aggregate) implements Counting {}
  }

  /**
   * Empty when the measure speaks of an attribute that the mart does not have.
   *
   * @param own the attribute that the rule was said about; blank for the mart
   */
  static Optional<Counting> of(Mart mart, Measure rule, String own) {
    List<String> names =
        rule.attributes().isEmpty() && !own.isEmpty() ? List.of(own) : rule.attributes();
    List<Attribute> attributes =
        names.stream().flatMap(name -> mart.attribute(name).stream()).toList();
    boolean needsOne =
        switch (rule.metric()) {
          case ROWS -> false;
          case NULLS, MISSING, INVALID, DUPLICATES -> true;
        };
    if (attributes.size() < names.size() || (needsOne && attributes.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(counting(rule, attributes));
  }

  private static Counting counting(Measure rule, List<Attribute> attributes) {
    return switch (rule.metric()) {
      case ROWS -> new Counting.AllRows();
      case NULLS -> where(attributes, MeasureSql::isNull);
      case MISSING -> where(attributes, attribute -> missing(rule, attribute));
      case INVALID -> where(attributes, attribute -> invalid(rule, attribute));
      case DUPLICATES -> new Counting.AllAtOnce(duplicates(attributes));
    };
  }

  /** Rows without a value. */
  static SqlText isNull(Attribute attribute) {
    return new SqlText(column(attribute) + " is null", List.of());
  }

  /** Rows of which at least one of the attributes is so. */
  private static Counting where(List<Attribute> attributes, Condition condition) {
    List<String> texts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Attribute attribute : attributes) {
      SqlText one = condition.of(attribute);
      texts.add("(" + one.text() + ")");
      values.addAll(one.parameters());
    }
    return new Counting.RowsWhere(new SqlText(String.join(" or ", texts), values));
  }

  /** No value at all is missing as well. */
  private static SqlText missing(Measure rule, Attribute attribute) {
    String column = column(attribute);
    if (rule.values().isEmpty()) {
      return isNull(attribute);
    }
    SqlText among = among(attribute, rule.values());
    return new SqlText(column + " is null or " + among.text(), among.parameters());
  }

  private static SqlText invalid(Measure rule, Attribute attribute) {
    List<String> broken = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (!rule.values().isEmpty()) {
      SqlText among = among(attribute, rule.values());
      broken.add("not (" + among.text() + ")");
      values.addAll(among.parameters());
    }
    if (!rule.pattern().isEmpty()) {
      broken.add("not regexp_matches(" + column(attribute) + "::varchar, ?)");
      values.add(rule.pattern());
    }
    String either = broken.isEmpty() ? "false" : "(" + String.join(" or ", broken) + ")";
    return new SqlText(column(attribute) + " is not null and " + either, values);
  }

  /** Of a list, every entry has to be among the values. */
  private static SqlText among(Attribute attribute, List<String> values) {
    String column = column(attribute);
    List<Object> bound = List.copyOf(values);
    if (attribute.type() == AttributeType.LIST) {
      String entries = "list_filter(" + column + ", lambda entry: entry is not null)";
      return new SqlText("list_has_all([" + places(bound, "?") + "], " + entries + ")", bound);
    }
    return attribute.type() == AttributeType.NUMBER
        ? new SqlText(
            column + "::double in (" + places(bound, "try_cast(? as double)") + ")", bound)
        : new SqlText(column + "::varchar in (" + places(bound, "?") + ")", bound);
  }

  /** Rows beyond the first with the same values; where a value is missing nothing repeats. */
  private static SqlText duplicates(List<Attribute> attributes) {
    List<String> columns = attributes.stream().map(MeasureSql::column).toList();
    String all = String.join(" is not null and ", columns) + " is not null";
    String row =
        columns.size() == 1 ? columns.getFirst() : "row(" + String.join(", ", columns) + ")";
    return new SqlText(
        "count(*) filter (where %s) - count(distinct %s) filter (where %s)"
            .formatted(all, row, all),
        List.of());
  }

  private static String places(List<Object> values, String place) {
    return String.join(", ", Collections.nCopies(values.size(), place));
  }

  private static String column(Attribute attribute) {
    return DIALECT.quoted(attribute.column());
  }

  @FunctionalInterface
  private interface Condition {
    SqlText of(Attribute attribute);
  }
}
