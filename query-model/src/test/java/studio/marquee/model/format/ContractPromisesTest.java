package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.format.WrittenContract.promising;
import static studio.marquee.model.format.WrittenContract.saying;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.problem.ProblemException;

class ContractPromisesTest {
  @Test
  void readsWhatCanBeMeasured() throws Exception {
    assertThat(
            promises(
                """
                { property: freshness, value: 26, unit: h, element: visits.loaded_at },
                { property: latency, value: 0.5, unit: d, element: "people.seen, visits.day" },
                { property: completeness, value: 99.5, unit: percent, element: visits.page },
                { property: completeness, value: 100, element: visits },
                { property: availability, value: 99.9, unit: "%" },
                { property: generalAvailability, value: 98 },
                { property: refreshTime, value: 10, unit: minutes }
                """))
        .containsExactly(
            new Promise.Freshness("loaded_at", Duration.ofHours(26)),
            new Promise.Freshness("day", Duration.ofHours(12)),
            new Promise.Completeness("page", 99.5),
            new Promise.Completeness("", 100),
            new Promise.Availability(99.9),
            new Promise.Availability(98),
            new Promise.RefreshTime(Duration.ofMinutes(10)));
  }

  @Test
  void leavesAloneWhatIsForPeopleToReadOrAboutOtherTables() throws Exception {
    assertThat(
            promises(
                """
                { property: generalAvailability, value: "2022-05-12T09:30:10-08:00" },
                { property: endOfSupport, value: "2032-05-12T09:30:10-08:00" },
                { property: frequency, value: 1, unit: fortnight },
                { property: timeOfAvailability, value: 09:00-08:00 },
                { property: completeness, value: lots, element: people.name },
                { property: freshness, value: 26, unit: h }
                """))
        .isEmpty();
  }

  @Test
  void freshnessOfNothingInParticularIsThatOfTheFreshnessColumn() throws Exception {
    assertThat(
            saying("freshnessColumn: loaded_at")
                .promisingToo("{ property: freshness, value: 2, unit: w, element: visits }")
                .read()
                .terms()
                .promises())
        .containsExactly(new Promise.Freshness("loaded_at", Duration.ofDays(14)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "property: freshness, value: 26, unit: h, element: visits.page",
        "property: freshness, value: 26, unit: h, element: visits.newest",
        "property: freshness, value: 0, unit: h, element: visits.day",
        "property: freshness, value: 1e99, unit: h, element: visits.day",
        "property: completeness, value: 100.1",
        "property: completeness, value: -1",
        "property: completeness, value: 99, element: visits.pages",
        "property: generalAvailability, value: 101",
        "property: availability, value: 101"
      })
  void refusesWhatNobodyCanKeep(String promise) {
    assertThat(promising("{ " + promise + " }").refused().code())
        .isEqualTo(FormatProblem.IMPOSSIBLE_VALUE);
    assertThat(promising("{ " + promise + " }").refused().details())
        .startsWith("v.yaml", "/slaProperties/0");
  }

  @Test
  void refusesValuesAndUnitsOfAnotherKind() {
    assertPlace("property: freshness, value: 26, unit: m, element: visits.day", "unit");
    assertPlace("property: freshness, value: often, unit: h, element: visits.day", "value");
    assertPlace("property: completeness, value: 9, unit: rows", "unit");
    assertPlace("property: completeness, value: most", "value");
    assertPlace("property: availability, value: 99, unit: h", "unit");
    assertPlace("property: refreshTime, value: 10, unit: percent", "unit");
    assertPlace("property: refreshTime, value: soon, unit: h", "value");
  }

  private static void assertPlace(String promise, String field) {
    assertThat(promising("{ " + promise + " }").refused().code())
        .isEqualTo(FormatProblem.WRONG_TYPE);
    assertThat(promising("{ " + promise + " }").refused().details())
        .startsWith("v.yaml", "/slaProperties/0/" + field);
  }

  private static List<Promise> promises(String promises) throws ProblemException {
    return promising(promises.replace('\n', ' ')).read().terms().promises();
  }
}
