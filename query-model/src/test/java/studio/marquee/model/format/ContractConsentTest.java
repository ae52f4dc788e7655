package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.ConsentTerms;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.policy.Access;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Columns;
import studio.marquee.model.policy.Decisions;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.policy.Rights;
import studio.marquee.model.policy.Standing;
import studio.marquee.model.problem.ProblemException;

class ContractConsentTest {
  private static final String ALL =
      """
      - { property: marquee.consentChannel, value: channel }
      - { property: marquee.consentPurpose, value: purpose }
      - { property: marquee.consentStatus, value: status }
      - { property: marquee.consentGranted, value: [Yes, Again] }
      """;

  private static Mart read(String role, String words) throws ProblemException {
    String yaml =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: shop.consents
        version: 1.0.0
        status: active
        schema:
          - name: consents
            customProperties:
              - { property: marquee.role, value: %s }
        %s
            properties:
              - { name: consent_id, logicalType: string, primaryKey: true }
              - { name: channel, logicalType: string }
              - { name: purpose, logicalType: string }
              - { name: status, logicalType: string }
              - { name: since, logicalType: date }
        """
            .formatted(role, words.indent(6).stripTrailing());
    return new ContractReader().read("c.yaml", yaml).getFirst();
  }

  private static FormatProblem refused(String role, String words) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> read(role, words));
    assertThat(refused).as("nothing was refused").isNotNull();
    return (FormatProblem) refused.problem().code();
  }

  @Test
  void readsWhereConsentIsSaid() throws ProblemException {
    assertThat(read("consent", ALL).terms().consent())
        .contains(new ConsentTerms("channel", "purpose", "status", Set.of("Yes", "Again")));
    assertThat(read("consent", "").terms().consent()).isEmpty();
    String forEverything = ALL.replaceFirst("(?m)^.*Purpose.*\\n", "");
    assertThat(read("consent", forEverything).terms().consent())
        .contains(new ConsentTerms("channel", "", "status", Set.of("Yes", "Again")));
  }

  @Test
  void halfOfItIsRefused() {
    for (String word : Set.of("Channel", "Status", "Granted")) {
      String less = ALL.replaceFirst("(?m)^.*marquee.consent" + word + ".*\\n", "");
      assertThat(refused("consent", less)).as(word).isEqualTo(FormatProblem.MISSING_FIELD);
    }
  }

  @Test
  void whatIsNoTextOfTheTableOrElsewhereIsRefused() {
    assertThat(refused("consent", ALL.replace("value: channel", "value: nowhere")))
        .isEqualTo(FormatProblem.IMPOSSIBLE_VALUE);
    assertThat(refused("consent", ALL.replace("value: status", "value: since")))
        .isEqualTo(FormatProblem.IMPOSSIBLE_VALUE);
    assertThat(refused("behaviour", ALL)).isEqualTo(FormatProblem.IMPOSSIBLE_VALUE);
  }

  @Test
  void whoSeesOnlyMasksOfItCannotTellWhoAllowedIt() throws ProblemException {
    Mart mart = read("consent", ALL);
    assertThat(held(mart, Access.full()).terms().consent()).isPresent();
    assertThat(held(mart, Access.masked(new Mask.Hashed())).terms().consent()).isEmpty();
    assertThat(held(mart, Access.hidden()).terms().consent()).isEmpty();
  }

  private static Mart held(Mart mart, Access status) {
    Entry entry =
        new Entry(
            "some",
            "owner",
            "Role",
            Set.of(),
            Set.of(Entry.EVERY_MART),
            new Entry.Terms(
                new Rights(Set.of(Action.COUNT), 0, Rights.NO_CAP),
                new Columns(
                    Optional.of(Sensitivity.RESTRICTED),
                    Map.of(new AttributeName("consents", "status"), status))),
            Map.of());
    Policy policy =
        new Policy("roles.yaml", "owner", "salt", Set.of("Role"), Set.of(), List.of(entry));
    return new Decisions(policy, new Marts(List.of(mart)))
        .extracts(new Standing("Role", "Team"))
        .mart("consents")
        .orElseThrow();
  }
}
