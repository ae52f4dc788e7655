package studio.marquee.app.tour;

import java.util.function.BiConsumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/** What lies on the table besides ordinary rules, and what is open beside it. */
final class TableScenes {
  private final StudioStage studio;
  private final BiConsumer<String, StudioStage> picture;

  TableScenes(StudioStage studio, BiConsumer<String, StudioStage> picture) {
    this.studio = studio;
    this.picture = picture;
  }

  /** With an audience on the table. */
  void renderAll() {
    chooser();
    open("The best 300, and one we know");
    picture.accept("builder-limit", studio);
    open("The control group");
    picture.accept("builder-random", studio);
    template();
    OnWindow.run(
        () -> ((MenuButton) studio.node("#tabs").getParent().lookup(".template-menu")).show());
    picture.accept("builder-tabs", studio);
    studio.hidePopups();
  }

  private void chooser() {
    OnWindow.run(() -> ((ButtonBase) studio.node("#include .add-rule")).fire());
    OnWindow.settle();
    TextField search = (TextField) studio.anywhere("#chooser-search");
    OnWindow.run(() -> search.setText("order"));
    picture.accept("builder-chooser", studio);
    studio.hidePopups();
  }

  private void open(String audience) {
    studio.clickId("go-home");
    studio.openAudience(audience);
  }

  /** The first template of the menu, as somebody begins with it. */
  private void template() {
    OnWindow.run(() ->
        ((MenuButton) studio.node("#tabs").getParent().lookup(".template-menu"))
            .getItems()
            .getFirst()
            .fire());
    studio.waitForText("exact · on this laptop");
    OnWindow.settle();
    picture.accept("builder-template", studio);
  }
}
