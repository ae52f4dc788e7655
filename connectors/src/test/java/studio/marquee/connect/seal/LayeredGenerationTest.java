package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.seal.FaultyDisk.How;
import studio.marquee.connect.seal.FaultyDisk.Then;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.SealedBrand.Outcome;
import studio.marquee.connect.seal.SealedBrand.Outcome.Answered;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.model.problem.ProblemException;

/** Generations that share files are as whole, as safe and as soon gone as others. */
class LayeredGenerationTest {
  private static final int MOST_FILES = 9;

  @TempDir Path folder;
  private SealedBrand sealed;
  private int second;

  @BeforeEach
  void brand() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    brand.write(
        "contracts/customer/people.odcs.yaml",
        SmallBrand.CONTRACT.replace(
            "customProperties: [ { property: marquee.role, value: people } ]",
            """
            customProperties:
                  - { property: marquee.role, value: people }
                  - { property: marquee.delivery, value: changes }
                  - { property: marquee.watermark, value: orders }
                  - { property: marquee.deletion, value: compared }\
            """));
    brand.warehouse(
        """
        delete from customer.people;
        insert into customer.people (customer_id, country, orders)
        select 'c' || i, 'Germany', i from range(200) t(i)
        """);
    sealed = SealedBrand.of(brand);
    sealed.refresh(second++);
  }

  private void comes() {
    sealed
        .brand()
        .warehouse(
            "insert into customer.people (customer_id, country, orders)"
                + " select 'n' || count(*), 'Austria', max(orders) + 1 from customer.people");
  }

  /** Those of rows; each has an index beside it. */
  private List<SealedFile> files() throws ProblemException {
    List<SealedFile> all = sealedSeal().check(current()).files();
    List<SealedFile> rows = all.stream().filter(file -> file.name().endsWith(".duckdb")).toList();
    assertThat(all).extracting(SealedFile::name).containsAll(indexes(rows));
    assertThat(all).hasSize(2 * rows.size());
    return rows;
  }

  private static List<String> indexes(List<SealedFile> rows) {
    return rows.stream().map(file -> Seal.indexOf(file.name())).toList();
  }

  private Path current() throws ProblemException {
    return sealed.cache().folder().resolve(sealedSeal().generations().getFirst());
  }

  private Seal sealedSeal() {
    return new Seal(sealed.keys(new LocalDisk()), sealed.cache().id());
  }

  private Answered answered() throws InterruptedException {
    Outcome outcome = sealed.ask();
    assertThat(outcome).isInstanceOf(Answered.class);
    return (Answered) outcome;
  }

  @Test
  void whicheverStepFailsAWholeGenerationIsThere() throws Exception {
    comes();
    FaultyDisk counting = FaultyDisk.withoutFault();
    sealed.refresh(counting, second++);
    assertThat(files()).hasSize(2);
    Answered current = answered();
    for (int step = 1; step <= counting.steps() + 2; step++) {
      for (How how : How.values()) {
        comes();
        Answered before = current;
        boolean isDone =
            refreshes(new FaultyDisk(step, how, step % 2 == 0 ? Then.WORKS_ON : Then.IS_DEAD));
        current = answered();
        if (!current.generation().equals(before.generation())) {
          assertThat(current.words()).isNotEqualTo(before.words());
        } else {
          assertThat(isDone).isFalse();
          assertThat(current.words()).isEqualTo(before.words());
        }
      }
    }
    sealed.refresh(second++);
    assertThat(foldersLeft()).isEqualTo(2);
  }

  private boolean refreshes(FaultyDisk disk) throws InterruptedException {
    try {
      sealed.refresh(disk, second++);
      return true;
    } catch (ProblemException told) {
      return false;
    }
  }

  private long foldersLeft() throws Exception {
    try (Stream<Path> children = Files.list(sealed.cache().folder())) {
      return children.filter(Files::isDirectory).count();
    }
  }

  @Test
  void layersGrowToABoundAndAKeyGoesWithTheLastGenerationThatNeedsIt() throws Exception {
    List<Integer> sizes = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      comes();
      sealed.refresh(second++);
      sizes.add(files().size());
      assertThat(keysThere()).isEqualTo(keysNeeded());
    }
    assertThat(sizes).startsWith(2, 3, 4).contains(MOST_FILES, 1).allMatch(n -> n <= MOST_FILES);
  }

  private Set<String> keysNeeded() throws ProblemException {
    Set<String> needed = new HashSet<>();
    for (String generation : sealedSeal().generations()) {
      needed.addAll(sealedSeal().keysOf(sealed.cache().folder().resolve(generation)));
    }
    return needed;
  }

  private Set<String> keysThere() throws Exception {
    Set<String> there = new HashSet<>();
    for (int number = 1; number <= sealed.cache().newestNumber(); number++) {
      for (String kind : List.of("file", "index")) {
        String name = "%s/%s/%06d".formatted(kind, sealed.cache().id(), number);
        if (sealedSeal().key(name).isPresent()) {
          there.add(name);
        }
      }
    }
    return there;
  }

  @Test
  void aFileThatDoesNotOpenAnyMoreIsNotBuiltOn() throws Exception {
    comes();
    sealed.refresh(second++);
    String before = answered().words();
    Path shared = current().resolve(files().getFirst().name());
    try (RandomAccessFile file = new RandomAccessFile(shared.toFile(), "rw")) {
      for (long at = 3 * 4096 + 100_000; at < file.length(); at += 256 * 1024) {
        file.seek(at);
        int old = file.read();
        file.seek(at);
        file.write(old ^ 1);
      }
    }
    sealed.refresh(second++);
    assertThat(answered().words()).isEqualTo(before);
    assertThat(files()).hasSize(1);
  }
}
