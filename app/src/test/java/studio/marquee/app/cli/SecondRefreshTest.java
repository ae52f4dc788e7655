package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.boot.Marquee;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;

/** Two processes never refresh the same people at once, and the second is told so. */
@Timeout(120)
class SecondRefreshTest {
  @TempDir Path folder;

  /** What came of the command line of another process. */
  private record Ended(int code, String said) {}

  @Test
  void anotherProcessGetsASentenceAndNoLockError() throws Exception {
    DemoPlan plan = new DemoPlan(200, DemoPlan.DEFAULT_SEED, LocalDate.of(2026, 11, 21));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
    Workspace workspace = new WorkspaceReader().read(folder.resolve("brand/workspace"));
    Path data = folder.resolve("data");

    CountDownLatch isOnItsWay = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    FutureTask<Integer> first =
        new FutureTask<>(() -> {
          try (var engine =
              new PopulationData(data, DemoStudio.keys(data), Clock.systemUTC())
                  .refresh(workspace, (step, _, _) -> waitIn(step, isOnItsWay, mayGoOn))) {
            return engine.freshness().people();
          }
        });
    new Thread(first).start();
    assertThat(isOnItsWay.await(60, TimeUnit.SECONDS)).isTrue();
    Ended second = refreshInAnotherProcess(data);
    mayGoOn.countDown();

    assertThat(second.code()).as(second.said()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(second.said())
        .contains("Customers is being refreshed already, by another window or command.")
        .contains("Wait until it is done.")
        .doesNotContain("lock", "Exception", "\tat ");
    assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(refreshInAnotherProcess(data).code()).isEqualTo(ExitCode.DONE);
  }

  private static void waitIn(String step, CountDownLatch isOnItsWay, CountDownLatch mayGoOn) {
    if (step.equals("refresh.check")) {
      isOnItsWay.countDown();
      try {
        mayGoOn.await();
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Ended refreshInAnotherProcess(Path data) throws Exception {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Marquee.class.getName(),
                "refresh",
                "--workspace",
                folder.resolve("brand/workspace").toString(),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }
}
