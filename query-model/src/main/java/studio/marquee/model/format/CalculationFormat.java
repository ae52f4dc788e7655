package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Occurrence;

/** The form of a calculation: what is calculated, of what, and over which rows. */
final class CalculationFormat {
  private static final List<Form> FORMS =
      Stream.of(
              Stream.of(
                  new Form(
                      "count",
                      Set.of("rows"),
                      (node, level) -> new Calculation.Count(RowsFormat.read(node, level)))),
              Stream.of(Calculation.Method.values()).map(CalculationFormat::summary),
              Stream.of(Occurrence.values()).flatMap(CalculationFormat::occurrence),
              Stream.of(
                  new Form(
                      "value",
                      Set.of("of"),
                      (node, level) -> new Calculation.Named(node.attribute("of"))),
                  new Form(
                      "number",
                      Set.of("value"),
                      (node, level) -> new Calculation.Fixed(node.number("value")))),
              Stream.of(Calculation.Operator.values()).map(CalculationFormat::formula))
          .flatMap(forms -> forms)
          .toList();

  private CalculationFormat() {}

  /**
   * Reads a calculation.
   *
   * @param level how deep it lies, counted like rules
   */
  static Calculation read(StrictNode node, int level) throws ProblemException {
    RuleNode.requireLevel(node, level);
    Form form = node.oneOf("calculate", FORMS, Form::phrase);
    Set<String> fields =
        Stream.concat(Stream.of("calculate"), form.fields().stream()).collect(Collectors.toSet());
    node.allowOnly(fields);
    return form.reading().read(node, level);
  }

  static Map<String, Object> write(Calculation calculation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("calculate", phrase(calculation));
    switch (calculation) {
      case Calculation.Count(var rows) -> fields.put("rows", RowsFormat.write(rows));
      case Calculation.Summary(var _, var of, var rows) -> {
        fields.put("of", of.toString());
        fields.put("rows", RowsFormat.write(rows));
      }
      case Calculation.Picked(var _, var of, var rows) -> {
        fields.put("of", of.toString());
        fields.put("rows", RowsFormat.write(rows));
      }
      case Calculation.When(var _, var rows) -> fields.put("rows", RowsFormat.write(rows));
      case Calculation.DaysSince(var _, var rows) -> fields.put("rows", RowsFormat.write(rows));
      case Calculation.Named(var name) -> fields.put("of", name.toString());
      case Calculation.Fixed(var value) -> fields.put("value", value);
      case Calculation.Formula(var left, var _, var right) -> {
        fields.put("left", write(left));
        fields.put("right", write(right));
      }
    }
    return fields;
  }

  static List<String> phrases() {
    return FORMS.stream().map(Form::phrase).toList();
  }

  private static String phrase(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _ -> "count";
      case Calculation.Summary summary -> Phrases.of(summary.method());
      case Calculation.Picked picked -> Phrases.of(picked.occurrence());
      case Calculation.When when -> time(when.occurrence());
      case Calculation.DaysSince since -> daysSince(since.occurrence());
      case Calculation.Named _ -> "value";
      case Calculation.Fixed _ -> "number";
      case Calculation.Formula formula -> Phrases.of(formula.operator());
    };
  }

  private static String time(Occurrence occurrence) {
    return Phrases.of(occurrence) + " time";
  }

  private static String daysSince(Occurrence occurrence) {
    return "days since " + Phrases.of(occurrence);
  }

  private static Form summary(Calculation.Method method) {
    return new Form(
        Phrases.of(method),
        Set.of("of", "rows"),
        (node, level) ->
            new Calculation.Summary(method, node.attribute("of"), RowsFormat.read(node, level)));
  }

  private static Stream<Form> occurrence(Occurrence occurrence) {
    return Stream.of(
        new Form(
            Phrases.of(occurrence),
            Set.of("of", "rows"),
            (node, level) ->
                new Calculation.Picked(
                    occurrence, node.attribute("of"), RowsFormat.read(node, level))),
        new Form(
            time(occurrence),
            Set.of("rows"),
            (node, level) -> new Calculation.When(occurrence, RowsFormat.read(node, level))),
        new Form(
            daysSince(occurrence),
            Set.of("rows"),
            (node, level) -> new Calculation.DaysSince(occurrence, RowsFormat.read(node, level))));
  }

  private static Form formula(Calculation.Operator operator) {
    return new Form(
        Phrases.of(operator),
        Set.of("left", "right"),
        (node, level) ->
            new Calculation.Formula(
                read(node.object("left"), level + 1),
                operator,
                read(node.object("right"), level + 1)));
  }

  private record Form(String phrase, Set<String> fields, Reading reading) {}

  /** What a node describes; its fields are known to be the right ones. */
  @FunctionalInterface
  private interface Reading {
    Calculation read(StrictNode node, int level) throws ProblemException;
  }
}
