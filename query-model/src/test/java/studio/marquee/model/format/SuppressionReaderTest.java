package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.ListRule;

class SuppressionReaderTest {
  private static final String FILE =
      """
      format: marquee.suppression/1
      owner: the owner
      suppressions:
        - name: Complaints
          rule: { kind: list, attribute: people.customer_id, list: complaints }
        - name: Bounced
          owner: mail team
          channels: [E-mail]
          rule: { kind: list, attribute: people.customer_id, list: bounced }
      """;

  @Test
  void readsWhoIsNotToBeReached() throws ProblemException {
    assertThat(new SuppressionReader().read("s.yaml", FILE))
        .isEqualTo(
            List.of(
                new Suppression("Complaints", "the owner", Set.of(), rule("complaints")),
                new Suppression("Bounced", "mail team", Set.of("E-mail"), rule("bounced"))));
  }

  private static ListRule rule(String list) {
    return new ListRule(new AttributeName("people", "customer_id"), list, "");
  }

  @Test
  void whatWouldSayNothingIsRefused() {
    assertThat(refused(FILE.replace("channels:", "chanels:")))
        .isEqualTo(FormatProblem.UNKNOWN_FIELD);
    assertThat(refused(FILE.replace("[E-mail]", "[]"))).isEqualTo(FormatProblem.WRONG_TYPE);
    assertThat(refused(FILE.replace("Bounced", "Complaints")))
        .isEqualTo(FormatProblem.IMPOSSIBLE_VALUE);
    assertThat(refused(FILE.replace("owner: the owner\n", "")))
        .isEqualTo(FormatProblem.MISSING_FIELD);
    assertThat(refused(FILE.replace("suppression/1", "suppression/2")))
        .isEqualTo(FormatProblem.OTHER_FORMAT);
  }

  private static FormatProblem refused(String text) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> new SuppressionReader().read("s.yaml", text));
    assertThat(refused).as("nothing was refused").isNotNull();
    return (FormatProblem) refused.problem().code();
  }
}
