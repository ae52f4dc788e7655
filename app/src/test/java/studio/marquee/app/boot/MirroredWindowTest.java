package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.marquee.app.feature.builder.palette.PaletteRow;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** The window of somebody whose texts are read from right to left. */
final class MirroredWindowTest extends WindowBase {
  @Override
  protected StudioOptions options() throws IOException {
    return demo().mirroredOptions();
  }

  @BeforeEach
  void begin() {
    studio().waitForHome();
    studio().openAudience("Win back");
  }

  @Test
  void itBeginsOnTheRight() {
    assertThat(place("#palette").getMinX()).isGreaterThan(place("#canvas").getMaxX());
    assertThat(place("#canvas").getMinX()).isGreaterThan(place(".answer-panel").getMaxX());
  }

  @Test
  void whatPointsTheWayOneReadsIsTurned() {
    FontIcon undo =
        OnWindow.get(() -> (FontIcon) ((ButtonBase) studio().node("#undo")).getGraphic());
    assertThat(isTurned(undo)).isTrue();
    OnWindow.run(
        () -> studio().stage().getScene().setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT));
    assertThat(isTurned(undo)).isFalse();
  }

  /** Whether what is on the right of an icon is shown on its left. */
  private static boolean isTurned(FontIcon icon) {
    return OnWindow.get(() -> {
      Bounds own = icon.getLayoutBounds();
      return icon.localToScene(own.getMaxX(), 0).getX()
          < icon.localToScene(own.getMinX(), 0).getX();
    });
  }

  @Test
  void aTitleKeepsItsOwnOrder() {
    OnWindow.run(() -> ((TextField) studio().node("#palette-search")).setText("german"));
    Node cell = studio().cell(".palette-cell", "y");
    Bounds found = part(cell, "German");
    assertThat(found.getMaxX()).isLessThanOrEqualTo(part(cell, "y").getMinX());
  }

  private static Bounds part(Node cell, String text) {
    return OnWindow.get(() ->
        cell.lookupAll(".label").stream()
            .filter(label -> ((Labeled) label).getText().equals(text))
            .map(label -> label.localToScene(label.getLayoutBounds()))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void lastDigitsStandBelowEachOther() {
    OnWindow.run(() -> ((ButtonBase) studio().node("#values")).fire());
    OnWindow.settle();
    List<Double> ends =
        studio().cells(".value-cell").stream()
            .map(cell -> cell.lookup(".value-people .text"))
            .map(text -> OnWindow.get(() -> text.localToScene(text.getLayoutBounds()).getMaxX()))
            .toList();
    assertThat(ends).hasSizeGreaterThan(4);
    assertThat(ends).allSatisfy(end -> assertThat(end - ends.getFirst()).isBetween(-1.0, 1.0));
  }

  @Test
  void theArrowKeysGoWhereTheyPoint() {
    Scene scene = studio().stage().getScene();
    OnWindow.run(() -> studio().node("#part-rule-parts-2").requestFocus());
    OnWindow.run(() -> StudioStage.press(scene.getFocusOwner(), KeyCode.LEFT));
    OnWindow.settle();
    Node inside = studio().node("#part-rule-parts-2-parts-0");
    assertThat(OnWindow.get(() -> scene.getFocusOwner())).isEqualTo(inside);
    OnWindow.run(() -> StudioStage.press(inside, KeyCode.RIGHT));
    OnWindow.settle();
    assertThat(OnWindow.get(() -> scene.getFocusOwner()))
        .isEqualTo(studio().node("#part-rule-parts-2"));
  }

  @Test
  void whatIsClosedOpensTowardsWhereItLies() {
    ListView<?> palette = (ListView<?>) studio().node("#palette");
    OnWindow.run(() -> {
      int folded =
          IntStream.range(0, palette.getItems().size())
              .filter(row ->
                  palette.getItems().get(row) instanceof PaletteRow.Heading(_, var fold)
                      && fold == PaletteRow.Fold.OPEN)
              .findFirst()
              .orElseThrow();
      palette.getSelectionModel().clearAndSelect(folded);
    });
    int open = palette.getItems().size();
    OnWindow.run(() -> StudioStage.press(palette, KeyCode.RIGHT));
    int closed = OnWindow.get(() -> palette.getItems().size());
    assertThat(closed).isLessThan(open);
    OnWindow.run(() -> StudioStage.press(palette, KeyCode.LEFT));
    assertThat(OnWindow.get(() -> palette.getItems().size())).isEqualTo(open);
  }

  private Bounds place(String selector) {
    return OnWindow.get(() -> {
      Node node = studio().node(selector);
      return node.localToScene(node.getLayoutBounds());
    });
  }
}
