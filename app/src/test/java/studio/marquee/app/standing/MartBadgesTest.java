package studio.marquee.app.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Segment;

final class MartBadgesTest {
  private static final Segment KNOWN =
      new Segment(
          "Known",
          "",
          "people",
          new AttributeRule(SmallTable.COUNTRY.name(), new PresenceTest.IsSet()));

  private static MartBadges badges(DataReport report) {
    return MartBadges.of(report.standing());
  }

  @Test
  void failedChecksAndBrokenPromisesGiveABadgeAndTheRestNone() {
    Problem refused = Problem.of(RefreshProblem.CHECKS_FAILED, "Customers", 1);
    assertThat(badges(Reports.refused("orders", refused)).byMart())
        .isEqualTo(Map.of("orders", MartBadge.CHECKS_FAILED));
    assertThat(badges(Reports.broken("orders")).byMart())
        .isEqualTo(Map.of("orders", MartBadge.BROKEN));
    assertThat(badges(Reports.dueAt(Reports.NOW)).byMart()).isEmpty();
  }

  @Test
  void anAudienceDependsOnTheMartsThatItCannotDoWithout() {
    MartNeeds needs = new MartNeeds(SmallTable.CATALOGUE);
    assertThat(needs.among(Set.of("people", "orders"), KNOWN)).containsExactly("people");
    assertThat(needs.among(Set.of("orders"), KNOWN)).isEmpty();
  }

  @Test
  void anAudienceDependsOnWhatTheAudiencesNeedThatItRefersTo() {
    Catalogue catalogue =
        new Catalogue(
            SmallTable.CATALOGUE.marts(),
            List.of(),
            List.of(new Audience("known", KNOWN)),
            List.of());
    Segment referring = new Segment("Of", "", "people", new AudienceRule("known"));
    assertThat(new MartNeeds(catalogue).among(Set.of("people"), referring))
        .containsExactly("people");
  }
}
