package studio.marquee.app.feature.builder.rule.phrase;

import java.util.function.Consumer;
import studio.marquee.model.segment.Quantifier;

/** How many rows there must be. */
final class QuantifierPhrase {
  private static final int MOST = 10_000;

  private final Knowledge knowledge;
  private final TimePhrase counts;

  QuantifierPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.counts = new TimePhrase(knowledge);
  }

  void write(Lines lines, Quantifier now, boolean happens, Consumer<Quantifier> change) {
    switch (now) {
      case Quantifier.Some(), Quantifier.None(), Quantifier.Every() -> {}
      case Quantifier.AtLeast(var count) -> {
        counts.count(
            lines,
            "count",
            count,
            Bounds.countFrom(1),
            Usual.times(),
            to -> change.accept(new Quantifier.AtLeast(to)));
        times(lines, count, happens);
      }
      case Quantifier.AtMost(var count) -> {
        counts.count(
            lines,
            "count",
            count,
            Bounds.countFrom(0),
            Usual.times(),
            to -> change.accept(new Quantifier.AtMost(to)));
        times(lines, count, happens);
      }
      case Quantifier.Exactly(var count) -> {
        counts.count(
            lines,
            "count",
            count,
            Bounds.countFrom(0),
            Usual.times(),
            to -> change.accept(new Quantifier.Exactly(to)));
        times(lines, count, happens);
      }
      case Quantifier.Between(var from, var to) -> {
        between(lines, from, to, change);
        times(lines, to, happens);
      }
    }
  }

  private void between(Lines lines, int from, int to, Consumer<Quantifier> change) {
    counts.count(
        lines,
        "count",
        from,
        Bounds.between(0, MOST),
        Usual.times(),
        next -> change.accept(new Quantifier.Between(next, Math.max(next, to))));
    lines.say(knowledge.say("rule.and"));
    counts.count(
        lines,
        "most",
        to,
        Bounds.between(0, MOST),
        Usual.times(),
        next -> change.accept(new Quantifier.Between(Math.min(from, next), next)));
  }

  private void times(Lines lines, int count, boolean happens) {
    if (happens) {
      lines.say(knowledge.say("rule.times", count));
    }
  }

  /** As many as before, where that was said. */
  static int count(Quantifier quantifier) {
    return switch (quantifier) {
      case Quantifier.AtLeast(var count) -> count;
      case Quantifier.AtMost(var count) -> count;
      case Quantifier.Exactly(var count) -> count;
      case Quantifier.Between(var from, var _) -> from;
      case Quantifier.Some(), Quantifier.None(), Quantifier.Every() -> 2;
    };
  }
}
