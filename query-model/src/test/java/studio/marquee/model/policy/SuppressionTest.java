package studio.marquee.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.segment.Everyone;

class SuppressionTest {
  @Test
  void aChannelIsTheSameHoweverItIsWritten() {
    Suppression mail = suppression(Set.of("email"));
    assertThat(mail.isFor("E-mail")).isTrue();
    assertThat(mail.isFor("Text message")).isFalse();
    assertThat(suppression(Set.of("Text-Message")).isFor("text message")).isTrue();
  }

  @Test
  void withoutAChannelItIsForAll() {
    assertThat(suppression(Set.of()).isFor("Post")).isTrue();
  }

  private static Suppression suppression(Set<String> channels) {
    return new Suppression("Bounced", "the Privacy office", channels, new Everyone());
  }
}
