package studio.marquee.model.words;

import java.util.Optional;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;

/** How many related rows there are, and what the first or last of them is like. */
final class RelatedWords {
  private final Words words;
  private final RowsWords rows;
  private final RuleWords rules;

  RelatedWords(Words words, RowsWords rows, RuleWords rules) {
    this.words = words;
    this.rows = rows;
    this.rules = rules;
  }

  String of(Subject subject, RelatedRule rule) {
    Rows of = rule.rows();
    return switch (rule.quantifier()) {
      case Quantifier.Some() -> words.say(subject, "related.some", rows.open(subject, of));
      case Quantifier.None() -> none(subject, of);
      case Quantifier.Every() -> every(subject, of);
      case Quantifier.AtLeast(var count) ->
          count == 1
              ? words.say(subject, "related.some", rows.open(subject, of))
              : words.say(subject, "related.atLeast", count, rows.open(subject, of));
      case Quantifier.AtMost(var count) ->
          switch (count) {
            case 0 -> none(subject, of);
            case 1 -> words.say("related.atMostOne", rows.closed(subject, of));
            default -> words.say(subject, "related.atMost", count, rows.open(subject, of));
          };
      case Quantifier.Exactly(var count) -> exactly(subject, count, of);
      case Quantifier.Between(var from, var to) ->
          from == to
              ? exactly(subject, from, of)
              : words.say(subject, "related.between", from, to, rows.open(subject, of));
    };
  }

  private String none(Subject subject, Rows of) {
    return words.say(subject, "related.none", rows.open(subject, of));
  }

  private String exactly(Subject subject, int count, Rows of) {
    return switch (count) {
      case 0 -> none(subject, of);
      case 1 -> words.say("related.exactlyOne", rows.closed(subject, of));
      default -> words.say(subject, "related.exactly", count, rows.open(subject, of));
    };
  }

  private String every(Subject subject, Rows of) {
    String during = rows.during(subject, of);
    return rows.conditions(of)
        .map(said -> words.say(subject, "related.every", during, said))
        .orElseGet(() -> words.say(subject, "related.some", during));
  }

  /** With nothing left to test, it is enough that there is such a row. */
  String of(Subject subject, OccurrenceRule rule) {
    Optional<String> test = rules.conditions(rows.subject(rule.rows()), rule.test());
    String key = rule.occurrence() == Occurrence.FIRST ? "occurrence.first" : "occurrence.last";
    return test.map(said -> words.say(key, rows.closed(subject, rule.rows()), said))
        .orElseGet(() -> words.say(subject, "related.some", rows.open(subject, rule.rows())));
  }
}
