package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;

/** The form of rules about how many related rows there are, and about the first or last one. */
final class RelatedFormat {
  static final List<Spelling<Quantifier>> QUANTIFIERS =
      List.of(
          Spelling.plain("some", new Quantifier.Some()),
          Spelling.plain("none", new Quantifier.None()),
          Spelling.plain("every", new Quantifier.Every()),
          counted("at least", Quantifier.AtLeast::new),
          counted("at most", Quantifier.AtMost::new),
          counted("exactly", Quantifier.Exactly::new),
          new Spelling<>(
              "between",
              Set.of("from", "to"),
              node -> new Quantifier.Between(node.whole("from"), node.whole("to"))));

  private RelatedFormat() {}

  static Rule related(RuleNode rule) throws ProblemException {
    StrictNode node = rule.node();
    Spelling<Quantifier> spelling = Spelling.of(node, "quantifier", QUANTIFIERS);
    rule.allowOnly(spelling.fieldsAnd("quantifier", "rows"));
    return new RelatedRule(spelling.read(node), RowsFormat.read(node, rule.level()));
  }

  static Rule occurrence(RuleNode rule) throws ProblemException {
    rule.allowOnly("occurrence", "rows", "passes");
    StrictNode node = rule.node();
    return new OccurrenceRule(
        Phrases.read(node, "occurrence", Occurrence.values()),
        RowsFormat.read(node, rule.level()),
        RuleReader.parts(node.someObjects("passes"), rule.level() + 1));
  }

  static void write(Map<String, Object> fields, RelatedRule rule) {
    write(fields, rule.quantifier());
    fields.put("rows", RowsFormat.write(rule.rows()));
  }

  static void write(Map<String, Object> fields, OccurrenceRule rule) {
    fields.put("occurrence", Phrases.of(rule.occurrence()));
    fields.put("rows", RowsFormat.write(rule.rows()));
    fields.put("passes", RuleWriter.parts(rule.test()));
  }

  private static void write(Map<String, Object> fields, Quantifier quantifier) {
    switch (quantifier) {
      case Quantifier.Some() -> fields.put("quantifier", "some");
      case Quantifier.None() -> fields.put("quantifier", "none");
      case Quantifier.Every() -> fields.put("quantifier", "every");
      case Quantifier.AtLeast(var count) -> write(fields, "at least", count);
      case Quantifier.AtMost(var count) -> write(fields, "at most", count);
      case Quantifier.Exactly(var count) -> write(fields, "exactly", count);
      case Quantifier.Between(var from, var to) -> {
        fields.put("quantifier", "between");
        fields.put("from", from);
        fields.put("to", to);
      }
    }
  }

  private static void write(Map<String, Object> fields, String phrase, int count) {
    fields.put("quantifier", phrase);
    fields.put("count", count);
  }

  private static Spelling<Quantifier> counted(String phrase, IntFunction<Quantifier> maker) {
    return new Spelling<>(phrase, Set.of("count"), node -> maker.apply(node.whole("count")));
  }
}
