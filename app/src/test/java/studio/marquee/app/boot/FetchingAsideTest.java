package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.NiceThreads;
import studio.marquee.app.testing.Reports;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Sources;

/** A refresh beside the window steps back for it; what is opened afterwards to count does not. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class FetchingAsideTest {
  @Test
  void fetchingStepsBackAndCountingDoesNot(@TempDir Path folder) throws Exception {
    Path workspace;
    try (DemoStudio demo = DemoStudio.write(folder, 2_000)) {
      workspace = demo.workspace().folder();
    }
    Path data = folder.resolve("window");
    WorkspaceOpening opening =
        new WorkspaceOpening(
            new Wish(workspace, null, null, data),
            DemoStudio.keys(data),
            Clock.fixed(Reports.READ_AT, ZoneOffset.UTC),
            new Sources());
    Map<String, Integer> before = NiceThreads.all();
    Map<String, Integer> steps = new ConcurrentHashMap<>();
    Progress progress = (step, _, _) -> steps.put(step, NiceThreads.ofThisOne());
    OpenStudio studio = opening.fetched(progress);
    try {
      assertThat(steps)
          .containsEntry("refresh.read", 10)
          .containsEntry("refresh.check", 10)
          .containsEntry("refresh.index", 10)
          .containsEntry("refresh.open", 0);
      Map<String, Integer> after = NiceThreads.all();
      after.keySet().removeAll(before.keySet());
      assertThat(after).isNotEmpty().allSatisfy((_, nice) -> assertThat(nice).isZero());
    } finally {
      studio.close();
    }
  }
}
