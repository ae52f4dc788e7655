package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshHistory;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** What a check on arrival does to a refresh, and what is remembered of it. */
class RefreshChecksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private SmallBrand brand;
  private MartCache cache;

  @BeforeEach
  void brand() throws Exception {
    brand = SmallBrand.in(folder);
    var workspace = new WorkspaceReader().read(brand.workspace());
    cache = MartCache.of(brand.data(), workspace, workspace.population());
  }

  /** The people, of whom a rule of the contract says at most so many live in Germany. */
  private Mart people(Severity severity, int most) throws ProblemException {
    Mart read = new WorkspaceReader().read(brand.workspace()).population();
    QualityRule rule =
        new QualityRule.Query(
            "Germans",
            "At most " + most,
            severity,
            "select count(*) from {object} where country = 'Germany'",
            new Bound.AtMost(most));
    return new Mart(
        read.name(),
        read.title(),
        read.description(),
        read.domain(),
        read.owner(),
        read.version(),
        read.role(),
        read.table(),
        read.key(),
        read.attributes(),
        read.time(),
        read.relations(),
        read.kept(),
        read.freshness(),
        new MartTerms("", "", "", List.of(), new Delivery.Whole(), List.of(), List.of(rule)));
  }

  private Path refresh(Mart people, Usual usual, Progress progress) throws Exception {
    var form = new WorkspaceReader().read(brand.workspace()).source("warehouse").orElseThrow();
    try (Source source = new Sources().open(form)) {
      return new Refresh(cache, brand.keys(), new DuckDbDialect(), CLOCK, usual)
          .run(new Marts(List.of(people)), people, source, progress);
    }
  }

  private Problem failure(Mart people) {
    return catchThrowableOfType(
            ProblemException.class, () -> refresh(people, Usual.EXPECTED, Progress.silent()))
        .problem();
  }

  private List<RefreshRecord> records() {
    return RefreshHistory.of(cache).records();
  }

  @Test
  void aFailedErrorKeepsTheLastGoodDataAndSaysWhy() throws Exception {
    Path good = refresh(people(Severity.ERROR, 2), Usual.EXPECTED, Progress.silent());
    assertThat(failure(people(Severity.ERROR, 1)))
        .isEqualTo(Problem.of(RefreshProblem.CHECKS_FAILED, "Customers", 1));

    assertThat(cache.generations()).containsExactly(good);
    assertThat(cache.leftovers()).isEmpty();
    RefreshRecord last = records().getFirst();
    assertThat(last.ending()).isEqualTo(Ending.REFUSED);
    assertThat(last.problem().problem().code().key()).isEqualTo("refresh.checks-failed");
    assertThat(last.findings())
        .extracting(found -> found.said().orElseThrow())
        .containsExactly(
            Problem.of(ArrivalProblem.RULE_BROKEN, "Customers", "Germans", "2", "At most 1"));
    assertThat(records().getLast().isDone()).isTrue();
  }

  @Test
  void aFailedWarningIsShownAndTheDataAreUsed() throws Exception {
    Path made = refresh(people(Severity.WARNING, 1), Usual.EXPECTED, Progress.silent());
    assertThat(cache.generations()).containsExactly(made);
    assertThat(records().getFirst().findings()).hasSize(1);
    assertThat(records().getFirst().generation()).isEqualTo(made.getFileName().toString());
  }

  @Test
  void whatTheSourceDoesWrongIsRememberedToo() throws Exception {
    brand.warehouse("drop table customer.people");
    failure(people(Severity.ERROR, 2));
    assertThat(records()).extracting(RefreshRecord::ending).containsExactly(Ending.SOURCE_FAILED);
  }

  @Test
  void aMartThatLostItsRowsIsNotUsedUntilSomebodySaysThatThisIsRight() throws Exception {
    brand.warehouse(
        "insert into customer.people (customer_id) select 'x' || range from range(200)");
    Mart people = people(Severity.ERROR, 100);
    refresh(people, Usual.EXPECTED, Progress.silent());
    brand.warehouse("delete from customer.people");
    assertThat(failure(people).code()).isEqualTo(RefreshProblem.CHECKS_FAILED);
    assertThat(records().getFirst().findings())
        .extracting(found -> found.said().orElseThrow())
        .containsExactly(Problem.of(ArrivalProblem.EMPTY, "Customers", 207));
    refresh(people, Usual.WAIVED, Progress.silent());
    refresh(people, Usual.EXPECTED, Progress.silent());
    assertThat(cache.generations()).hasSize(2);
  }

  @Test
  void theStepsAreVisibleInTheirOrderAndTheirTimesAreKept() throws Exception {
    List<String> steps = new ArrayList<>();
    refresh(
        people(Severity.ERROR, 2),
        Usual.EXPECTED,
        (step, done, total) -> {
          if (steps.isEmpty() || !steps.getLast().equals(step)) {
            steps.add(step);
          }
        });
    assertThat(steps)
        .containsExactly(
            "refresh.plan",
            "refresh.read",
            "refresh.check",
            "refresh.index",
            "refresh.seal",
            "refresh.switch");
    assertThat(records().getFirst().stepMillis()).containsOnlyKeys(steps);
  }

  @Test
  void aDamagedLineOfTheHistoryCostsNothingElse() throws Exception {
    Mart people = people(Severity.ERROR, 2);
    refresh(people, Usual.EXPECTED, Progress.silent());
    Path file = cache.folder().resolve("history.jsonl");
    Files.writeString(file, "{\"asOf\": half\n" + Files.readString(file) + "{}\n\n");
    refresh(people, Usual.EXPECTED, Progress.silent());
    assertThat(records()).hasSize(2);
    assertThat(Files.readString(file).lines()).hasSize(2);
  }

  @Test
  void theHistoryIsBounded() throws Exception {
    Mart people = people(Severity.ERROR, 2);
    refresh(people, Usual.EXPECTED, Progress.silent());
    RefreshHistory history = RefreshHistory.of(cache);
    RefreshRecord record = history.records().getFirst();
    for (int i = 0; i < 220; i++) {
      history.add(record);
    }
    assertThat(history.records()).hasSize(200);
  }
}
