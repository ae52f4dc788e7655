package studio.marquee.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;

final class TextsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-21T08:30:00Z");

  private final Texts english = new Texts(Locale.UK, BERLIN, () -> NOW);
  private final Texts german = new Texts(Locale.GERMANY, BERLIN, () -> NOW);

  @Test
  void numbersAreWrittenAsTheLocaleWritesThem() {
    assertThat(english.number(61_240)).isEqualTo("61,240");
    assertThat(german.number(61_240)).isEqualTo("61.240");
  }

  @Test
  void aShareNeverRoundsSomebodyAway() {
    assertThat(english.percent(0, 100_000)).isEqualTo("0%");
    assertThat(english.percent(1, 100_000)).isEqualTo("< 0.1%");
    assertThat(english.percent(22_000, 100_000)).isEqualTo("22%");
    assertThat(english.share(22_000, 100_000)).isEqualTo("22.0%");
    assertThat(english.share(100_000, 100_000)).isEqualTo("100%");
    assertThat(english.percent(99_999, 100_000)).isEqualTo("> 99.9%");
    assertThat(english.percent(100_000, 100_000)).isEqualTo("100%");
    assertThat(english.percent(0, 0)).isEqualTo("0%");
  }

  @Test
  void momentsAreToldFromWhereTheWorkspaceIs() {
    assertThat(english.moment(Instant.parse("2026-11-21T05:10:00Z"))).isEqualTo("today 06:10");
    assertThat(english.moment(Instant.parse("2026-11-20T22:59:00Z"))).isEqualTo("yesterday 23:59");
    assertThat(english.moment(Instant.parse("2026-10-01T10:00:00Z")))
        .isEqualTo("1 Oct 2026, 12:00");
    assertThat(english.exactly(Instant.parse("2026-11-21T05:10:00Z")))
        .isEqualTo("2026-11-21 06:10:00 Europe/Berlin");
  }

  @Test
  void durationsAreShort() {
    assertThat(english.took(Duration.ofNanos(800_000))).isEqualTo("0.8 ms");
    assertThat(english.took(Duration.ofMillis(43))).isEqualTo("43 ms");
    assertThat(english.took(Duration.ofMillis(2_340))).isEqualTo("2.3 s");
  }

  @Test
  void aProblemSaysWhatIsWrongAndWhatToDo() {
    assertThat(english.say(Problem.of(AppProblem.NOT_A_NUMBER, "ten")))
        .isEqualTo("“ten” is not a number. Write digits only, for example 250.");
  }

  @Test
  void fewPeopleAreNeverTold() {
    Texts governed = english.withFloor(50).in(BERLIN);
    assertThat(governed.people(50)).isEqualTo("50");
    assertThat(governed.people(49)).isEqualTo("fewer than 50");
    assertThat(governed.people(0)).isEqualTo("fewer than 50");
    assertThat(governed.share(49, 1_000)).isEqualTo("< 5%");
    assertThat(governed.share(50, 1_000)).isEqualTo("5.0%");
    assertThat(governed.tells(49)).isFalse();
  }

  @Test
  void theLanguageSaysWhichWayItIsRead() {
    assertThat(english.isRightToLeft()).isFalse();
    assertThat(german.isRightToLeft()).isFalse();
    Texts mirrored = new Texts(Locale.of("en", "XB"), BERLIN, () -> NOW);
    assertThat(mirrored.isRightToLeft()).isTrue();
    for (String signed :
        List.of(
            mirrored.signed(1_250),
            mirrored.signed(-1_250),
            mirrored.percent(1, 100_000),
            mirrored.factor(1.94))) {
      Bidi shown = new Bidi(signed, Bidi.DIRECTION_RIGHT_TO_LEFT);
      assertThat(shown.getRunCount()).as(signed).isEqualTo(1);
      assertThat(shown.getRunLevel(0) % 2).as(signed).isZero();
    }
  }
}
