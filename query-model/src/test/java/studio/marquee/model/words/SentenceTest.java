package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

class SentenceTest {
  @Test
  void everyTestReadsAsASentence() {
    assertThat(say("loyalty_tier", new TextTest.IsAnyOf(List.of("Gold"))))
        .isEqualTo("Customers whose loyalty tier is Gold.");
    assertThat(say("loyalty_tier", new TextTest.IsAnyOf(List.of("Gold", "Silver", "Bronze"))))
        .isEqualTo("Customers whose loyalty tier is Gold, Silver or Bronze.");
    assertThat(say("lifetime_value", new NumberTest.AtLeast(new BigDecimal("1250.50"))))
        .isEqualTo("Customers whose lifetime value is EUR 1,250.5 or more.");
    assertThat(say("lifetime_value", new NumberTest.AtMost(BigDecimal.ZERO)))
        .isEqualTo("Customers whose lifetime value is EUR 0 or less.");
    assertThat(
            say(
                "lifetime_value",
                new NumberTest.Between(new BigDecimal("50"), new BigDecimal("250"))))
        .isEqualTo("Customers whose lifetime value is between EUR 50 and EUR 250.");
    assertThat(say("newsletter", new YesNoTest.IsTrue()))
        .isEqualTo("Customers for whom “Newsletter” is yes.");
    assertThat(say("birthday", new PresenceTest.IsSet()))
        .isEqualTo("Customers whose birthday is known.");
  }

  @Test
  void namesStayAsTheyAre() {
    assertThat(say("utm", new TextTest.IsAnyOf(List.of("it's {0}"))))
        .isEqualTo("Customers whose UTM source is it's {0}.");
    assertThat(say("shoe_size", new PresenceTest.IsSet()))
        .isEqualTo("Customers whose shoe_size is known.");
  }

  @Test
  void aTreeReadsAsASentence() {
    Rule gold = rule("loyalty_tier", new TextTest.IsAnyOf(List.of("Gold")));
    Rule rich = rule("lifetime_value", new NumberTest.MoreThan(new BigDecimal("250")));
    Rule reader = rule("newsletter", new YesNoTest.IsTrue());
    Rule either = new Group(new Group.Join.AnyOf(), List.of(Part.of(gold), Part.of(rich)));
    Rule both = new Group(new Group.Join.AllOf(), List.of(Part.of(reader), Part.of(either)));
    assertThat(say(both, List.of()))
        .isEqualTo(
            "Customers for whom “Newsletter” is yes and (whose loyalty tier is Gold or whose"
                + " lifetime value is more than EUR 250).");
    assertThat(say(gold, List.of(Part.of(rich), Part.of(reader))))
        .isEqualTo(
            "Customers whose loyalty tier is Gold, except those whose lifetime value is more than"
                + " EUR 250 or for whom “Newsletter” is yes.");
    Part muted = new Part(gold, Set.of(Mark.MUTED));
    Rule nothing = new Group(new Group.Join.AllOf(), List.of(muted));
    assertThat(say(nothing, List.of())).isEqualTo("All customers.");
    assertThat(say(nothing, List.of(Part.of(rich))))
        .isEqualTo("All customers, except those whose lifetime value is more than EUR 250.");
    assertThat(say(new Group(new Group.Join.AllOf(), List.of(Part.not(gold))), List.of()))
        .isEqualTo(
            "Customers who are not among those whose loyalty tier is Gold (whoever has no loyalty"
                + " tier is included).");
    assertThat(
            say(
                new Group(new Group.Join.AtLeast(2), List.of(Part.of(gold), Part.of(rich))),
                List.of()))
        .isEqualTo(
            "Customers for whom at least 2 of these hold: whose loyalty tier is Gold; whose"
                + " lifetime value is more than EUR 250.");
  }

  @Test
  void windowsOfTimeSayWhichDaysTheyMean() {
    Now now = new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));
    Sentence sentence = new Sentence(TestMarts.CATALOGUE, Locale.UK, now);
    assertThat(sentence.of(rule("birthday", new TimeTest.WithinLast(90, Unit.DAY))))
        .isEqualTo("whose birthday is within the last 90 days (23 Aug to 20 Nov 2026, Berlin)");
    assertThat(sentence.of(rule("birthday", new TimeTest.InPeriod(-1, Unit.QUARTER))))
        .isEqualTo("whose birthday is in last quarter (1 Jul to 30 Sept 2026, Berlin)");
    assertThat(sentence.of(rule("birthday", new TimeTest.MoreThanAgo(1, Unit.YEAR))))
        .isEqualTo("whose birthday is more than 1 year ago (before 21 Nov 2025, Berlin)");
    assertThat(sentence.of(rule("birthday", new TimeTest.Anniversary(0, 7))))
        .isEqualTo("whose birthday comes round within the next 7 days");
    assertThat(
            sentence.of(
                rule(
                    "birthday",
                    new TimeTest.OnWeekday(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)))))
        .isEqualTo("whose birthday is on a Monday or Sunday");
  }

  private static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  private static String say(Rule rule, List<Part> exclude) {
    return new Sentence(TestMarts.CATALOGUE, Locale.ENGLISH)
        .of(new Segment("T", "", "people", rule, exclude));
  }

  private static String say(String attribute, AttributeTest test) {
    return new Sentence(TestMarts.CATALOGUE, Locale.ENGLISH)
        .of(
            new Segment(
                "T",
                "",
                "people",
                new AttributeRule(new AttributeName("people", attribute), test)));
  }
}
