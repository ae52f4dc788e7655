package studio.marquee.app.boot;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.app.cli.CliProblem;
import studio.marquee.app.cli.Commands;
import studio.marquee.app.cli.ProductVersion;
import studio.marquee.app.cli.ProgressLine;
import studio.marquee.app.cli.SourceAccess;
import studio.marquee.app.cli.Surroundings;
import studio.marquee.app.cli.Terminal;
import studio.marquee.app.cli.TerminalEntry;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.job.CleanStop;
import studio.marquee.app.settings.SettingsFile;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.LaptopKeyRings;
import studio.marquee.connect.keys.LaterKeyRing;
import studio.marquee.connect.keys.Passphrase;
import studio.marquee.connect.keys.SystemKeyRing;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Where Marquee starts. */
public final class Marquee {
  private final Surroundings surroundings;
  private final Texts texts;

  private Marquee(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.texts = new Texts(surroundings.locale(), ZoneId.systemDefault(), surroundings.clock());
  }

  public static void main(String[] typed) {
    String system = System.getProperty("os.name");
    Path data = DataFolder.of(system, Path.of(System.getProperty("user.home")), System.getenv());
    // Read by the logging configuration, so before anything logs.
    System.setProperty("marquee.logs", data.resolve("logs").toString());
    Terminal terminal =
        new Terminal(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    Surroundings surroundings =
        new Surroundings(
            terminal,
            Locale.getDefault(),
            Clock.system(ZoneId.systemDefault()),
            System::nanoTime,
            data,
            Marquee::keys,
            new SourceAccess(
                Passwords.of(laptopKeys(data), System.getenv()),
                new TerminalEntry(System.console(), System.in)));
    int code;
    try (CleanStop _ = CleanStop.ofThisThread()) {
      code = new Marquee(surroundings).run(typed);
    }
    System.exit(code);
  }

  private static KeyRings keys(Path data) {
    return keys(data, new AskedPassphrase(System.getenv(), System.console()));
  }

  private static KeyRings keys(Path data, Passphrase asked) {
    return new LaptopKeyRings(data, asked, DemoBrand::isDemo, () -> SystemKeyRing.find(data));
  }

  /** For passwords of sources, which are never those of the demo brand; opened when needed. */
  private static KeyRing laptopKeys(Path data) {
    KeyRings rings = keys(data);
    return new LaterKeyRing(() -> rings.of(Path.of("")));
  }

  private int run(String[] typed) {
    return new Commands(surroundings, texts, this::openWindow).run(typed);
  }

  private void openWindow(Wish wish) throws ProblemException, InterruptedException {
    String platform = System.getProperty("glass.platform", "");
    if (!Display.isThere(System.getProperty("os.name"), platform, System.getenv())) {
      throw new ProblemException(Problem.of(CliProblem.NO_DISPLAY));
    }
    Path demo = wish.demo();
    if (demo != null && !Files.isDirectory(demo.resolve("workspace"))) {
      writeDemo(demo);
    }
    StudioOptions options =
        StudioOptions.ofSystem(
            new SettingsFile(wish.data().resolve("settings.properties")), ProductVersion.text());
    PassphraseDesk desk = new PassphraseDesk(System.getenv());
    KeyRings rings = desk.around(keys(wish.data(), desk));
    Passwords passwords =
        Passwords.of(new LaterKeyRing(() -> rings.of(Path.of(""))), System.getenv());
    Sources sources = new Sources(passwords, TimeLimits.usual());
    try {
      StudioApplication.show(
          new WorkspaceOpening(wish, rings, surroundings.clock(), sources), options, desk);
    } catch (UnsupportedOperationException | UnsatisfiedLinkError noToolkit) {
      throw new ProblemException(Problem.of(CliProblem.NO_DISPLAY), noToolkit);
    }
  }

  private void writeDemo(Path folder) throws ProblemException {
    LocalDate today = LocalDate.now(surroundings.clock());
    try (ProgressLine progress =
        new ProgressLine(surroundings.terminal(), texts, surroundings.nanos())) {
      DemoBrand.write(folder, DemoPlan.of(today), progress);
    }
  }
}
