package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TimeTest;

/** Whatever can be put together is said, wherever it stands. */
class EverySentenceTest {
  private static final Now NOON =
      new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));
  private static final Sentence SENTENCE = new Sentence(TestMarts.CATALOGUE, Locale.UK, NOON);
  private static final List<Rule> RULES = SampleRules.rules(2);

  @Test
  void everyRuleIsSaidWhole() {
    assertThat(RULES).hasSizeGreaterThan(1_000);
    for (Rule rule : RULES) {
      assertThat(SENTENCE.of(SaidOfTheShop.segment(rule)))
          .as(rule.toString())
          .doesNotContain("{", "}", "null", "  ", " .", "()")
          .endsWith(".");
      assertThat(SENTENCE.of(Part.not(rule))).as(rule.toString()).doesNotContain("{", "}", "null");
    }
  }

  @Test
  void everyKindIsAmongThem() {
    String all = RULES.stream().map(Rule::toString).collect(Collectors.joining());
    for (Class<?> sealed :
        Set.of(
            Rule.class,
            AttributeTest.class,
            Calculation.class,
            Quantifier.class,
            LifecycleRule.Stage.class,
            SequenceRule.Gap.class)) {
      assertThat(SampleRules.permitted(sealed).map(Class::getSimpleName).toList())
          .as(sealed.getSimpleName())
          .allSatisfy(kind -> assertThat(all).contains(kind + "["));
    }
    assertThat(SampleRules.permitted(TimeTest.class).count()).isGreaterThan(10);
  }
}
