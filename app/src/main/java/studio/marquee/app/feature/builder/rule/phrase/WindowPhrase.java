package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/** When something must have happened. */
final class WindowPhrase {
  private final Knowledge knowledge;
  private final TimePhrase times;

  WindowPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.times = new TimePhrase(knowledge);
  }

  /** Writes a window that may be open. */
  void write(Lines lines, AttributeType time, Window window, Consumer<Window> change) {
    Option ever =
        new Option(
            knowledge.say("rule.window.ever"),
            "",
            window instanceof Window.Ever,
            () -> change.accept(new Window.Ever()));
    switch (window) {
      case Window.Ever() ->
          choose(
              lines,
              time,
              List.of(ever),
              Optional.empty(),
              to -> change.accept(new Window.During(to)));
      case Window.During(var test) -> {
        choose(
            lines,
            time,
            List.of(ever),
            Optional.of(test),
            to -> change.accept(new Window.During(to)));
        times.write(
            lines, test, time == AttributeType.MOMENT, to -> change.accept(new Window.During(to)));
      }
    }
  }

  /** Writes a window that there must be. */
  void writeBound(Lines lines, AttributeType time, TimeTest test, Consumer<TimeTest> change) {
    choose(lines, time, List.of(), Optional.of(test), change);
    times.write(lines, test, time == AttributeType.MOMENT, change);
  }

  private void choose(
      Lines lines,
      AttributeType time,
      List<Option> first,
      Optional<TimeTest> now,
      Consumer<TimeTest> change) {
    List<Option> options = new ArrayList<>(first);
    for (TimeKind kind : TimeKind.values()) {
      if (time == AttributeType.MOMENT || kind != TimeKind.AT_HOURS) {
        boolean isNow = now.map(TimeKind::of).equals(Optional.of(kind));
        options.add(
            new Option(
                knowledge.say(kind.windowKey()),
                "",
                isNow,
                () -> change.accept(isNow ? now.orElseThrow() : from(kind, now))));
      }
    }
    lines.add(
        new Piece.Choice(
            lines.key("when"),
            knowledge.say("rule.name.window"),
            Piece.Look.VERB,
            options.stream().filter(Option::isNow).map(Option::text).findFirst().orElse(""),
            options));
  }

  private TimeTest from(TimeKind kind, Optional<TimeTest> now) {
    return now.map(test -> kind.from(test, knowledge.now()))
        .orElseGet(() -> kind.from(new PresenceTest.IsSet(), knowledge.now()));
  }
}
