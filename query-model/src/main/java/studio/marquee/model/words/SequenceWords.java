package studio.marquee.model.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.Window;

/** One thing after another, in words: the steps first, then what holds for all of them. */
final class SequenceWords {
  private final Words words;
  private final RowsWords rows;
  private final Titles titles;
  private final TimeWords time;

  SequenceWords(Words words, RowsWords rows, Titles titles, TimeWords time) {
    this.words = words;
    this.rows = rows;
    this.titles = titles;
    this.time = time;
  }

  String of(Subject subject, SequenceRule rule) {
    List<String> said = new ArrayList<>();
    List<Step> steps = rule.steps();
    said.add(rows.open(subject, steps.getFirst().rows()));
    for (int place = 1; place < steps.size(); place++) {
      said.add(step(subject, steps.get(place), steps.subList(place + 1, steps.size())));
    }
    shared(steps.getFirst()).ifPresent(said::add);
    if (rule.window() instanceof Window.During(var test)) {
      said.add(words.say("sequence.window", time.during(test)));
    }
    gap(rule.span()).map(span -> words.say("sequence.span", span)).ifPresent(said::add);
    String all =
        said.stream().reduce((so, next) -> words.say("group.semicolon", so, next)).orElseThrow();
    return words.say(subject, "sequence", all);
  }

  private String step(Subject subject, Step step, List<Step> following) {
    String of = rows.open(subject, step.rows());
    Optional<String> within = gap(step.within());
    return switch (step.done()) {
      case DID ->
          within
              .map(gap -> words.say("sequence.didWithin", of, gap))
              .orElseGet(() -> words.say("sequence.did", of));
      case DID_NOT -> {
        boolean isBetween = following.stream().anyMatch(next -> next.done() == Done.DID);
        yield isBetween ? notBetween(of, within) : notAfter(of, within);
      }
    };
  }

  private String notBetween(String of, Optional<String> within) {
    return within
        .map(gap -> words.say("sequence.notBetweenWithin", of, gap))
        .orElseGet(() -> words.say("sequence.notBetween", of));
  }

  private String notAfter(String of, Optional<String> within) {
    return within
        .map(gap -> words.say("sequence.notWithin", of, gap))
        .orElseGet(() -> words.say("sequence.not", of));
  }

  /** What must be the same is called as in the first step. */
  private Optional<String> shared(Step first) {
    List<String> names = titles.within(rows.subject(first.rows()), first.shared());
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("sequence.shared", words.all(names)));
  }

  private Optional<String> gap(Gap gap) {
    return switch (gap) {
      case Gap.AnyTime() -> Optional.empty();
      case Gap.AtMost(var count, var unit) -> Optional.of(time.plain(count, unit));
    };
  }
}
