package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * A rule as the condition of a {@code where}: true or false for everyone, never null, so that
 * {@code not} is the exact complement. The rule must have passed its check: what it names is in the
 * marts, and its tests fit the types.
 */
public final class RuleSql {
  private final Marts marts;
  private final Dialect dialect;
  private final TextSql texts;
  private final NumberSql numbers;
  private final TimeSql times;

  /**
   * Says for what and how to write.
   *
   * @param table the population's table, quoted, for rules that look at everyone
   */
  public RuleSql(Marts marts, Dialect dialect, Now now, String table) {
    this.marts = marts;
    this.dialect = dialect;
    this.texts = new TextSql(dialect);
    this.numbers = new NumberSql(table);
    this.times = new TimeSql(dialect, now);
  }

  /** Everyone, when everything in the tree is muted. */
  public SqlText condition(Rule rule) {
    return live(rule).orElseGet(() -> SqlText.of("true"));
  }

  /** Empty when nothing of the rule counts. */
  private Optional<SqlText> live(Rule rule) {
    return switch (rule) {
      case Group(var join, var parts) -> {
        List<SqlText> conditions = parts.stream().flatMap(part -> live(part).stream()).toList();
        yield conditions.isEmpty() ? Optional.empty() : Optional.of(join(join, conditions));
      }
      case AttributeRule(var name, var test) -> Optional.of(condition(attribute(name), test));
      case PlaceRule place ->
          Optional.of(
              PlaceSql.condition(place, column(place.latitude()), column(place.longitude())));
    };
  }

  private Optional<SqlText> live(Part part) {
    Optional<SqlText> condition = part.isMuted() ? Optional.empty() : live(part.rule());
    return part.isNot() ? condition.map(text -> text.inside("not ", "")) : condition;
  }

  private static SqlText join(Group.Join join, List<SqlText> conditions) {
    return switch (join) {
      case Group.Join.AllOf() -> lines("(", conditions, "and ", ")");
      case Group.Join.AnyOf() -> lines("(", conditions, "or ", ")");
      case Group.Join.NoneOf() -> lines("not (", conditions, "or ", ")");
      case Group.Join.AtLeast(var count) -> {
        List<SqlText> ones =
            conditions.stream()
                .map(condition -> condition.inside("case when ", " then 1 else 0 end"))
                .toList();
        yield lines("(", ones, "+ ", "  >= " + Math.min(count, ones.size()) + "\n)");
      }
    };
  }

  /** One below the other, each a step further in than the brackets around them. */
  private static SqlText lines(
      String opening, List<SqlText> conditions, String between, String closing) {
    List<String> lines = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (SqlText condition : conditions) {
      String indented = condition.text().replace("\n", "\n  ");
      lines.add("  " + (lines.isEmpty() ? "" : between) + indented);
      parameters.addAll(condition.parameters());
    }
    return new SqlText(opening + "\n" + String.join("\n", lines) + "\n" + closing, parameters);
  }

  private SqlText condition(Attribute attribute, AttributeTest test) {
    String column = dialect.quoted(attribute.column());
    return switch (test) {
      case TextTest text -> texts.condition(column, text);
      case NumberTest number -> numbers.condition(column, number);
      case YesNoTest.IsTrue() -> SqlText.of("(" + column + " is true)");
      case YesNoTest.IsFalse() -> SqlText.of("(" + column + " is false)");
      case TimeTest time ->
          attribute.type() == AttributeType.MOMENT
              ? times.ofMoment(column, time)
              : times.ofDay(column, time);
      case PresenceTest.IsSet() -> SqlText.of("(" + column + " is not null)");
      case PresenceTest.IsNotSet() -> SqlText.of("(" + column + " is null)");
      case ComparisonTest comparison ->
          new ComparisonSql(dialect)
              .condition(attribute.type(), column, comparison, column(comparison.other()));
    };
  }

  private String column(AttributeName name) {
    return dialect.quoted(attribute(name).column());
  }

  private Attribute attribute(AttributeName name) {
    return marts
        .attribute(name)
        .orElseThrow(() -> new IllegalArgumentException("unknown attribute " + name));
  }
}
