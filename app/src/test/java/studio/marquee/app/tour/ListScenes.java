package studio.marquee.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import studio.marquee.app.feature.builder.palette.PaletteRow;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.tour.DataScenes.Pictured;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.ProblemException;

/** How a file becomes a list, each state as a scene. */
final class ListScenes {
  private final DemoStudio demo;
  private final Appearance appearance;
  private final Pictured pictured;

  ListScenes(DemoStudio demo, Appearance appearance, Pictured pictured) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictured = pictured;
  }

  void renderAll() throws IOException, ProblemException {
    Path own = Files.createTempDirectory("marquee-tour-");
    try {
      Path guests = guests(own.resolve("Trade fair.csv"));
      Path workbook =
          Files.write(own.resolve("Guests.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
      try (StudioStage studio = open(workbook)) {
        studio.clickId("bring-list");
        studio.waitForText("save the sheet with the people as CSV");
        pictured.keep("list-refused", studio);
      }
      try (StudioStage studio = open(guests)) {
        studio.clickId("bring-list");
        studio.waitForText("not found");
        pictured.keep("list", studio);
        studio.clickId("list-add");
        studio.waitForText("trade-fair");
        OnWindow.until("the sheet is closed", () -> !studio.node("#list-sheet").isVisible());
        studio.waitForText("exact · on this laptop");
        OnWindow.run(() -> StudioStage.press(studio.node("#palette"), KeyCode.END));
        pictured.keep("list-rule", studio);
        remove(studio);
      }
    } finally {
      new LocalDisk().deleteAll(own);
      demo.forgetLists();
    }
  }

  private void remove(StudioStage studio) {
    ListView<?> palette = (ListView<?>) studio.node("#palette");
    OnWindow.run(() -> {
      palette.requestFocus();
      for (int at = 0; at < palette.getItems().size(); at++) {
        if (palette.getItems().get(at) instanceof PaletteRow.Line(var entry, _, _)
            && entry.name().equals("trade-fair")) {
          palette.getSelectionModel().clearAndSelect(at);
        }
      }
      StudioStage.press(palette, KeyCode.DELETE);
    });
    studio.waitForText("No saved audience uses it.");
    pictured.keep("list-remove", studio);
    studio.clickId("removal-keep");
  }

  private static Path guests(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("Name;Town;Customer number"));
    for (int person = 1; person <= 900; person++) {
      lines.add("Guest %d;Munich;c%07d".formatted(person, person * 2));
    }
    lines.add("Guest 1;Munich;c0000002");
    lines.add("Guest 901;Munich;");
    lines.add("Guest 902;Munich;4.915112E+11");
    return Files.write(file, lines);
  }

  private StudioStage open(Path file) throws IOException, ProblemException {
    StudioStage studio =
        StudioStage.listing(
            demo.exportingAs("mira", new LocalDisk()),
            demo.options(),
            appearance,
            () -> Optional.of(file));
    studio.waitForHome();
    studio.openAudience("Gold and Silver members");
    return studio;
  }
}
