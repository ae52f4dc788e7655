package studio.marquee.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.LaptopKeyRings;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/** The demo brand in a folder of its own, always the same, opened like any other workspace. */
public final class DemoStudio implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-21T08:30:00Z");
  private static final Instant READ_AT = Instant.parse("2026-11-21T05:10:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Path TOLD_FOLDER = Path.of("Fjell & Fern", "workspace");
  private static final long TICK = 800_000;

  private final Path folder;
  private final AudienceEngine engine;

  private DemoStudio(Path folder) throws ProblemException, InterruptedException {
    this.folder = folder;
    Clock clock = Clock.fixed(READ_AT, ZoneOffset.UTC);
    this.engine =
        new PopulationData(folder.resolve("data"), keys(folder.resolve("data")), clock)
            .open(workspace(), Progress.silent());
  }

  /** Writes the brand, with this many people, and reads it once. */
  public static DemoStudio write(Path folder, long people)
      throws ProblemException, InterruptedException {
    DemoPlan plan = new DemoPlan(people, DemoPlan.DEFAULT_SEED, TODAY);
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
    return new DemoStudio(folder);
  }

  /** The brand's own, as anybody has them who tries it. */
  public static KeyRings keys(Path data) {
    return new LaptopKeyRings(data, _ -> Optional.empty(), DemoBrand::isDemo, Optional::empty);
  }

  private Path brand() {
    return folder.resolve("brand");
  }

  public Path templates() {
    return brand().resolve("workspace").resolve("templates");
  }

  public Workspace workspace() throws ProblemException {
    return new WorkspaceReader().read(brand().resolve("workspace"));
  }

  /** Exactly how many people a rule has. */
  public int count(Rule rule) {
    try {
      return engine.members(rule).count();
    } catch (ProblemException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Opens it for its first person. The folder is told as the same one wherever it really lies. */
  public StudioOpener opener() {
    return progress -> {
      Workspace workspace = workspace();
      Person person = workspace.person(Optional.empty());
      return OpenStudio.of(told(workspace.seenBy(person)), person, engine.sibling());
    };
  }

  /** Opens it where it really lies, so that what is saved there is found again. */
  public StudioOpener openerInPlace() {
    return progress -> {
      Workspace workspace = workspace();
      Person person = workspace.person(Optional.empty());
      return OpenStudio.of(workspace.seenBy(person), person, engine.sibling());
    };
  }

  /** Opens it for somebody, with a way to files; everything is where it really lies. */
  public ExportingCare exportingAs(String person, Disk disk) throws ProblemException {
    return new ExportingCare(workspace(), person, folder.resolve("data"), disk);
  }

  /** Afterwards nobody has brought in a list. */
  public void forgetLists() throws IOException {
    new LocalDisk().deleteAll(folder.resolve("data").resolve("lists"));
  }

  private static Workspace told(Workspace real) {
    return new Workspace(
        TOLD_FOLDER,
        real.title(),
        real.timeZone(),
        real.language(),
        real.currency(),
        real.population(),
        real.sources(),
        real.catalogue(),
        real.people(),
        real.segments(),
        real.unreadable().stream().map(problem -> told(problem, real.folder())).toList(),
        real.governance());
  }

  private static Problem told(Problem problem, Path folder) {
    return new Problem(
        problem.code(),
        problem.details().stream()
            .map(detail -> detail.replace(folder.toString(), TOLD_FOLDER.toString()))
            .toList());
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Surroundings in which nothing changes from one run to the next. */
  public StudioOptions options() throws IOException {
    return options(Locale.UK);
  }

  /** The same for somebody whose texts are read from right to left. */
  public StudioOptions mirroredOptions() throws IOException {
    return options(MirroredTexts.LOCALE);
  }

  private StudioOptions options(Locale locale) throws IOException {
    Path settings = Files.createTempDirectory(folder, "settings").resolve("settings.properties");
    ThreadLocal<Long> ticks = ThreadLocal.withInitial(() -> 0L);
    return new StudioOptions(
        new SettingsFile(settings),
        locale,
        ZoneOffset.UTC,
        () -> NOW,
        () -> {
          ticks.set(ticks.get() + TICK);
          return ticks.get();
        },
        new WindowTimer(),
        "0.1.0");
  }
}
