package studio.marquee.app.feature.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import studio.marquee.app.control.AreaContent;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.text.Texts;

/** The window's inside: top bar, rail, the area where the person is, status line. */
public final class FrameView extends StackPane {
  private static final Map<KeyCode, Area> DIGITS =
      Map.of(
          KeyCode.DIGIT1, Area.HOME,
          KeyCode.DIGIT2, Area.BUILDER,
          KeyCode.DIGIT3, Area.SETTINGS);

  private final FrameViewModel model;
  private final Map<Area, AreaContent> areas;
  private final Rail rail;
  private final StatusLine status;
  private final KeysSheet keys;

  public FrameView(Texts texts, FrameViewModel model, Map<Area, AreaContent> areas) {
    this.model = model;
    this.areas = Map.copyOf(areas);
    this.keys = new KeysSheet(texts);
    BorderPane window = new BorderPane();
    this.rail = new Rail(texts, model);
    this.status = new StatusLine(texts, model, keys);
    window.getStyleClass().add("frame");
    StackPane middle = new StackPane();
    window.setTop(new TopBar(texts, model));
    window.setLeft(rail);
    window.setCenter(middle);
    window.setBottom(status);
    window.disableProperty().bind(keys.visibleProperty());
    getChildren().addAll(window, keys);
    model.areaProperty().subscribe(area -> middle.getChildren().setAll(content(area).node()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private AreaContent content(Area area) {
    AreaContent content = areas.get(area);
    if (content == null) {
      throw new IllegalStateException("an area without content: " + area);
    }
    return content;
  }

  /** Gives the keyboard to the area that is shown. */
  public void focusArea() {
    content(model.areaProperty().get()).regions().stream()
        .flatMap(region -> FocusCycle.first(region).stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** What is under the sheet hears nothing as long as it is read. */
  private void press(KeyEvent press) {
    if (keys.isVisible()) {
      return;
    }
    boolean isTyping = press.getTarget() instanceof TextInputControl;
    if (press.getCode() == KeyCode.F6) {
      FocusCycle.next(getScene(), regions());
      press.consume();
    } else if (press.getCode() == KeyCode.F5 && model.studio().care().isPresent()) {
      model.refresh().refresh();
      press.consume();
    } else if (press.getCode() == KeyCode.F1 || (isQuestion(press) && !isTyping)) {
      keys.show();
      press.consume();
    } else {
      goByDigit(press);
    }
  }

  private static boolean isQuestion(KeyEvent press) {
    return press.getText().equals("?") || (press.getCode() == KeyCode.SLASH && press.isShiftDown());
  }

  private void goByDigit(KeyEvent press) {
    Area wanted = DIGITS.get(press.getCode());
    if (wanted != null && press.isShortcutDown()) {
      model.go(wanted);
      focusArea();
      press.consume();
    }
  }

  private List<Node> regions() {
    List<Node> regions = new ArrayList<>();
    regions.add(rail);
    regions.addAll(content(model.areaProperty().get()).regions());
    regions.add(status);
    return regions;
  }
}
