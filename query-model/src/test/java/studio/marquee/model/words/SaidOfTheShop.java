package studio.marquee.model.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.Window;

/** Rules over the shop of the test marts, and how they are said. */
final class SaidOfTheShop {
  private static final Now NOON =
      new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));

  private SaidOfTheShop() {}

  static String say(Rule rule) {
    return new Sentence(TestMarts.CATALOGUE, Locale.UK).of(segment(rule));
  }

  /** With the days that windows mean, seen from noon of 20 November 2026 in Berlin. */
  static String sayNow(Rule rule) {
    return new Sentence(TestMarts.CATALOGUE, Locale.UK, NOON).of(segment(rule));
  }

  static Segment segment(Rule rule) {
    return new Segment("T", "", "people", rule);
  }

  static AttributeName name(String name) {
    return AttributeName.parse(name).orElseThrow();
  }

  static Rule attribute(String name, AttributeTest test) {
    return new AttributeRule(name(name), test);
  }

  static Rule is(String name, String... values) {
    return attribute(name, new TextTest.IsAnyOf(List.of(values)));
  }

  static Rule all(Rule... rules) {
    return new Group(new Group.Join.AllOf(), Arrays.stream(rules).map(Part::of).toList());
  }

  static Rows path(String... marts) {
    return new Rows(Stream.of(marts).map(Hop::to).toList(), List.of(), new Window.Ever());
  }
}
