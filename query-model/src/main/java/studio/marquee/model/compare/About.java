package studio.marquee.model.compare;

import java.util.List;
import java.util.stream.Stream;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Rows;

/** What a calculation is about: attributes by their names, rows by the path to them. */
final class About {
  private About() {}

  static List<Object> of(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count(var rows) -> List.of(of(rows));
      case Calculation.Summary(var _, var _, var rows) -> List.of(of(rows));
      case Calculation.Picked(var _, var _, var rows) -> List.of(of(rows));
      case Calculation.When(var _, var rows) -> List.of(of(rows));
      case Calculation.DaysSince(var _, var rows) -> List.of(of(rows));
      case Calculation.Named(var name) -> List.of(name);
      case Calculation.Fixed _ -> List.of();
      case Calculation.Formula(var left, var _, var right) ->
          Stream.concat(of(left).stream(), of(right).stream()).toList();
    };
  }

  static Object of(Rows rows) {
    return List.of(Rows.class, rows.path());
  }
}
