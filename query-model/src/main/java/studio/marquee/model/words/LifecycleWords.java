package studio.marquee.model.words;

import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;

/** Where somebody stands with a habit, in words. */
final class LifecycleWords {
  private final Words words;
  private final RowsWords rows;
  private final TimeWords time;

  LifecycleWords(Words words, RowsWords rows, TimeWords time) {
    this.words = words;
    this.rows = rows;
    this.time = time;
  }

  String of(Subject subject, LifecycleRule rule) {
    String some = rows.closed(subject, rule.rows());
    return switch (rule.stage()) {
      case Stage.FirstTime(var window) -> time.of(Occurrence.FIRST, some, window);
      case Stage.Regularly regularly -> regularly(subject, rule.rows(), regularly);
      case Stage.Stopped(var count, var unit) ->
          words.say(
              subject,
              "lifecycle.stopped",
              some,
              time.during(new TimeTest.MoreThanAgo(count, unit)));
      case Stage.Restarted(var recent, var pause, var unit) ->
          words.say(
              subject,
              "lifecycle.restarted",
              some,
              time.during(new TimeTest.WithinLast(recent, unit)),
              time.during(new TimeTest.BetweenAgo(recent + pause, recent, unit)));
    };
  }

  private String regularly(Subject subject, Rows of, Stage.Regularly regularly) {
    TimeTest all = new TimeTest.WithinLast(regularly.periods(), regularly.unit());
    if (regularly.periods() == 1) {
      return words.say(subject, "related.some", rows.closed(subject, of.during(all)));
    }
    String some = rows.closed(subject, of);
    String last = time.plain(regularly.periods(), regularly.unit());
    String said =
        regularly.atLeast() == regularly.periods()
            ? words.say(subject, "lifecycle.always", some, last)
            : words.say(subject, "lifecycle.regularly", some, regularly.atLeast(), last);
    return time.resolved(said, all, regularly.unit());
  }
}
