package studio.marquee.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.app.boot.StudioOptions;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.WindowTimer;
import studio.marquee.app.settings.SettingsFile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.LaptopKeyRings;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemException;

/**
 * The demo brand's people in the size that is measured, and a window over them. What the other
 * benchmarks have written is used again.
 */
final class WindowGround implements AutoCloseable {
  private static final Instant READ_AT = Instant.parse("2026-11-21T05:10:00Z");
  private static final Clock CLOCK = Clock.fixed(READ_AT, ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Path folder;
  private final Workspace workspace;
  private final AudienceEngine engine;
  private final SteadyRefresh refresh;

  WindowGround(Path folder, Path brand, long people)
      throws IOException, ProblemException, InterruptedException {
    this.folder = folder;
    Workspace read = new WorkspaceReader().read(workspace(brand, people));
    this.workspace = read.seenBy(read.person(Optional.empty()));
    Path data = folder.resolve("data");
    this.engine = new PopulationData(data, keys(data), CLOCK).open(workspace, WindowGround::show);
    Path beside = folder.resolve("refreshing");
    this.refresh =
        new SteadyRefresh(
            this::open, workspace, beside, () -> new PopulationData(beside, keys(beside), CLOCK));
  }

  /** Its text files come from a small brand; only people are needed. */
  private static Path workspace(Path brand, long people) throws IOException, ProblemException {
    Path workspace = brand.resolve("workspace");
    if (!Files.isDirectory(workspace)) {
      Files.createDirectories(brand.getParent());
      Path warehouse = brand.resolveSibling("people.duckdb");
      DemoPlan plan = new DemoPlan(people, DemoPlan.DEFAULT_SEED, TODAY);
      DemoBrand.writePeopleOnly(warehouse, plan, WindowGround::show);
      DemoBrand.write(brand, new DemoPlan(1_000, plan.seed(), TODAY), Progress.silent());
      Files.move(warehouse, brand.resolve("warehouse.duckdb"), StandardCopyOption.REPLACE_EXISTING);
    }
    return workspace;
  }

  private static void show(String step, long done, long total) {
    if (done % 1_048_576 == 0) {
      System.out.printf("%s %,d of %,d%n", step, done, total);
    }
  }

  /** The people do not exist, so their keys may lie in a file. */
  private static KeyRings keys(Path data) {
    return new LaptopKeyRings(data, _ -> Optional.empty(), _ -> true, Optional::empty);
  }

  private OpenStudio open(Progress progress) throws ProblemException {
    Person person = workspace.person(Optional.empty());
    return OpenStudio.of(workspace, person, engine.sibling());
  }

  StudioOpener opener() {
    return progress -> open(progress).caredFor(refresh);
  }

  SteadyRefresh refresh() {
    return refresh;
  }

  int attributes() {
    return workspace.population().attributes().size();
  }

  /** Nothing is on the table that was left there another time. */
  StudioOptions options() throws IOException {
    Path settings = Files.createTempDirectory(folder, "settings");
    return new StudioOptions(
        new SettingsFile(settings.resolve("settings.properties")),
        Locale.UK,
        ZoneOffset.UTC,
        () -> READ_AT,
        System::nanoTime,
        new WindowTimer(),
        "0.1.0");
  }

  @Override
  public void close() {
    engine.close();
  }
}
