package studio.marquee.connect.agreement;

import java.util.List;
import java.util.function.UnaryOperator;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TimeTest;

/** Small things that are done with trees here. */
final class Trees {
  private Trees() {}

  static Segment segment(Rule rule, List<Part> exclude) {
    return new Segment("Asked", "", PeopleMart.NAME, rule, exclude);
  }

  /** Whether anything in it counts. */
  static boolean isLive(Rule rule) {
    return !(rule instanceof Group(var _, var parts))
        || parts.stream().anyMatch(part -> !part.isMuted() && isLive(part.rule()));
  }

  /** Whether a moment's place in the calendar or on the clock is asked for. */
  static boolean asksForLocalTime(Rule rule) {
    return switch (rule) {
      case Group(var _, var parts) ->
          parts.stream().anyMatch(part -> asksForLocalTime(part.rule()));
      case AttributeRule(var name, var test) ->
          PeopleMart.MOMENTS.contains(name)
              && (test instanceof TimeTest.OnWeekday
                  || test instanceof TimeTest.InMonth
                  || test instanceof TimeTest.AtHours
                  || test instanceof TimeTest.Anniversary);
      case PlaceRule _ -> false;
      default -> throw new UnsupportedOperationException();
    };
  }

  static Rule not(Rule rule) {
    return new Group(new Group.Join.AllOf(), List.of(Part.not(rule)));
  }

  /** Another tree of the same shape: each rule is changed after those inside it. */
  static Rule changed(Rule rule, UnaryOperator<Rule> change) {
    return change.apply(
        rule instanceof Group(var join, var parts)
            ? new Group(join, parts.stream().map(part -> changed(part, change)).toList())
            : rule);
  }

  static Part changed(Part part, UnaryOperator<Rule> change) {
    return new Part(changed(part.rule(), change), part.marks());
  }

  static Segment changed(Segment segment, UnaryOperator<Rule> change) {
    List<Part> exclude = segment.exclude().stream().map(p -> changed(p, change)).toList();
    return segment(changed(segment.rule(), change), exclude);
  }
}
