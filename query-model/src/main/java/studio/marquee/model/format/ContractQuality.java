package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Metric;
import studio.marquee.model.mart.QualityRule.Scale;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** Reads what a contract wants to be true of its rows, or of the values of one attribute. */
final class ContractQuality {
  private static final List<String> TYPES = List.of("library", "sql", "text", "custom");

  /** Version 3.0 of the standard had names of its own. */
  private static final Map<String, Metric> METRICS =
      new TreeMap<>(
          Map.of(
              "rowCount", Metric.ROWS,
              "nullValues", Metric.NULLS,
              "nullCheck", Metric.NULLS,
              "missingValues", Metric.MISSING,
              "invalidValues", Metric.INVALID,
              "validValues", Metric.INVALID,
              "duplicateValues", Metric.DUPLICATES,
              "duplicateCount", Metric.DUPLICATES));

  private ContractQuality() {}

  /**
   * Reads the rules of one object or one property.
   *
   * @param attributes those that a rule is about which names none
   */
  static List<QualityRule> read(StrictNode node, List<String> attributes) throws ProblemException {
    List<QualityRule> rules = new ArrayList<>();
    for (StrictNode rule : node.objects("quality")) {
      rules.add(rule(rule, attributes));
    }
    return rules;
  }

  private static QualityRule rule(StrictNode rule, List<String> attributes)
      throws ProblemException {
    String type = rule.has("type") ? rule.oneOf("type", TYPES, word -> word) : "library";
    String description = rule.textOrBlank("description");
    if (type.equals("library")) {
      return measure(rule, attributes, description);
    }
    String name = name(rule, type, attributes);
    return type.equals("sql")
        ? new QualityRule.Query(name, description, severity(rule), rule.text("query"), bound(rule))
        : new QualityRule.Note(name, description);
  }

  private static QualityRule measure(StrictNode rule, List<String> attributes, String description)
      throws ProblemException {
    String field = rule.has("metric") ? "metric" : "rule";
    String spelled = rule.oneOf(field, List.copyOf(METRICS.keySet()), word -> word);
    Metric metric = METRICS.getOrDefault(spelled, Metric.ROWS);
    List<String> about = attributes;
    List<String> values = List.of();
    String pattern = "";
    if (rule.has("arguments")) {
      StrictNode arguments = rule.object("arguments");
      about = arguments.has("properties") ? arguments.texts("properties") : attributes;
      values = values(arguments, metric == Metric.MISSING ? "missingValues" : "validValues");
      pattern = arguments.textOrBlank("pattern");
    }
    if (metric == Metric.INVALID && values.isEmpty() && pattern.isEmpty()) {
      throw rule.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "arguments say neither validValues nor a pattern");
    }
    Scale scale = rule.has("unit") ? Phrases.read(rule, "unit", Scale.values()) : Scale.ROWS;
    return new QualityRule.Measure(
        name(rule, spelled, about),
        description,
        severity(rule),
        metric,
        about,
        values,
        pattern,
        scale,
        bound(rule));
  }

  /** Without the nothing that the standard lets stand among them: nothing is missing anyway. */
  private static List<String> values(StrictNode arguments, String field) throws ProblemException {
    if (!arguments.has(field)) {
      return List.of();
    }
    JsonNode list = arguments.node().get(field);
    if (!list.isArray()) {
      throw arguments.problem(FormatProblem.IMPOSSIBLE_VALUE, field + " is no list");
    }
    List<String> values = new ArrayList<>();
    for (JsonNode value : list) {
      if (!value.isNull()) {
        values.add(value.asString());
      }
    }
    return values;
  }

  private static String name(StrictNode rule, String otherwise, List<String> attributes)
      throws ProblemException {
    for (String field : List.of("name", "id")) {
      if (rule.has(field)) {
        return rule.text(field);
      }
    }
    return attributes.isEmpty() ? otherwise : otherwise + " of " + String.join(", ", attributes);
  }

  /** Nobody asked to keep data back who did not say how bad it is. */
  private static Severity severity(StrictNode rule) throws ProblemException {
    if (!rule.has("severity")) {
      return Severity.WARNING;
    }
    List<String> known = List.of("error", "warning", "info");
    return rule.oneOf("severity", known, word -> word).equals("error")
        ? Severity.ERROR
        : Severity.WARNING;
  }

  private static Bound bound(StrictNode rule) throws ProblemException {
    List<Bound> bounds = new ArrayList<>();
    for (String field : rule.node().propertyNames()) {
      switch (field) {
        case "mustBe" -> bounds.add(new Bound.Equal(number(rule, field)));
        case "mustNotBe" -> bounds.add(new Bound.Unequal(number(rule, field)));
        case "mustBeGreaterThan" -> bounds.add(new Bound.Above(number(rule, field)));
        case "mustBeGreaterOrEqualTo", "mustBeGreaterThanOrEqualTo" ->
            bounds.add(new Bound.AtLeast(number(rule, field)));
        case "mustBeLessThan" -> bounds.add(new Bound.Below(number(rule, field)));
        case "mustBeLessOrEqualTo", "mustBeLessThanOrEqualTo" ->
            bounds.add(new Bound.AtMost(number(rule, field)));
        case "mustBeBetween" ->
            bounds.add(new Bound.Between(end(rule, field, 0), end(rule, field, 1)));
        case "mustNotBeBetween" ->
            bounds.add(new Bound.Outside(end(rule, field, 0), end(rule, field, 1)));
        default -> {}
      }
    }
    if (bounds.size() != 1) {
      throw rule.problem(
          FormatProblem.IMPOSSIBLE_VALUE,
          "a quality rule says once what its number must be, for example mustBe: 0");
    }
    return bounds.getFirst();
  }

  private static double number(StrictNode rule, String field) throws ProblemException {
    return rule.number(field).doubleValue();
  }

  private static double end(StrictNode rule, String field, int which) throws ProblemException {
    var ends = rule.numbers(field);
    if (ends.size() != 2) {
      throw rule.problem(FormatProblem.IMPOSSIBLE_VALUE, field + " needs two numbers");
    }
    return ends.get(which).doubleValue();
  }
}
