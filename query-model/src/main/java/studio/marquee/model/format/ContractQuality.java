package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Metric;
import studio.marquee.model.mart.QualityRule.Scale;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.problem.ProblemException;

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

  /** The property that the rules are written at; empty for those of a whole object. */
  private final List<String> here;

  /** What the rules of a whole object may name. */
  private final Set<String> known;

  private ContractQuality(List<String> here, Set<String> known) {
    this.here = here;
    this.known = known;
  }

  static List<QualityRule> ofObject(StrictNode object, List<Attribute> attributes)
      throws ProblemException {
    Set<String> known =
        attributes.stream()
            .map(attribute -> attribute.name().attribute())
            .collect(Collectors.toUnmodifiableSet());
    return new ContractQuality(List.of(), known).rules(object);
  }

  static List<QualityRule> ofProperty(StrictNode property) throws ProblemException {
    return new ContractQuality(List.of(property.name("name")), Set.of()).rules(property);
  }

  private List<QualityRule> rules(StrictNode node) throws ProblemException {
    List<QualityRule> rules = new ArrayList<>();
    for (StrictNode rule : node.objects("quality")) {
      String type = rule.has("type") ? rule.oneOf("type", TYPES, word -> word) : "library";
      rules.add(type.equals("library") ? measure(rule) : other(rule, type));
    }
    return rules;
  }

  private QualityRule other(StrictNode rule, String type) throws ProblemException {
    String name = name(rule, type, here);
    String description = rule.textOrBlank("description");
    return type.equals("sql")
        ? new QualityRule.Query(
            name, description, severity(rule), rule.text("query"), ContractBounds.read(rule))
        : new QualityRule.Note(name, description);
  }

  private QualityRule measure(StrictNode rule) throws ProblemException {
    String field = rule.has("rule") && !rule.has("metric") ? "rule" : "metric";
    String spelled = rule.oneOf(field, List.copyOf(METRICS.keySet()), word -> word);
    Metric metric = METRICS.getOrDefault(spelled, Metric.ROWS);
    List<String> about = metric == Metric.ROWS ? List.of() : about(rule);
    return new QualityRule.Measure(
        name(rule, spelled, about),
        rule.textOrBlank("description"),
        severity(rule),
        metric,
        about,
        values(rule, metric),
        pattern(rule, metric),
        scale(rule, metric),
        ContractBounds.read(rule));
  }

  /** The attributes that a rule looks at. */
  private List<String> about(StrictNode rule) throws ProblemException {
    boolean isNaming = rule.has("arguments") && rule.object("arguments").has("properties");
    if (!isNaming && here.isEmpty()) {
      throw rule.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "a rule of a whole table names properties to look at");
    }
    if (!isNaming) {
      return here;
    }
    StrictNode arguments = rule.object("arguments");
    List<String> named = arguments.texts("properties");
    for (String name : named) {
      if (!known.contains(name) && !here.contains(name)) {
        throw arguments.problem(
            FormatProblem.IMPOSSIBLE_VALUE,
            here.isEmpty()
                ? "no attribute is called " + name
                : "a rule about " + name + " too belongs to the whole table");
      }
    }
    return named;
  }

  private static List<String> values(StrictNode rule, Metric metric) throws ProblemException {
    if (metric == Metric.MISSING) {
      return rule.object("arguments").scalars("missingValues");
    }
    boolean isLimited = metric == Metric.INVALID && isSaid(rule, "validValues");
    if (metric == Metric.INVALID && !isLimited && !isSaid(rule, "pattern")) {
      throw rule.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "arguments say neither validValues nor a pattern");
    }
    return isLimited ? rule.object("arguments").scalars("validValues") : List.of();
  }

  private static String pattern(StrictNode rule, Metric metric) throws ProblemException {
    if (metric != Metric.INVALID || !isSaid(rule, "pattern")) {
      return "";
    }
    StrictNode arguments = rule.object("arguments");
    String pattern = arguments.text("pattern");
    try {
      Pattern.compile(pattern);
      return pattern;
    } catch (PatternSyntaxException refused) {
      ProblemException problem =
          arguments.problem(FormatProblem.IMPOSSIBLE_VALUE, "the pattern is no regular expression");
      problem.addSuppressed(refused);
      throw problem;
    }
  }

  private static boolean isSaid(StrictNode rule, String argument) throws ProblemException {
    return rule.has("arguments") && rule.object("arguments").has(argument);
  }

  private static Scale scale(StrictNode rule, Metric metric) throws ProblemException {
    Scale scale = rule.has("unit") ? Phrases.read(rule, "unit", Scale.values()) : Scale.ROWS;
    if (metric == Metric.ROWS && scale == Scale.PERCENT) {
      throw rule.problem(FormatProblem.IMPOSSIBLE_VALUE, "all rows are no share of the rows");
    }
    return scale;
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

  /** Nobody asked to keep data back who did not say that it is an error. */
  private static Severity severity(StrictNode rule) throws ProblemException {
    return rule.textOrBlank("severity").equals("error") ? Severity.ERROR : Severity.WARNING;
  }
}
