package studio.marquee.app.tour;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import studio.marquee.app.feature.builder.palette.PaletteRow;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/** The left of the builder: searched, unfolded, and with everything that a card can tell. */
final class PaletteScenes {
  private final StudioStage studio;
  private final BiConsumer<String, StudioStage> picture;

  PaletteScenes(StudioStage studio, BiConsumer<String, StudioStage> picture) {
    this.studio = studio;
    this.picture = picture;
  }

  /** With an audience on the table. */
  void renderAll() {
    search("german");
    picture.accept("palette-search", studio);
    search("reveune");
    picture.accept("palette-mistake", studio);
    search("zzyzx");
    picture.accept("palette-nothing", studio);
    search("");
    select("Gender");
    picture.accept("palette-restricted", studio);
    select("Orders");
    OnWindow.run(() -> StudioStage.press(studio.node("#palette"), KeyCode.RIGHT));
    select("Net total");
    picture.accept("palette-behaviours", studio);
    select("Big spenders");
    picture.accept("palette-audiences", studio);
    select("Vip guests");
    OnWindow.run(() -> StudioStage.press(studio.node("#palette"), KeyCode.SPACE));
    picture.accept("palette-lists", studio);
    OnWindow.run(() -> StudioStage.press(studio.node("#palette"), KeyCode.SPACE));
    pin("Lifetime value");
    pin("Orders");
    pin("Country");
    OnWindow.run(() -> ((ListView<?>) studio.node("#palette")).scrollTo(0));
    picture.accept("palette-pins", studio);
    pin("Lifetime value");
    pin("Orders");
    pin("Country");
    select("Country");
  }

  private void pin(String title) {
    select(title);
    OnWindow.run(() -> StudioStage.pressWithControl(studio.node("#palette"), KeyCode.P));
    OnWindow.settle();
  }

  private void search(String typed) {
    OnWindow.run(() -> ((TextField) studio.node("#palette-search")).setText(typed));
    OnWindow.settle();
  }

  private void select(String title) {
    OnWindow.run(() -> {
      ListView<?> list = (ListView<?>) studio.node("#palette");
      int at =
          IntStream.range(0, list.getItems().size())
              .filter(i -> isCalled(list.getItems().get(i), title))
              .findFirst()
              .orElseThrow();
      list.requestFocus();
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - 4));
    });
    OnWindow.settle();
  }

  private static boolean isCalled(Object row, String title) {
    return row instanceof PaletteRow.Line(var entry, _, _) && entry.title().equals(title);
  }
}
