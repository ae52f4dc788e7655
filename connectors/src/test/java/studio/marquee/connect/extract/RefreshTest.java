package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

class RefreshTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private SmallBrand brand;
  private PopulationData data;

  @BeforeEach
  void brand() {
    brand = SmallBrand.in(folder);
    data = new PopulationData(brand.data(), brand.rings(), CLOCK);
  }

  private Workspace workspace() throws ProblemException {
    return new WorkspaceReader().read(brand.workspace());
  }

  private MartCache cache() throws ProblemException {
    return MartCache.of(brand.data(), workspace(), workspace().population());
  }

  private int people() throws Exception {
    try (AudienceEngine engine = data.open(workspace(), Progress.silent())) {
      return engine.freshness().people();
    }
  }

  private Problem failure() {
    return catchThrowableOfType(
            ProblemException.class, () -> data.refresh(workspace(), Progress.silent()).close())
        .problem();
  }

  private List<Path> leftInTheCache() throws Exception {
    try (Stream<Path> children = Files.list(cache().folder())) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void theFirstOpeningFetchesAndLaterOnesNeedNoSource() throws Exception {
    assertThat(people()).isEqualTo(7);
    Files.delete(brand.warehouseFile());
    assertThat(people()).isEqualTo(7);
  }

  @Test
  void aRefreshSeesWhatIsNewAndKeepsOneGenerationBefore() throws Exception {
    people();
    for (int round = 0; round < 3; round++) {
      brand.warehouse("insert into customer.people (customer_id) values ('n" + round + "')");
      data.refresh(workspace(), Progress.silent()).close();
    }
    assertThat(people()).isEqualTo(10);
    assertThat(cache().generations())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("000004-20261121T061000Z", "000003-20261121T061000Z");
  }

  @Test
  void aViewIsReadAsATableIs() throws Exception {
    brand.warehouse("alter table customer.people rename to everyone");
    brand.warehouse(
        "create view customer.people as select * replace (churn::float as churn)"
            + " from customer.everyone where customer_id <> 'c7'");
    assertThat(people()).isEqualTo(6);
  }

  @Test
  void aFolderMayHaveAQuoteInItsName() throws Exception {
    brand = SmallBrand.in(folder.resolve("O'Brien's"));
    data = new PopulationData(brand.data(), brand.rings(), CLOCK);
    assertThat(people()).isEqualTo(7);
  }

  @Test
  void anEmptyMartIsAnAnswerToo() throws Exception {
    brand.warehouse("delete from customer.people");
    assertThat(people()).isZero();
  }

  @Test
  void aFailedRefreshChangesNothing() throws Exception {
    people();
    List<Path> before = leftInTheCache();

    brand.warehouse("insert into customer.people (customer_id) values ('c1'), (null), (null)");
    assertThat(failure())
        .isEqualTo(Problem.of(RefreshProblem.KEY_MISSING, "Customers", "customer_id", 2));
    brand.warehouse("delete from customer.people where customer_id is null");
    assertThat(failure())
        .isEqualTo(Problem.of(RefreshProblem.KEY_TWICE, "Customers", "customer_id", 1));
    brand.warehouse("alter table customer.people alter newsletter type varchar");
    assertThat(failure())
        .isEqualTo(Problem.of(RefreshProblem.WRONG_TYPE, "Customers", "newsletter", "VARCHAR"));
    brand.warehouse("alter table customer.people drop newsletter");
    assertThat(failure())
        .isEqualTo(
            Problem.of(SourceProblem.NO_COLUMN, "warehouse", "customer.people", "newsletter"));
    brand.warehouse("drop table customer.people");
    assertThat(failure())
        .isEqualTo(Problem.of(SourceProblem.NO_TABLE, "warehouse", "customer.people", "Customers"));
    Files.writeString(brand.warehouseFile(), "this was a database once, and is not any more");
    assertThat(failure().code()).isEqualTo(SourceProblem.NOT_A_DATABASE);
    Files.delete(brand.warehouseFile());
    assertThat(failure().code()).isEqualTo(SourceProblem.FILE_GONE);

    assertThat(leftInTheCache()).isEqualTo(before);
    assertThat(people()).isEqualTo(7);
  }

  @Test
  void anInterruptedRefreshLeavesNothingBehind() throws Exception {
    people();
    List<Path> before = leftInTheCache();
    assertThatThrownBy(() ->
            data.refresh(
                workspace(),
                (step, done, total) -> {
                  if (step.equals("refresh.plan")) {
                    Thread.currentThread().interrupt();
                  }
                }))
        .isInstanceOf(InterruptedException.class);
    assertThat(leftInTheCache()).isEqualTo(before);
  }

  @Test
  void whatAKilledRefreshLeftBehindIsClearedByTheNext() throws Exception {
    people();
    Path leftover = Files.createDirectory(cache().folder().resolve(".writing-123"));
    Files.writeString(leftover.resolve("people.duckdb"), "half");
    data.refresh(workspace(), Progress.silent()).close();
    assertThat(leftover).doesNotExist();
  }

  @Test
  void twoRefreshesNeverRunAtOnce() throws Exception {
    people();
    try (FileChannel channel =
            FileChannel.open(cache().folder().resolve("refresh.lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(failure()).isEqualTo(Problem.of(RefreshProblem.ALREADY_RUNNING, "Customers"));
    }
  }

  @Test
  void aDamagedGenerationIsPassedOverForTheLastGoodOne() throws Exception {
    people();
    brand.warehouse("insert into customer.people (customer_id) values ('new')");
    data.refresh(workspace(), Progress.silent()).close();
    Path newest = cache().generations().getFirst().resolve("people.duckdb");
    try (RandomAccessFile file = new RandomAccessFile(newest.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int old = file.read();
      file.seek(file.length() / 2);
      file.write(old ^ 1);
    }
    assertThat(people()).isEqualTo(7);
    Files.delete(newest.resolveSibling("manifest.json"));
    assertThat(people()).isEqualTo(7);
  }

  @Test
  void aGenerationOfAnOlderFormIsFetchedAnew() throws Exception {
    people();
    Files.writeString(
        cache().generations().getFirst().resolve("manifest.json"),
        """
        {"format": "marquee.generation/1", "generation": "000001-20261121T061000Z",
         "mart": "people", "asOf": "2026-11-21T06:10:00Z", "people": 7,
         "contractVersion": "1.2.0", "columns": ["customer_id"], "file": "people.duckdb",
         "bytes": 1, "sha256": ""}
        """);
    try (AudienceEngine engine = data.open(workspace(), Progress.silent())) {
      assertThat(engine.freshness().generation()).startsWith("000002-");
    }
  }

  @Test
  void aContractThatAsksForMoreIsFetchedAnew() throws Exception {
    people();
    brand.warehouse("alter table customer.people add column tier varchar default 'Gold'");
    brand.write(
        "contracts/customer/people.odcs.yaml",
        SmallBrand.CONTRACT + "      - { name: tier, logicalType: string }\n");
    try (AudienceEngine engine = data.open(workspace(), Progress.silent())) {
      assertThat(engine.freshness().generation()).startsWith("000002-");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Files.createDirectories(cache().folder().getParent());
    Files.writeString(cache().folder(), "a file where a folder should be");
    assertThat(failure())
        .isEqualTo(Problem.of(RefreshProblem.CANNOT_WRITE, "Customers", cache().folder()));
  }
}
