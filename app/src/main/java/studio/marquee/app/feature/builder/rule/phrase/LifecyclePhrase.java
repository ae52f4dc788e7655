package studio.marquee.app.feature.builder.rule.phrase;

import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Where somebody stands with a habit. */
final class LifecyclePhrase {
  private static final int MOST_PERIODS = 60;
  private static final int MONTH_OF_DAYS = 30;
  private static final int HALF = 3;

  private final Knowledge knowledge;
  private final TimePhrase times;
  private final WindowPhrase windows;
  private final WindowWords words;

  LifecyclePhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.times = new TimePhrase(knowledge);
    this.windows = new WindowPhrase(knowledge);
    this.words = new WindowWords(knowledge);
  }

  /** A stage to begin with. */
  static Optional<Stage> start(Measure measure) {
    return switch (measure) {
      case FIRST_TIME ->
          Optional.of(new Stage.FirstTime(new TimeTest.WithinLast(MONTH_OF_DAYS, Unit.DAY)));
      case REGULARLY -> Optional.of(new Stage.Regularly(HALF, 2 * HALF, Unit.MONTH));
      case STOPPED -> Optional.of(new Stage.Stopped(HALF, Unit.MONTH));
      case RESTARTED -> Optional.of(new Stage.Restarted(1, HALF, Unit.MONTH));
      case SOME,
          NONE,
          AT_LEAST,
          AT_MOST,
          EXACTLY,
          BETWEEN,
          EVERY,
          COUNT,
          SUM,
          AVERAGE,
          LEAST,
          LARGEST,
          MEDIAN,
          DISTINCT,
          MOST_FREQUENT,
          DAYS_SINCE_LAST,
          DAYS_SINCE_FIRST,
          WHEN_LAST,
          WHEN_FIRST,
          VALUE_OF_LAST,
          VALUE_OF_FIRST,
          LAST_IS,
          FIRST_IS ->
          Optional.empty();
    };
  }

  void write(Lines lines, AttributeType time, Stage stage, Consumer<Stage> change) {
    switch (stage) {
      case Stage.FirstTime(var window) ->
          windows.writeBound(lines, time, window, to -> change.accept(new Stage.FirstTime(to)));
      case Stage.Regularly regularly -> regularly(lines, time, regularly, change);
      case Stage.Stopped(var count, var unit) -> {
        times.span(
            lines,
            count,
            unit,
            Units.of(time == AttributeType.MOMENT),
            (n, u) -> change.accept(new Stage.Stopped(n, u)));
        lines.note(words.of(new TimeTest.WithinLast(count, unit)));
      }
      case Stage.Restarted restarted -> restarted(lines, time, restarted, change);
    }
  }

  private void regularly(
      Lines lines, AttributeType time, Stage.Regularly stage, Consumer<Stage> change) {
    times.count(
        lines,
        "least",
        stage.atLeast(),
        Bounds.between(1, MOST_PERIODS),
        to -> change.accept(new Stage.Regularly(to, Math.max(to, stage.periods()), stage.unit())));
    lines.say(knowledge.say("rule.lifecycle.ofTheLast"));
    times.count(
        lines,
        "count",
        stage.periods(),
        Bounds.between(1, MOST_PERIODS),
        to -> change.accept(new Stage.Regularly(Math.min(to, stage.atLeast()), to, stage.unit())));
    lines.add(
        Units.choice(
            lines,
            knowledge,
            stage.periods(),
            stage.unit(),
            Units.of(time == AttributeType.MOMENT),
            to -> change.accept(new Stage.Regularly(stage.atLeast(), stage.periods(), to))));
    lines.note(words.of(new TimeTest.WithinLast(stage.periods(), stage.unit())));
  }

  private void restarted(
      Lines lines, AttributeType time, Stage.Restarted stage, Consumer<Stage> change) {
    times.count(
        lines,
        "recent",
        stage.recent(),
        Bounds.countFrom(1),
        to -> change.accept(new Stage.Restarted(to, stage.pause(), stage.unit())));
    lines.say(knowledge.say("rule.lifecycle.afterPause"));
    times.span(
        lines,
        stage.pause(),
        stage.unit(),
        Units.of(time == AttributeType.MOMENT),
        (n, u) -> change.accept(new Stage.Restarted(stage.recent(), n, u)));
    int all = stage.recent() + stage.pause();
    lines.note(words.of(new TimeTest.BetweenAgo(all, stage.recent(), stage.unit())));
  }
}
