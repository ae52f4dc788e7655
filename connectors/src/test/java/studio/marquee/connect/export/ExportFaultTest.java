package studio.marquee.connect.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.marquee.connect.export.ExportBrand.everyone;
import static studio.marquee.connect.export.ExportBrand.replacing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.FaultyDisk;
import studio.marquee.connect.seal.FaultyDisk.How;
import studio.marquee.connect.seal.FaultyDisk.Then;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/** Ends exports in the middle: what was there before is still there, or the new file is whole. */
class ExportFaultTest {
  private static final String BEFORE = "customer_id\r\nsomebody\r\n";
  private static final String AFTER = "customer_id\r\nc1\r\nc2\r\nc3\r\nc4\r\nc5\r\nc6\r\nc7\r\n";
  private static final int KILLS = "night".equals(System.getProperty("volume")) ? 300 : 8;

  @TempDir Path folder;
  private ExportBrand brand;
  private ExportRequest request;

  @BeforeEach
  void brand() throws Exception {
    brand = ExportBrand.in(folder);
    request = replacing(brand.request(everyone(), "people.customer_id"));
  }

  @Test
  void whicheverStepFailsThereIsAWholeFileAndNothingElse() throws Exception {
    FaultyDisk counting = FaultyDisk.withoutFault();
    brand.export("mira", request, counting);
    assertThat(counting.steps()).isGreaterThan(6);
    for (int step = 1; step <= counting.steps(); step++) {
      for (How how : How.values()) {
        for (Then then : Then.values()) {
          fail(step, how, then);
        }
      }
    }
  }

  private void fail(int step, How how, Then then) throws Exception {
    Files.writeString(request.file(), BEFORE);
    Files.writeString(request.receipt(), "{}");
    boolean isDone = true;
    try {
      brand.export("mira", request, new FaultyDisk(step, how, then));
    } catch (ProblemException told) {
      isDone = false;
    }
    String what = step + " " + how + " " + then;
    String file = Files.readString(request.file());
    assertThat(file).as(what).isIn(isDone ? List.of(AFTER) : List.of(BEFORE, AFTER));
    String receipt = Files.readString(request.receipt());
    if (file.equals(AFTER)) {
      assertThat(receipt).as(what).contains(ReceiptText.hash(Files.readAllBytes(request.file())));
    } else if (then == Then.WORKS_ON) {
      assertThat(receipt).as(what).isEqualTo("{}");
    }
    brand.export("mira", request);
    assertThat(brand.left()).as(what).containsExactly("people.csv", "people.csv.receipt.json");
    try (Stream<Path> notes = Files.list(brand.brand().data().resolve("exports"))) {
      assertThat(notes).as(what).isEmpty();
    }
  }

  @Test
  void aFullDiskLeavesWhatWasThere() throws Exception {
    Files.writeString(request.file(), BEFORE);
    assertRefused(
        new RefusingDisk(new IOException("No space left on device")), ExportProblem.DISK_FULL);
    assertRefused(
        new RefusingDisk(new AccessDeniedException(request.file().toString())),
        ExportProblem.NOT_ALLOWED);
    assertThat(request.file()).hasContent(BEFORE.replace("\r\n", "\n"));
    assertThat(brand.left()).containsExactly("people.csv");
    assertThat(brand.done())
        .containsExactly("export.begun", "export.failed", "export.begun", "export.failed");
  }

  private void assertRefused(Disk disk, ExportProblem code) {
    assertThatThrownBy(() -> brand.export("mira", request, disk))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(code));
  }

  /** Lets nothing be written. */
  private record RefusingDisk(IOException refusal) implements Disk {
    @Override
    public Sink create(Path file) throws IOException {
      Sink sink = new LocalDisk().create(file);
      return new Sink() {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
          throw refusal;
        }

        @Override
        public void force() throws IOException {
          throw refusal;
        }

        @Override
        public void close() throws IOException {
          sink.close();
        }
      };
    }

    @Override
    public void force(Path path) throws IOException {
      new LocalDisk().force(path);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      new LocalDisk().move(from, to);
    }

    @Override
    public void link(Path file, Path also) throws IOException {
      new LocalDisk().link(file, also);
    }

    @Override
    public void delete(Path path) throws IOException {
      new LocalDisk().delete(path);
    }
  }

  @Test
  void whoStopsItLeavesNothingBehind() throws Exception {
    for (String step : List.of("export.count", "export.write")) {
      for (int calls = 1; calls <= 3; calls++) {
        stopAt(step, calls);
        assertThat(brand.left()).as(step).isEmpty();
      }
    }
    assertThat(brand.done()).contains("export.failed").doesNotContain("export.done");
  }

  /** Interrupts the writing thread when it tells of a step for the n-th time, if it does. */
  private void stopAt(String step, int times) throws Exception {
    Workspace seen = brand.seenBy("mira");
    int[] told = new int[1];
    try (AudienceEngine engine = brand.engine(seen)) {
      ExportDesk desk = new ExportDesk(seen, engine, brand.laptop(new LocalDisk()));
      ExportPlan plan = desk.plan(request, Progress.silent());
      assertThatThrownBy(() ->
              desk.export(
                  plan,
                  (name, _, _) -> {
                    if (name.equals(step)
                        && ++told[0] == Math.min(times, step.equals("export.write") ? 2 : 1)) {
                      Thread.currentThread().interrupt();
                    }
                  }))
          .isInstanceOf(InterruptedException.class);
    }
    Thread.interrupted();
  }

  @Test
  void aKilledExportLeavesNoHalfFileAndTheNextOneTakesAwayWhatItHid() throws Exception {
    brand
        .brand()
        .warehouse(
            "insert into customer.people (customer_id, country) select 'x' || i, 'Norway' from"
                + " range(60000) r(i)");
    int hidden = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path said = folder.resolve("said-" + kill);
      Process exporting =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Exporting.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      while (!Files.readString(said).contains("writing")) {
        assertThat(exporting.waitFor(2, TimeUnit.MILLISECONDS))
            .as(Files.readString(said))
            .isFalse();
      }
      assertThat(exporting.waitFor(7L * kill, TimeUnit.MILLISECONDS)).isFalse();
      exporting.destroyForcibly();
      assertThat(exporting.waitFor(10, TimeUnit.SECONDS)).isTrue();
      if (Files.exists(request.file())) {
        assertThat(Files.readAllLines(request.file())).hasSize(60_008);
        assertThat(Files.readString(request.receipt()))
            .contains(ReceiptText.hash(Files.readAllBytes(request.file())));
      }
      hidden += brand.left().stream().filter(name -> name.startsWith(".")).count() > 0 ? 1 : 0;
    }
    assertThat(hidden).as("kills in the middle").isPositive();
    Path elsewhere = brand.out().resolve("other.csv");
    brand.export(
        "mira",
        new ExportRequest(
            everyone(),
            request.columns(),
            Optional.empty(),
            elsewhere,
            request.existing(),
            request.form()));
    assertThat(brand.left()).noneMatch(name -> name.startsWith("."));
  }

  /** What the other process does until it is killed. */
  static final class Exporting {
    private Exporting() {}

    public static void main(String[] arguments) throws Exception {
      ExportBrand brand = new ExportBrand(new SmallBrand(Path.of(arguments[0])));
      Workspace seen = brand.seenBy("mira");
      ExportRequest request = replacing(brand.request(everyone(), "people.customer_id"));
      try (AudienceEngine engine = brand.engine(seen)) {
        ExportDesk desk = new ExportDesk(seen, engine, brand.laptop(new LocalDisk()));
        while (true) {
          ExportPlan plan = desk.plan(request, Progress.silent());
          desk.export(
              plan,
              (step, _, _) -> {
                if (step.equals("export.write")) {
                  System.out.println("writing");
                }
              });
        }
      }
    }
  }
}
