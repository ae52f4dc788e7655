package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Segment;

class SentenceTest {
  @Test
  void everyTestReadsAsASentence() {
    assertThat(say("loyalty_tier", new AttributeTest.IsAnyOf(List.of("Gold"))))
        .isEqualTo("Customers whose loyalty tier is Gold.");
    assertThat(say("loyalty_tier", new AttributeTest.IsAnyOf(List.of("Gold", "Silver", "Bronze"))))
        .isEqualTo("Customers whose loyalty tier is Gold, Silver or Bronze.");
    assertThat(say("lifetime_value", new AttributeTest.AtLeast(new BigDecimal("1250.50"))))
        .isEqualTo("Customers whose lifetime value is EUR 1,250.5 or more.");
    assertThat(say("lifetime_value", new AttributeTest.AtMost(BigDecimal.ZERO)))
        .isEqualTo("Customers whose lifetime value is EUR 0 or less.");
    assertThat(
            say(
                "lifetime_value",
                new AttributeTest.Between(new BigDecimal("50"), new BigDecimal("250"))))
        .isEqualTo("Customers whose lifetime value is between EUR 50 and EUR 250.");
    assertThat(say("newsletter", new AttributeTest.IsTrue()))
        .isEqualTo("Customers for whom “Newsletter” is yes.");
    assertThat(say("birthday", new AttributeTest.IsSet()))
        .isEqualTo("Customers whose birthday is known.");
  }

  @Test
  void namesStayAsTheyAre() {
    assertThat(say("utm", new AttributeTest.IsAnyOf(List.of("it's {0}"))))
        .isEqualTo("Customers whose UTM source is it's {0}.");
    assertThat(say("shoe_size", new AttributeTest.IsSet()))
        .isEqualTo("Customers whose shoe_size is known.");
  }

  private static String say(String attribute, AttributeTest test) {
    return new Sentence(TestMarts.MARTS, Locale.ENGLISH)
        .of(
            new Segment(
                "T",
                "",
                "people",
                new AttributeRule(new AttributeName("people", attribute), test)));
  }
}
