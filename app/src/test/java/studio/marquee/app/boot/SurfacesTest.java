package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import studio.marquee.app.feature.builder.palette.PaletteRow;
import studio.marquee.app.feature.export.ExportFiles;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.Surfaces;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.keys.Passphrase;

/**
 * Whatever the window can open has names, lets the keyboard in and out, and can be read. It needs a
 * window that has the keyboard, which a bare display without a window manager gives to none.
 */
final class SurfacesTest extends WindowBase {
  private static final int LEAST_SURFACES = 44;
  private static final int GUESTS = 600;

  /** They have between them every kind of rule that opens something of its own. */
  private static final List<String> AUDIENCES =
      List.of(
          "Dates",
          "Win back",
          "Steady middle",
          "Looked at it and did not buy it",
          "Opened a mail and visited within a week",
          "The best five percent of each country",
          "The control group");

  private static final String DATES =
      """
      {"format": "marquee.segment/1", "title": "Dates", "population": "people",
       "rule": {"kind": "group", "join": "all of", "parts": [
        {"kind": "attribute", "attribute": "people.birthday", "test": "between days",
         "from": "1960-01-01", "to": "2000-06-30"},
        {"kind": "attribute", "attribute": "people.birthday", "test": "on weekday",
         "weekdays": ["monday", "sunday"]},
        {"kind": "attribute", "attribute": "people.birthday", "test": "in month",
         "months": ["may"]}]}}
      """;

  /** Without a display, drawing a menu that is higher than the screen fails; nothing else may. */
  @AfterEach
  void nothingElseFailed() {
    List<Throwable> failures = new ArrayList<>();
    Optional<Throwable> failure = failure();
    while (failure.isPresent()) {
      failure.filter(thrown -> !isOfDrawing(thrown)).ifPresent(failures::add);
      failure = failure();
    }
    assertThat(failures).isEmpty();
  }

  /** The next one that was thrown where nobody waited for it. */
  private static Optional<Throwable> failure() {
    try {
      WaitForAsyncUtils.checkException();
      return Optional.empty();
    } catch (Throwable thrown) {
      return Optional.of(Optional.ofNullable(thrown.getCause()).orElse(thrown));
    }
  }

  private static boolean isOfDrawing(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .anyMatch(at ->
            at.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                && at.getMethodName().equals("blit"));
  }

  @BeforeAll
  void writeDates() throws IOException {
    Files.writeString(demo().templates().resolve("dates.segment.json"), DATES);
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.class,
      names = {"LIGHT", "DARK"})
  void everythingThatOpensIsForEverybody(Appearance appearance) throws Exception {
    studio().close();
    Path workbook =
        Files.write(folder().resolve("Guests.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    AtomicReference<Path> file = new AtomicReference<>(workbook);
    try (StudioStage studio =
        StudioStage.listing(
            demo().exportingAs("mira", new LocalDisk()),
            demo().options(),
            appearance,
            () -> Optional.of(file.get()))) {
      Surfaces surfaces = new Surfaces(studio);
      studio.waitForHome();
      around(studio, surfaces);
      for (String audience : AUDIENCES) {
        studio.clickId("go-home");
        studio.openAudience(audience);
        surfaces.everythingIn("#canvas");
      }
      surfaces.window("builder").menusIn(".answer-panel").menusIn(".tab-strip");
      rule(studio, surfaces);
      why(studio, surfaces);
      sheets(studio, surfaces);
      lists(studio, surfaces, file);
      assertThat(surfaces.findings()).as(String.join("\n", surfaces.findings())).isEmpty();
      assertThat(surfaces.seen()).as("what was looked at").hasSizeGreaterThan(LEAST_SURFACES);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.class,
      names = {"LIGHT", "DARK"})
  void everySheetIsForEverybody(Appearance appearance) throws Exception {
    studio().close();
    Path out = Files.createDirectories(folder().resolve("out"));
    try (StudioStage studio =
        StudioStage.exporting(
            demo().exportingAs("jonas", new LocalDisk()),
            demo().options(),
            appearance,
            new Out(out))) {
      Surfaces surfaces = new Surfaces(studio);
      studio.waitForHome();
      studio.openAudience("Newsletter readers");
      Node export = studio.node("#export");
      surfaces.byKeysUntil("export", "WHO LEAVES", export, KeyCode.SPACE);
      OnWindow.run(export::requestFocus);
      studio.clickId("export");
      OnWindow.until("it can begin", () -> !studio.node("#export-begin").isDisabled());
      studio.clickId("export-begin");
      studio.waitForText("exported");
      surfaces.shown("exported", export);
      assertThat(surfaces.findings()).as(String.join("\n", surfaces.findings())).isEmpty();
    }
    PassphraseDesk desk = new PassphraseDesk(Map.of());
    StudioOpener asking =
        _ -> {
          desk.ask(Passphrase.Use.TO_BEGIN);
          throw new InterruptedException();
        };
    try (StudioStage studio = StudioStage.open(asking, demo().options(), appearance, desk)) {
      Surfaces surfaces = new Surfaces(studio);
      studio.waitForText("Choose a passphrase");
      surfaces.window("passphrase");
      assertThat(surfaces.findings()).as(String.join("\n", surfaces.findings())).isEmpty();
    }
  }

  /** Where files go in this test. */
  private record Out(Path folder) implements ExportFiles {
    @Override
    public Optional<Path> choose(Path suggested) {
      return Optional.empty();
    }

    @Override
    public void show(Path file) {
      throw new IllegalStateException("nobody asked for it");
    }
  }

  private static void around(StudioStage studio, Surfaces surfaces) {
    surfaces.window("home").menusIn(".top-bar");
    surfaces.byKeys("how the data stand", studio.node("#freshness"), KeyCode.SPACE);
    studio.clickId("go-settings");
    surfaces.window("settings");
    studio.clickId("go-builder");
    surfaces.window("builder without an audience").menusIn(".builder-empty");
  }

  private static void rule(StudioStage studio, Surfaces surfaces) {
    Node rule = studio.node("#part-rule-parts-0");
    surfaces.byKeys("the chooser beside a rule", rule, KeyCode.A);
    surfaces.byKeys("to save as an audience", rule, KeyCode.S);
    surfaces.opened("menu of a rule", rule, () -> menu(rule));
    Node palette = studio.node("#palette");
    surfaces.opened("menu of the palette", palette, () -> menu(palette));
    Node tab = studio.node("#tabs");
    surfaces.opened("menu of a tab", tab, () -> menu(tab.lookup(".tab")));
  }

  private static void sheets(StudioStage studio, Surfaces surfaces) {
    surfaces.byKeys("keys", studio.node("#title"), KeyCode.F1);
    surfaces.byKeysUntil(
        "export denied", "Nothing was written of", studio.node("#export"), KeyCode.SPACE);
  }

  private static void why(StudioStage studio, Surfaces surfaces) {
    studio.clickId("show-some");
    OnWindow.until(
        "some people are there", () -> studio.stage().getScene().lookup("#some-people") != null);
    Node person = studio.node("#some-people .answer-bar");
    OnWindow.run(person::requestFocus);
    surfaces.pressed(KeyCode.SPACE);
    studio.waitForText("This person is");
    surfaces.window("why somebody is in or out");
  }

  private void lists(StudioStage studio, Surfaces surfaces, AtomicReference<Path> file)
      throws IOException {
    surfaces.byKeysUntil(
        "list refused",
        "save the sheet with the people as CSV",
        studio.node("#palette"),
        KeyCode.CONTROL,
        KeyCode.L);
    List<String> lines = new ArrayList<>(List.of("Customer"));
    IntStream.rangeClosed(1, GUESTS).forEach(at -> lines.add("c%07d".formatted(at)));
    file.set(Files.write(folder().resolve("Guests.csv"), lines));
    surfaces.byKeysUntil("list", "Kept for", studio.node("#palette"), KeyCode.CONTROL, KeyCode.L);
    studio.clickId("bring-list");
    OnWindow.until("it can be added", () -> !studio.node("#list-add").isDisabled());
    studio.clickId("list-add");
    OnWindow.until("the sheet is closed", () -> !studio.node("#list-sheet").isVisible());
    studio.waitForText("exact · on this laptop");
    studio.waitUntilDone();
    ListView<?> palette = (ListView<?>) studio.node("#palette");
    OnWindow.run(() -> select(palette, "guests"));
    surfaces.byKeysUntil(
        "list to be removed", "No saved audience uses it.", palette, KeyCode.DELETE);
    demo().forgetLists();
  }

  private static void select(ListView<?> palette, String name) {
    for (int at = 0; at < palette.getItems().size(); at++) {
      if (palette.getItems().get(at) instanceof PaletteRow.Line(var entry, _, _)
          && entry.name().equals(name)) {
        palette.getSelectionModel().clearAndSelect(at);
      }
    }
  }

  private static void menu(Node node) {
    Bounds at = node.localToScreen(node.getLayoutBounds());
    Event.fireEvent(
        node,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            4,
            4,
            at.getMinX() + 4,
            at.getMinY() + 4,
            true,
            null));
  }
}
