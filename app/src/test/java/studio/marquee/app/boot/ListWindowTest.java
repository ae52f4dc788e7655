package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.palette.PaletteRow;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.ProblemException;

final class ListWindowTest extends WindowBase {
  private StudioStage openAs(String person, Path file) throws IOException, ProblemException {
    StudioStage studio =
        StudioStage.listing(
            demo().exportingAs(person, new LocalDisk()),
            demo().options(),
            Appearance.LIGHT,
            () -> Optional.of(file));
    studio.waitForHome();
    studio.openAudience("Newsletter readers");
    return studio;
  }

  private Path guests(int people) throws Exception {
    List<String> lines = new ArrayList<>(List.of("Town,Customer"));
    try (Connection warehouse =
            DriverManager.getConnection(
                "jdbc:duckdb:" + folder().resolve("brand").resolve("warehouse.duckdb"));
        Statement statement = warehouse.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select customer_id from customer.people order by 1 limit " + people)) {
      while (rows.next()) {
        lines.add("Oslo," + rows.getString(1));
      }
    }
    lines.add("Oslo,c-nobody");
    return Files.write(folder().resolve("Trade fair.csv"), lines);
  }

  private static void press(StudioStage studio, KeyCode code) {
    OnWindow.run(() -> StudioStage.pressWithControl(studio.node(".builder"), code));
    OnWindow.settle();
  }

  @Test
  void aFileBecomesARuleByKeyAlone() throws Exception {
    try (StudioStage studio = openAs("mira", guests(120))) {
      press(studio, KeyCode.L);
      studio.waitForText("120 found, 1 not found");
      assertThat(OnWindow.get(() -> ((TextField) studio.node("#list-name")).getText()))
          .isEqualTo("trade-fair");
      assertThat(OnWindow.get(() -> ((ComboBox<?>) studio.node("#list-days")).getValue()))
          .isEqualTo(90);
      studio.clickId("list-add");
      studio.waitForText("trade-fair");
      OnWindow.until("the sheet is closed", () -> !studio.node("#list-sheet").isVisible());
      assertThat(OnWindow.get(() -> StudioStage.textsIn(studio.node(".builder-middle"))))
          .anyMatch(text -> text.contains("trade-fair"));
      assertThat(OnWindow.get(studio::texts))
          .noneMatch(text -> text.contains("An audience needs a title"));
      // It is known from now on, so the next one of that name gets another.
      studio.clickId("bring-list");
      studio.waitForText("120 found, 1 not found");
      assertThat(OnWindow.get(() -> ((TextField) studio.node("#list-name")).getText()))
          .isEqualTo("trade-fair-2");
      OnWindow.run(() -> StudioStage.press(studio.node("#list-sheet"), KeyCode.ESCAPE));
      assertThat(OnWindow.get(() -> studio.node("#list-sheet").isVisible())).isFalse();
    }
  }

  private static final String GUESTS =
      """
      {"format": "marquee.segment/1", "title": "Guests of the fair", "population": "people",
       "rule": {"kind": "list", "attribute": "people.customer_id", "list": "fair-guests"}}
      """;

  @Test
  void aListGoesAfterAQuestionThatSaysWhoUsesIt() throws Exception {
    Path user = demo().templates().resolve("guests-of-the-fair.segment.json");
    Files.writeString(user, GUESTS);
    Path file = Files.copy(guests(40), folder().resolve("Fair guests.csv"));
    try (StudioStage studio = openAs("mira", file)) {
      press(studio, KeyCode.L);
      studio.waitForText("40 found, 1 not found");
      studio.clickId("list-add");
      OnWindow.until("the sheet is closed", () -> !studio.node("#list-sheet").isVisible());
      ListView<?> palette = OnWindow.get(() -> (ListView<?>) studio.node("#palette"));
      select(palette, "Fair guests");
      OnWindow.run(() -> StudioStage.press(palette, KeyCode.DELETE));
      studio.waitForText("The audience “Guests of the fair” uses it");
      assertThat(OnWindow.get(() -> studio.stage().getScene().getFocusOwner().getId()))
          .isEqualTo("removal-keep");
      OnWindow.run(() -> StudioStage.press(studio.node("#removal-sheet"), KeyCode.ESCAPE));
      assertThat(OnWindow.get(() -> studio.stage().getScene().getFocusOwner())).isEqualTo(palette);
      assertThat(OnWindow.get(() -> rows(palette))).contains("Fair guests");
      studio.clickId("item-card-remove");
      studio.waitForText("Remove the list “fair-guests”?");
      OnWindow.until(
          "it is known who uses it",
          () -> studio.stage().getScene().lookup("#removal-agree") != null);
      studio.clickId("removal-agree");
      OnWindow.until("the sheet is closed", () -> !studio.node("#removal-sheet").isVisible());
      ListView<?> later = OnWindow.get(() -> (ListView<?>) studio.node("#palette"));
      assertThat(OnWindow.get(() -> rows(later)))
          .contains("Vip guests")
          .doesNotContain("Fair guests");
      studio.waitForText("fair-guests");
      // What the workspace has is not taken away from here.
      select(later, "Vip guests");
      assertThat(OnWindow.get(() -> studio.node("#item-card-remove").isVisible())).isFalse();
    } finally {
      Files.delete(user);
      demo().forgetLists();
    }
  }

  private static List<String> rows(ListView<?> palette) {
    return palette.getItems().stream()
        .filter(PaletteRow.Line.class::isInstance)
        .map(row -> ((PaletteRow.Line) row).entry().title())
        .toList();
  }

  private static void select(ListView<?> palette, String title) {
    OnWindow.run(() -> {
      palette.requestFocus();
      for (int at = 0; at < palette.getItems().size(); at++) {
        if (palette.getItems().get(at) instanceof PaletteRow.Line(var entry, _, _)
            && entry.title().equals(title)) {
          palette.getSelectionModel().clearAndSelect(at);
        }
      }
    });
    OnWindow.settle();
  }

  @Test
  void whatIsNoListSaysWhyInOneSentence() throws Exception {
    Path workbook =
        Files.write(folder().resolve("guests.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    try (StudioStage studio = openAs("mira", workbook)) {
      press(studio, KeyCode.L);
      studio.waitForText("guests.xlsx is a workbook of a spreadsheet.");
      studio.waitForText("save the sheet with the people as CSV");
      studio.clickId("list-close");
      assertThat(OnWindow.get(() -> studio.node("#list-sheet").isVisible())).isFalse();
    }
  }

  @Test
  void whoMayNotIsToldWhomToAsk() throws Exception {
    try (StudioStage studio = openAs("priya", guests(3))) {
      press(studio, KeyCode.L);
      studio.waitForText("The role Viewer may not bring in lists of Customers");
      studio.waitForText("Ask the Privacy office to add the action list there.");
    }
  }
}
