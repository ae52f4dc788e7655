package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** All of it appears, or nothing does, and nobody loses a file of their own. */
class DemoFolderTest {
  private static final DemoPlan PLAN = Written.plan(600, 1);
  private static final Progress FAILING =
      (step, done, total) -> {
        if (done >= 512) {
          throw new IllegalStateException("planted");
        }
      };

  @TempDir Path parent;

  @Test
  void writesTheWarehouseAndTheWorkspaceAndTellsHowFarItIs() throws Exception {
    Set<String> steps = new LinkedHashSet<>();
    List<Long> people = new ArrayList<>();
    DemoSummary summary =
        DemoBrand.write(
            parent.resolve("new/deeper/demo"),
            PLAN,
            (step, done, total) -> {
              steps.add(step);
              if (total > 0) {
                people.add(done);
              }
            });

    assertThat(summary.warehouse()).isRegularFile();
    assertThat(summary.workspace().resolve("workspace.yaml")).isRegularFile();
    assertThat(names(parent.resolve("new/deeper"))).containsExactly("demo");
    assertThat(names(parent.resolve("new/deeper/demo")))
        .containsExactly(".marquee-demo", "warehouse.duckdb", "workspace");
    assertThat(steps).containsExactly("demo.reference", "demo.people", "demo.finish");
    assertThat(people).containsExactly(256L, 512L, 600L);
  }

  @Test
  void leavesNothingBehindWhenItFailsHalfWay() throws Exception {
    assertThatThrownBy(() -> DemoBrand.write(parent.resolve("a/demo"), PLAN, FAILING))
        .hasMessage("planted");
    assertThatThrownBy(
            () -> DemoBrand.writePeopleOnly(parent.resolve("b/people.duckdb"), PLAN, FAILING))
        .hasMessage("planted");

    assertThat(names(parent)).isEmpty();
  }

  @Test
  void stopsWhenInterruptedAndLeavesNothingBehind() throws Exception {
    Progress interrupting = (step, done, total) -> Thread.currentThread().interrupt();
    Problem problem = refused(parent.resolve("demo"), interrupting);

    assertThat(Thread.interrupted()).as("the flag is still set").isTrue();
    assertThat(problem.code()).isEqualTo(DemoProblem.STOPPED);
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void replacesABrandItWroteBeforeOnlyAtTheEnd() throws Exception {
    Path demo = parent.resolve("demo");
    DemoBrand.write(demo, PLAN, Progress.silent());
    String before = people(demo);

    assertThatThrownBy(() -> DemoBrand.write(demo, Written.plan(700, 2), FAILING))
        .hasMessage("planted");
    assertThat(people(demo)).isEqualTo(before);

    DemoBrand.write(demo, Written.plan(700, 2), Progress.silent());
    assertThat(people(demo)).isNotEqualTo(before).startsWith("700 rows");
    assertThat(names(parent)).containsExactly("demo");
  }

  @Test
  void refusesAFolderOfSomeoneElse() throws Exception {
    Path demo = Files.createDirectory(parent.resolve("demo"));
    Files.writeString(demo.resolve("thesis.txt"), "years of work");

    assertThat(refused(demo, Progress.silent()).code()).isEqualTo(DemoProblem.FOLDER_NOT_EMPTY);
    assertThat(names(demo)).containsExactly("thesis.txt");
    assertThat(names(parent)).containsExactly("demo");
  }

  @Test
  void refusesABrandThatSomeoneAddedTo() throws Exception {
    Path demo = parent.resolve("demo");
    DemoBrand.write(demo, PLAN, Progress.silent());
    Files.writeString(demo.resolve("workspace/templates/mine.segment.json"), "{}");
    Problem problem = refused(demo, Progress.silent());

    assertThat(problem.code()).isEqualTo(DemoProblem.FOLDER_HAS_OWN_FILES);
    assertThat(problem.details()).contains("workspace/templates/mine.segment.json");
    assertThat(demo.resolve("workspace/templates/mine.segment.json")).isRegularFile();
  }

  @Test
  void refusesWhatSomeoneAddsWhileItWrites() throws Exception {
    Path demo = parent.resolve("demo");
    Progress adding =
        (step, done, total) -> {
          if (step.equals("demo.finish")) {
            write(demo.resolve("thesis.txt"));
          }
        };

    assertThat(refused(demo, adding).code()).isEqualTo(DemoProblem.FOLDER_NOT_EMPTY);
    assertThat(names(demo)).containsExactly("thesis.txt");
    assertThat(names(parent)).containsExactly("demo");
  }

  @Test
  void usesAnEmptyFolder() throws Exception {
    Path demo = Files.createDirectory(parent.resolve("demo"));

    assertThat(DemoBrand.write(demo, PLAN, Progress.silent()).warehouse()).isRegularFile();
    assertThat(names(parent)).containsExactly("demo");
  }

  @Test
  void saysWhenAFileStandsInTheWay() throws Exception {
    Path file = Files.writeString(parent.resolve("file"), "here");

    assertThat(refused(file, Progress.silent()).code()).isEqualTo(DemoProblem.NOT_A_FOLDER);
    assertThat(refused(file.resolve("demo"), Progress.silent()).code())
        .isEqualTo(DemoProblem.NOT_WRITABLE);
    String tooLong = "x".repeat(300);
    assertThat(refused(parent.resolve("made").resolve(tooLong + "/demo"), Progress.silent()).code())
        .isEqualTo(DemoProblem.NOT_WRITABLE);
    assertThat(names(parent)).containsExactly("file");
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> DemoBrand.writePeopleOnly(file, PLAN, Progress.silent()))
                .problem()
                .code())
        .isEqualTo(DemoProblem.FILE_EXISTS);
    assertThat(file).hasContent("here");
  }

  @Test
  void clearsAwayWhatAKilledProcessLeftButNotWhatALivingOneWrites() throws Exception {
    long alive = ProcessHandle.current().pid();
    Files.createDirectories(parent.resolve(".demo.partial-999999999-ab/workspace"));
    Files.createDirectory(parent.resolve(".demo.partial-" + alive + "-ab"));
    Files.createDirectory(parent.resolve(".demo.partial-mine"));
    DemoBrand.write(parent.resolve("demo"), PLAN, Progress.silent());

    assertThat(names(parent))
        .containsExactly(".demo.partial-" + alive + "-ab", ".demo.partial-mine", "demo");
  }

  @Test
  void readsAFullDiskAsSuch() {
    ProblemException full =
        DiskSpace.problem(parent, PLAN, new IOException("No space left on device"));
    ProblemException other = DiskSpace.problem(parent, PLAN, new IOException("broken"));

    assertThat(full.problem().code()).isEqualTo(DemoProblem.DISK_FULL);
    assertThat(full.problem().details()).hasSize(3);
    assertThat(other.problem().code()).isEqualTo(DemoProblem.NOT_WRITABLE);
  }

  private static Problem refused(Path folder, Progress progress) {
    return catchThrowableOfType(
            ProblemException.class, () -> DemoBrand.write(folder, PLAN, progress))
        .problem();
  }

  private static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "years of work");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String people(Path demo) throws Exception {
    try (Written written = new Written(demo.resolve("warehouse.duckdb"))) {
      return written.content("customer.people");
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
