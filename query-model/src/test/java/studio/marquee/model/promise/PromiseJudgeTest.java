package studio.marquee.model.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.Table;
import studio.marquee.model.moment.Now;
import studio.marquee.model.promise.Measures.Attempts;

class PromiseJudgeTest {
  private static final Instant READ = Instant.parse("2026-11-21T00:00:00Z");

  private static PromiseStanding standing(Promise promise, Measures measures, Instant at) {
    List<Attribute> attributes =
        List.of("id", "mail", "seen").stream()
            .map(name ->
                new Attribute(
                    new AttributeName("people", name),
                    name,
                    "",
                    AttributeType.TEXT,
                    name,
                    false,
                    !name.equals("seen"),
                    ""))
            .toList();
    MartTerms terms =
        new MartTerms("", "", "", List.of(), new Delivery.Whole(), List.of(promise), List.of());
    Mart mart =
        new Mart(
            "people",
            "Customers",
            "",
            "",
            "",
            "1.0.0",
            MartRole.PEOPLE,
            new Table("w", "", "people"),
            "id",
            attributes,
            "",
            List.of(),
            Period.ZERO,
            "seen",
            terms);
    return PromiseJudge.judge(mart, measures, new Now(at, ZoneOffset.UTC)).getFirst();
  }

  private static Measures measures(
      Map<String, Instant> newest, Map<String, Double> filled, Attempts attempts, long seconds) {
    return new Measures(newest, filled, attempts, Optional.of(Duration.ofSeconds(seconds)));
  }

  private static PromiseState fresh(int hoursLater) {
    Measures measures = measures(Map.of("seen", READ), Map.of(), new Attempts(0, 0), 1);
    return standing(
            new Promise.Freshness("", Duration.ofHours(10)),
            measures,
            READ.plus(Duration.ofHours(hoursLater)))
        .state();
  }

  @Test
  void dataGoOnAgeing() {
    assertThat(fresh(8)).isEqualTo(PromiseState.KEPT);
    assertThat(fresh(9)).isEqualTo(PromiseState.AT_RISK);
    assertThat(fresh(10)).isEqualTo(PromiseState.AT_RISK);
    assertThat(fresh(11)).isEqualTo(PromiseState.BROKEN);
    assertThat(fresh(-1)).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void completenessOfEveryRequiredAttributeIsThatOfTheWorst() {
    Measures measures =
        measures(Map.of(), Map.of("id", 100.0, "mail", 95.5, "seen", 1.0), new Attempts(0, 0), 1);
    assertThat(standing(new Promise.Completeness("", 95), measures, READ))
        .extracting(PromiseStanding::state, found -> found.percent().orElseThrow())
        .containsExactly(PromiseState.AT_RISK, 95.5);
    assertThat(standing(new Promise.Completeness("", 96), measures, READ).state())
        .isEqualTo(PromiseState.BROKEN);
    assertThat(standing(new Promise.Completeness("id", 100), measures, READ).state())
        .isEqualTo(PromiseState.KEPT);
    assertThat(standing(new Promise.Completeness("mail", 100), measures, READ).state())
        .isEqualTo(PromiseState.BROKEN);
    assertThat(standing(new Promise.Completeness("unread", 90), measures, READ).state())
        .isEqualTo(PromiseState.UNKNOWN);
  }

  @Test
  void availabilityIsOfAttempts() {
    assertThat(available(100, 99)).isEqualTo(PromiseState.KEPT);
    assertThat(available(100, 98)).isEqualTo(PromiseState.AT_RISK);
    assertThat(available(100, 97)).isEqualTo(PromiseState.BROKEN);
    assertThat(available(0, 0)).isEqualTo(PromiseState.UNKNOWN);
  }

  private static PromiseState available(int all, int answered) {
    Measures measures = measures(Map.of(), Map.of(), new Attempts(all, answered), 1);
    return standing(new Promise.Availability(98), measures, READ).state();
  }

  @Test
  void aRefreshMayTakeItsTime() {
    Promise promise = new Promise.RefreshTime(Duration.ofSeconds(60));
    assertThat(
            standing(promise, measures(Map.of(), Map.of(), new Attempts(0, 0), 48), READ).state())
        .isEqualTo(PromiseState.KEPT);
    assertThat(
            standing(promise, measures(Map.of(), Map.of(), new Attempts(0, 0), 49), READ).state())
        .isEqualTo(PromiseState.AT_RISK);
    assertThat(
            standing(promise, measures(Map.of(), Map.of(), new Attempts(0, 0), 61), READ).state())
        .isEqualTo(PromiseState.BROKEN);
  }
}
