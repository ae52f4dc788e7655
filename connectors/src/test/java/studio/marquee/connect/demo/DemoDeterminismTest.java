package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.connect.progress.Progress;

class DemoDeterminismTest {
  private static final long PEOPLE = 1_500;

  @TempDir Path folder;

  @Test
  void aSeedGivesTheSameBrandEveryTimeAndAnotherSeedAnother() throws Exception {
    Map<String, String> once = contents("once", Written.plan(PEOPLE, 1));
    Map<String, String> again = contents("again", Written.plan(PEOPLE, 1));
    Map<String, String> other = contents("other", Written.plan(PEOPLE, 2));

    assertThat(again).isEqualTo(once);
    for (String table : Written.TABLES) {
      if (!table.equals("commerce.products") && !table.equals("commerce.stores")) {
        assertThat(other.get(table)).as(table).isNotEqualTo(once.get(table));
      }
    }
  }

  @Test
  void aPersonIsTheSameHoweverManyOthersThereAreAndWhoeverWasMadeBefore() {
    People straight = new People(World.of(Written.plan(1, 3)));
    People afterOthers = new People(World.of(Written.plan(10_000_000, 3)));
    for (long number = 1; number <= 500; number++) {
      afterOthers.life(number);
    }

    for (long number : new long[] {9_999_999, 81, 1}) {
      assertThat(afterOthers.life(number))
          .usingRecursiveComparison()
          .isEqualTo(straight.life(number));
    }
    assertThat(straight.life(9_999_999).profile().customerId()).isEqualTo("c9999999");
    assertThat(Profiles.customerId(10_000_000)).isEqualTo("c10000000");
  }

  @Test
  void thePeopleAloneAreThePeopleOfTheWholeBrand() throws Exception {
    DemoPlan plan = Written.plan(PEOPLE, 4);
    Path file = folder.resolve("people.duckdb");
    DemoBrand.writePeopleOnly(file, plan, Progress.silent());

    try (Written people = new Written(file)) {
      assertThat(people.content("customer.people"))
          .isEqualTo(contents("whole", plan).get("customer.people"));
      assertThat(people.count("web.sessions")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 40, 257})
  void aSmallBrandIsComplete(long people) throws Exception {
    DemoSummary summary =
        DemoBrand.write(folder.resolve("small"), Written.plan(people, 9), Progress.silent());

    assertThat(summary.people()).isEqualTo(people);
    try (Written written = new Written(summary.warehouse())) {
      assertThat(written.count("customer.people")).isEqualTo(people);
      assertThat(written.count("commerce.products")).isEqualTo(180);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2025-03-30", "2026-10-25", "1990-01-01", "2099-12-31"})
  void anyDayCanBeToday(String today) throws Exception {
    DemoPlan plan = new DemoPlan(60, 9, LocalDate.parse(today));

    assertThat(contents("today", plan)).hasSize(Written.TABLES.size());
  }

  private Map<String, String> contents(String name, DemoPlan plan) throws Exception {
    DemoSummary summary = DemoBrand.write(folder.resolve(name), plan, Progress.silent());
    try (Written written = new Written(summary.warehouse())) {
      return written.contents();
    }
  }
}
