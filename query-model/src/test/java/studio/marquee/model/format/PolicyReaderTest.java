package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.model.TestMarts;
import studio.marquee.model.check.PolicyCheck;
import studio.marquee.model.check.PolicyFault;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.policy.Access;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Columns;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.policy.Rights;
import studio.marquee.model.policy.Span;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;

class PolicyReaderTest {
  private static final String POLICY =
      """
      format: marquee.policy/1
      owner: the owner
      salt: sixteen letters!
      roles: [ { name: Viewer } ]
      teams: [ { name: Shop } ]
      entries:
        - name: viewers
          role: Viewer
          teams: [Shop]
          marts: [people]
          actions: [count]
          floor: 50
          rows:
            - mart: people
              rule: { kind: attribute, attribute: people.country, test: is any of, values: [Norway] }
          columns:
            upTo: public
            full: [people.country]
            hidden: [people.email]
            masked:
              - { column: people.customer_id, mask: hash, countOnly: true }
              - { column: people.birthday, mask: bucket, by: month }
      """;

  private final PolicyReader reader = new PolicyReader();

  @Test
  void readsWhatIsWritten() throws Exception {
    Columns columns =
        new Columns(
            Optional.of(Sensitivity.PUBLIC),
            Map.of(
                name("people.country"), Access.full(),
                name("people.email"), Access.hidden(),
                name("people.customer_id"),
                    new Access.Held(new Mask.Hashed(), Access.Showing.COUNT_ONLY),
                name("people.birthday"), Access.masked(new Mask.Bucketed(Span.MONTH))));
    assertThat(reader.read("roles.yaml", POLICY))
        .isEqualTo(
            new Policy(
                "roles.yaml",
                "the owner",
                "sixteen letters!",
                Set.of("Viewer"),
                Set.of("Shop"),
                List.of(
                    new Entry(
                        "viewers",
                        "the owner",
                        "Viewer",
                        Set.of("Shop"),
                        Set.of("people"),
                        new Entry.Terms(
                            new Rights(Set.of(Action.COUNT), 50, Rights.NO_CAP), columns),
                        Map.of(
                            "people",
                            new AttributeRule(
                                name("people.country"),
                                new TextTest.IsAnyOf(List.of("Norway"))))))));
  }

  @Test
  void sayHowLongDataMayBeUsedOffline() throws Exception {
    assertThat(reader.read("roles.yaml", POLICY).offlineLease()).isEqualTo(Period.ZERO);
    String leased = POLICY.replace("owner: the owner", "owner: the owner\nofflineLeaseDays: 30");
    assertThat(reader.read("roles.yaml", leased).offlineLease()).isEqualTo(Period.ofDays(30));
    for (String wrong : List.of("Days: 0", "Days: 4000", "Days: -1", "Days: a week", "Weeks: 3")) {
      String policy = leased.replace("Days: 30", wrong);
      assertThatExceptionOfType(ProblemException.class)
          .as(wrong)
          .isThrownBy(() -> reader.read("roles.yaml", policy));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "role: Viewer, role: Viewr, WRONG_TYPE",
    "actions: [count], actions: [push], WRONG_TYPE",
    "floor: 50, flor: 50, UNKNOWN_FIELD",
    "floor: 50, floor: -1, IMPOSSIBLE_VALUE",
    "mask: bucket, mask: shred, WRONG_TYPE",
    "salt: sixteen letters!, salt: short, IMPOSSIBLE_VALUE",
    "hidden: [people.email], hidden: [people.country], IMPOSSIBLE_VALUE",
    "upTo: public, upTo: secret, WRONG_TYPE",
    "marquee.policy/1, marquee.policy/9, OTHER_FORMAT"
  })
  void whatIsNotKnownIsRefused(String written, String instead, FormatProblem problem) {
    assertThat(POLICY).contains(written);
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> reader.read("roles.yaml", POLICY.replace(written, instead)));
    assertThat(refused.problem().code()).isEqualTo(problem);
    assertThat(refused.problem().details()).first().isEqualTo("roles.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "people.email, people.emial, UNKNOWN_COLUMN",
    "people.email, orders.channel, OTHER_MART",
    "marts: [people], marts: [poeple], UNKNOWN_MART",
    "people.birthday, people.utm, MASK_MISFIT",
    "attribute: people.country, attribute: people.birthday, RULE_REFUSED"
  })
  void whatContractsDoNotBearOutIsFound(String written, String instead, PolicyFault fault)
      throws Exception {
    Policy policy = reader.read("roles.yaml", POLICY.replace(written, instead));
    assertThat(new PolicyCheck(TestMarts.MARTS).problems(policy))
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo(fault));
    assertThat(new PolicyCheck(TestMarts.MARTS).problems(reader.read("roles.yaml", POLICY)))
        .isEmpty();
  }

  private static AttributeName name(String text) {
    return AttributeName.parse(text).orElseThrow();
  }
}
