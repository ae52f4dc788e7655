package studio.marquee.app.feature.builder.rule.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.Unit;

/** Units of time to choose from. */
final class Units {
  private Units() {}

  static Piece.Choice choice(
      Lines lines,
      Knowledge knowledge,
      int count,
      Unit now,
      List<Unit> units,
      Consumer<Unit> change) {
    return new Piece.Choice(
        lines.key("unit"),
        knowledge.say("rule.name.unit"),
        Piece.Look.VALUE,
        said(knowledge, count, now),
        units.stream()
            .map(unit ->
                new Option(
                    said(knowledge, count, unit), "", unit == now, () -> change.accept(unit)))
            .toList());
  }

  /** All, or those of the calendar alone. */
  static List<Unit> of(boolean isMoment) {
    return Arrays.stream(Unit.values())
        .filter(unit -> isMoment || Windows.isCalendar(unit))
        .toList();
  }

  static List<Unit> ofGaps(boolean isMoment) {
    return of(isMoment).stream().filter(unit -> unit.compareTo(Unit.WEEK) <= 0).toList();
  }

  static String said(Knowledge knowledge, int count, Unit unit) {
    return switch (unit) {
      case MINUTE -> knowledge.say("rule.unit.minute", count);
      case HOUR -> knowledge.say("rule.unit.hour", count);
      case DAY -> knowledge.say("rule.unit.day", count);
      case WEEK -> knowledge.say("rule.unit.week", count);
      case MONTH -> knowledge.say("rule.unit.month", count);
      case QUARTER -> knowledge.say("rule.unit.quarter", count);
      case YEAR -> knowledge.say("rule.unit.year", count);
    };
  }
}
