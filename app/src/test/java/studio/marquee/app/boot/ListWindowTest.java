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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
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
    OnWindow.run(() ->
        studio
            .node(".builder")
            .fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false)));
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
