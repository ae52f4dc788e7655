package studio.marquee.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.job.WindowThread;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/**
 * From the hand to the digits, and frames while dragging over sixty rules, in the real window while
 * a refresh runs beside it. {@code -Dbench.people} changes the population; the page is written only
 * at full size.
 */
public final class WindowBenchmarks implements FileChoice {
  private static final int FULL_SIZE = 10_000_000;
  private static final int RULES = 60;
  private static final List<String> TIERS = List.of("Gold", "Silver", "Bronze");
  private static final Path PAGE = Path.of("docs", "benchmarks-window.md");
  private static final String SIXTY = "Sixty";
  private static final String ONE = "One";
  private static final String TOWN = "Town";

  /** Far down in the list of towns, so it stays chosen while others are ticked and given up. */
  private static final String SMALLEST_TOWN = "Rovaniemi";

  private final Path folder;
  private final WindowGround ground;
  private Path file;

  private WindowBenchmarks(Path folder, WindowGround ground) throws IOException {
    this.folder = folder;
    this.ground = ground;
    this.file = file(SIXTY);
    write(SIXTY, sixtyRules());
    write(ONE, number(10));
    write(TOWN, text("city", SMALLEST_TOWN));
  }

  private Path file(String title) {
    return folder.resolve(title + ".segment.json");
  }

  private void write(String title, String rule) throws IOException {
    Files.writeString(file(title), audience(title, rule), StandardCharsets.UTF_8);
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.UK);
    int people = Integer.getInteger("bench.people", FULL_SIZE);
    Path folder = Path.of("app", "target", "bench", String.valueOf(people));
    Files.createDirectories(folder);
    Path kept = Path.of("connectors", "target", "bench", String.valueOf(people), "brand");
    Path brand = Files.isDirectory(kept) ? kept : folder.resolve("brand");
    CountDownLatch started = new CountDownLatch(1);
    WindowThread.start(started::countDown);
    started.await();
    try (WindowGround ground = new WindowGround(folder, brand, people)) {
      String page = new WindowBenchmarks(folder, ground).measure(people);
      System.out.println(page);
      if (people == FULL_SIZE) {
        Files.writeString(PAGE, page);
      }
    }
    Platform.exit();
  }

  private String measure(int people) throws IOException {
    StudioStage studio =
        StudioStage.open(
            ground.opener(), ground.options(), Appearance.LIGHT, Optional.<FileChoice>of(this));
    try (studio) {
      Bench bench = new Bench(studio);
      openAudience(studio, SIXTY, RULES);
      Rest.await();
      Timings bare = bench.bare("The machine's own limit: nothing but other digits");
      Timings quiet = bench.known("Nothing beside it: a click on “any of” or “none of”, 60 rules");
      Rest.await();
      Frames calm = bench.dragging("Nothing beside it");
      OnWindow.run(() -> studio.stage().getScene().getRoot().requestFocus());
      studio.clickId("refresh");
      OnWindow.until("it refreshes", ground.refresh()::isRunning);
      Timings known =
          bench.known("A refresh beside it: a click on “any of” or “none of”, 60 rules");
      Frames dragged = bench.dragging("A refresh beside it");
      openAudience(studio, ONE, 1);
      Timings fresh =
          bench.fresh("A refresh beside it: a number nobody has asked about, and Enter");
      openAudience(studio, TOWN, 1);
      Timings chosen =
          bench.chosen("A refresh beside it: a click on a value, for a choice nobody asked about");
      int refreshes = ground.refresh().finished();
      requireRunning();
      ground.refresh().end();
      return page(
          people, refreshes, List.of(bare, quiet, known, fresh, chosen), List.of(calm, dragged));
    }
  }

  private void requireRunning() {
    if (!ground.refresh().isRunning()) {
      throw new IllegalStateException("the refresh ended before all was measured");
    }
  }

  private void openAudience(StudioStage studio, String title, int rules) {
    file = file(title);
    if (title.equals(SIXTY)) {
      studio.waitForHome();
      studio.clickId("new-audience");
    }
    studio.clickId("open-file");
    OnWindow.until(
        title + " is there", () -> ((TextField) studio.node("#title")).getText().equals(title));
    OnWindow.until("all rules are there", () -> Bench.rules(studio).size() == rules);
    studio.waitForText("exact · on this laptop");
    OnWindow.settle();
  }

  private String page(int people, int refreshes, List<Timings> timings, List<Frames> frames) {
    return """
    # Benchmarks of the window

    Written by `mvn -Pbench`; never edited by hand. From the moment an event reaches the window until the thread
    that paints has painted the frame with the new digits. Events come at any moment between two frames, of which there are 60 a
    second: an answer in the very next frame waits 8 ms for it on average, and up to 16.7 ms.

    - %s
    - %,d people, %d attributes; the refresh beside it fetches all of them, again and again: %d whole ones meanwhile
    - %s

    %s%s
    Until the digits are made, an answer may still have to be counted. Steps are sorted each for themselves, so they do not
    add up to the whole.

    %s%s
    | Dragging a rule up and down over 60 rules | Frames | p50 ms | p95 ms | Worst | Dropped | Goal | Reached |
    |---|---|---|---|---|---|---|---|
    %s\
    """
        .formatted(
            Bench.machine(),
            people,
            ground.attributes(),
            refreshes,
            "window: "
                + System.getProperty("glass.platform", "the system's own")
                + ", painted by "
                + System.getProperty("prism.order", "whatever there is"),
            Timings.HEAD,
            timings.stream().map(Timings::line).collect(Collectors.joining()),
            Timings.HEAD_OF_STEPS,
            timings.stream().map(Timings::steps).collect(Collectors.joining()),
            frames.stream().map(Frames::line).collect(Collectors.joining()));
  }

  private static String sixtyRules() {
    String parts =
        IntStream.range(0, RULES)
            .mapToObj(rule ->
                rule % 2 == 0
                    ? text("loyalty_tier", TIERS.get(rule / 2 % TIERS.size()))
                    : number(30 * rule))
            .collect(Collectors.joining(","));
    return "{\"kind\":\"group\",\"join\":\"any of\",\"parts\":[" + parts + "]}";
  }

  private static String text(String attribute, String value) {
    return """
    {"kind":"attribute","attribute":"people.%s","test":"is any of","values":["%s"]}\
    """
        .formatted(attribute, value);
  }

  private static String number(int least) {
    return """
    {"kind":"attribute","attribute":"people.lifetime_value","test":"at least","value":%d}\
    """
        .formatted(least);
  }

  private static String audience(String title, String rule) {
    return """
    {"format":"marquee.segment/1","title":"%s","population":"people","rule":%s}
    """
        .formatted(title, rule);
  }

  @Override
  public Optional<Path> toOpen() {
    return Optional.of(file);
  }

  @Override
  public Optional<Path> toSave(String suggestedName) {
    return Optional.empty();
  }
}
