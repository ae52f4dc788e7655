package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Path;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/** What opens beside something can be seen whole, and takes what is typed from the first letter. */
final class FlyoutWindowTest extends WindowBase {
  private static final int LEAST_OPENED = 12;
  private static final double NEAR = 16;
  private static final double ARROW = 4;

  /** What opens something beside itself. */
  private static final List<String> OPENERS =
      List.of("#canvas .add-rule", "#canvas .value-chip", "#canvas .icon-button", "#freshness");

  @BeforeEach
  void begin() {
    studio().waitForHome();
    studio().openAudience("Win back");
  }

  @Test
  void nothingReachesOutOfTheSmallestWindow() {
    studio().resize(1100, 700);
    int opened = openAll();
    OnWindow.run(() -> scroll().setVvalue(1));
    OnWindow.settle();
    assertThat(opened + openAll()).isGreaterThanOrEqualTo(LEAST_OPENED);
  }

  private ScrollPane scroll() {
    Node at = studio().node("#canvas");
    while (!(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    return (ScrollPane) at;
  }

  /** Opens one after the other what opens something, and says how many those were. */
  private int openAll() {
    int opened = 0;
    for (Node opener : openers()) {
      Bounds window = OnWindow.get(() -> visible(studio().stage()));
      if (!OnWindow.get(() -> isSeen(opener, window))) {
        continue;
      }
      OnWindow.run(((ButtonBase) opener)::fire);
      OnWindow.settle();
      for (Bounds frame : OnWindow.get(FlyoutWindowTest::frames)) {
        assertThat(window.contains(frame)).as("%s in %s, of %s", frame, window, opener).isTrue();
        opened++;
      }
      studio().hidePopups();
    }
    return opened;
  }

  @Test
  void itStandsBesideWhatItBelongsTo() {
    Node chip = studio().node("#canvas .value-chip").getParent().lookup(".icon-button");
    standsBelow(chip);
    OnWindow.run(
        () -> studio().stage().getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    OnWindow.settle();
    standsBelow(chip);
    OnWindow.run(
        () -> studio().stage().getScene().setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT));
    OnWindow.settle();
    Node add = studio().node("#include .add-rule");
    OnWindow.run(((ButtonBase) add)::fire);
    OnWindow.settle();
    Bounds beside = OnWindow.get(() -> add.localToScreen(add.getLayoutBounds()));
    Bounds chooser = OnWindow.get(() -> frames().getFirst());
    assertThat(chooser.getMinX() - beside.getMaxX()).isBetween(0.0, NEAR);
    assertThat(beside.getCenterY()).isBetween(chooser.getMinY(), chooser.getMaxY());
  }

  /** Its arrow is drawn where it points at what it belongs to. */
  private void standsBelow(Node chip) {
    OnWindow.run(((ButtonBase) chip)::fire);
    OnWindow.settle();
    Bounds at = OnWindow.get(() -> chip.localToScreen(chip.getLayoutBounds()));
    Bounds list = OnWindow.get(() -> frames().getFirst());
    assertThat(list.getMinY() - at.getMaxY()).isBetween(0.0, NEAR);
    assertThat(OnWindow.get(FlyoutWindowTest::arrow) - at.getCenterX()).isBetween(-2.0, 2.0);
    studio().hidePopups();
  }

  /** The upper edge of what is drawn around it has the arrow, and nothing else. */
  private static double arrow() {
    Path edge =
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .flatMap(popup -> popup.getScene().getRoot().lookupAll(".popover > .border").stream())
            .map(Path.class::cast)
            .findFirst()
            .orElseThrow();
    double height = edge.getBoundsInLocal().getMinY() + ARROW;
    double middle =
        DoubleStream.iterate(0, x -> x < edge.getBoundsInLocal().getMaxX(), x -> x + 1)
            .filter(x -> edge.contains(x, height))
            .average()
            .orElseThrow();
    return edge.localToScreen(middle, height).getX();
  }

  private List<Node> openers() {
    return OnWindow.get(() -> {
      List<Node> found = new ArrayList<>();
      OPENERS.forEach(selector ->
          studio().stage().getScene().getRoot().lookupAll(selector).stream()
              .filter(ButtonBase.class::isInstance)
              .forEach(found::add));
      return found;
    });
  }

  private static boolean isSeen(Node opener, Bounds window) {
    return opener.getScene() != null
        && window.contains(opener.localToScreen(opener.getLayoutBounds()));
  }

  private static Bounds visible(Stage stage) {
    double left = stage.getX() + stage.getScene().getX();
    double top = stage.getY() + stage.getScene().getY();
    return new BoundingBox(left, top, stage.getScene().getWidth(), stage.getScene().getHeight());
  }

  private static List<Bounds> frames() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .filter(Window::isShowing)
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".popover > .content").stream())
        .map(frame -> frame.localToScreen(frame.getLayoutBounds()))
        .toList();
  }

  @Test
  void whatIsTypedAtOnceIsLookedFor() {
    OnWindow.run(() -> studio().node("#part-rule-parts-0").requestFocus());
    OnWindow.run(() -> type(KeyCode.A, KeyCode.C, KeyCode.I, KeyCode.T));
    TextField search = (TextField) studio().anywhere("#chooser-search");
    assertThat(textOf(search)).isEqualTo("cit");
    studio().hidePopups();
    OnWindow.run(() -> {
      ((ButtonBase) studio().node("#include .add-rule")).fire();
      type(KeyCode.L, KeyCode.O);
    });
    assertThat(textOf(search)).isEqualTo("lo");
    OnWindow.run(() -> type(KeyCode.ESCAPE));
    assertThat(OnWindow.get(FlyoutWindowTest::frames)).isEmpty();
  }

  /** What it is opened by is coloured in its own way, and so are not all icons inside. */
  @Test
  void itsIconsLookAsTheyDoElsewhere() {
    OnWindow.run(() -> ((ButtonBase) studio().node("#include .add-rule")).fire());
    OnWindow.settle();
    FontIcon usual = (FontIcon) studio().node("#palette .palette-chevron");
    FontIcon here =
        OnWindow.get(() ->
            (FontIcon)
                studio().cellsNow(".popover .palette-cell").getFirst().lookup(".palette-chevron"));
    assertThat(OnWindow.get(() -> here.getIconColor()))
        .isEqualTo(OnWindow.get(() -> usual.getIconColor()));
  }

  private static String textOf(TextField field) {
    return OnWindow.get(() -> field.getText());
  }

  private static void type(KeyCode... keys) {
    Robot fingers = new Robot();
    for (KeyCode key : keys) {
      fingers.keyPress(key);
      fingers.keyRelease(key);
    }
  }
}
