package studio.marquee.model.sql;

import java.util.List;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Span;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Reads of a mart no more than may be read of it: columns that are withheld are not spoken of,
 * masks are worked out by the database, and rows are chosen there.
 */
public final class ExtractSql {
  /** Numbers beyond it are not told apart alike by all databases, so nothing is left of them. */
  private static final String LARGEST = "9000000000000000000";

  private final Extracts extracts;
  private final Dialect dialect;
  private final Now now;
  private final Tables tables;

  /**
   * Says for what and how to write.
   *
   * @param now what rules about time are seen from
   */
  public ExtractSql(Extracts extracts, Dialect dialect, Now now, Tables tables) {
    this.extracts = extracts;
    this.dialect = dialect;
    this.now = now;
    this.tables = tables;
  }

  /** Every row that may be read, with a column for each attribute of the mart as it is held. */
  public SqlText rows(Extract extract) {
    List<SqlText> columns =
        extract.columns().stream().map(column -> value(column, columnOf(column))).toList();
    SqlText head = SqlText.joined(", ", columns).inside("select ", " from ");
    return SqlText.joined("", List.of(head, from(extract)));
  }

  /** How many rows there are. */
  public SqlText counting(Extract extract) {
    return from(extract).inside("select count(*) from ", "");
  }

  /** The table, and behind it in brackets what its rows must pass, unless all of them do. */
  public SqlText from(Extract extract) {
    if (extract.isEveryRow()) {
      return SqlText.of(tables.of(extract.source()));
    }
    RuleSql rules =
        new RuleSql(Catalogue.of(extracts.source()), dialect, now, tables, extract.source());
    return rules.condition(extract.rows()).inside(rules.from() + " where (", ")");
  }

  /** What the mask leaves of an expression that stands for the column. */
  public SqlText value(Extract.Column column, String expression) {
    return switch (column.mask()) {
      case Mask.Plain() -> SqlText.of(expression);
      case Mask.Hashed() -> hashed(column.source().type(), expression);
      case Mask.Banded(int width) -> banded(expression, width);
      case Mask.Bucketed(Span by) -> SqlText.of(bucketed(column.source().type(), expression, by));
      case Mask.Truncated(int letters) ->
          new SqlText(dialect.firstLetters(expression), List.of(letters));
    };
  }

  private SqlText hashed(AttributeType type, String expression) {
    boolean isNumber = type == AttributeType.NUMBER;
    String text = isNumber ? dialect.digits(dialect.wholePart(expression)) : expression;
    SqlText hash = new SqlText(dialect.fingerprint(text), List.of(extracts.salt()));
    return isNumber ? within(hash, expression) : hash;
  }

  /** The remainder is taken twice, because below zero it is negative the first time. */
  private SqlText banded(String expression, int width) {
    String whole = dialect.wholePart(expression);
    String text = "%1$s - mod(mod(%1$s, %2$d) + %2$d, %2$d)".formatted(whole, width);
    return within(SqlText.of(text), expression);
  }

  private static SqlText within(SqlText value, String expression) {
    String range = "case when %s between -%s and %s then ".formatted(expression, LARGEST, LARGEST);
    return value.inside(range, " end");
  }

  private String bucketed(AttributeType type, String expression, Span by) {
    return type == AttributeType.MOMENT
        ? dialect.startOfMoment(by, expression)
        : dialect.startOfDate(by, expression);
  }

  private String columnOf(Extract.Column column) {
    return dialect.quoted(column.source().column());
  }
}
