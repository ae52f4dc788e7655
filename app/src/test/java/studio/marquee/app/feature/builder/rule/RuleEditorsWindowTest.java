package studio.marquee.app.feature.builder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.marquee.app.control.Words;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.Contrast;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Pictures;
import studio.marquee.app.testing.RuleExamples;
import studio.marquee.app.testing.RuleShop;
import studio.marquee.app.text.Texts;
import studio.marquee.app.theme.Theme;
import studio.marquee.model.segment.Rule;

/** Every kind of rule in a real window: named, legible, reached and opened by keyboard. */
@Timeout(180)
final class RuleEditorsWindowTest {
  private static final Path PICTURES = Path.of("target", "rule-gallery");
  private static final int MOST_STEPS = 120;

  private final FxRobot robot = new FxRobot();
  private final List<Rule> given = new ArrayList<>();
  private final Map<String, RuleEditor> editors = new LinkedHashMap<>();
  private final StackPane root = new StackPane();
  private final Stage stage = OnWindow.get(Stage::new);

  @BeforeAll
  static void begin() throws TimeoutException {
    Locale.setDefault(Locale.UK);
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    OnWindow.run(() -> {
      List.copyOf(Window.getWindows()).stream()
          .filter(PopupWindow.class::isInstance)
          .forEach(Window::hide);
      stage.hide();
    });
  }

  private void open(Appearance appearance, double width, double height) {
    OnWindow.run(() -> {
      Theme theme = new Theme();
      theme.wear(appearance);
      Scene scene = new Scene(root, width, height);
      root.getStyleClass().add("builder");
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
    });
  }

  private void show(Map<String, Rule> rules) {
    OnWindow.run(() -> {
      Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> RuleShop.NOW.moment());
      RuleEditors all =
          new RuleEditors(texts, RuleShop.CATALOGUE, "people", RuleShop.profiles(), RuleShop.NOW);
      VBox list = new VBox(4);
      rules.forEach((name, rule) -> {
        RuleEditor editor = all.of(rule, given::add);
        editors.put(name, editor);
        Label title = Words.muted(name);
        VBox card = new VBox(6, title, editor.node());
        card.getStyleClass().add("rule-row");
        VBox framed = new VBox(card);
        framed.getStyleClass().add("spread-card");
        list.getChildren().add(framed);
      });
      ScrollPane scroll = new ScrollPane(list);
      scroll.setFitToWidth(true);
      scroll.setFocusTraversable(false);
      root.getChildren().setAll(scroll);
    });
    OnWindow.settle();
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.class,
      names = {"LIGHT", "DARK"})
  void everyControlHasANameAndCanBeRead(Appearance appearance) throws IOException {
    open(appearance, 760, 900);
    Files.createDirectories(PICTURES);
    List<Map.Entry<String, Rule>> examples = List.copyOf(RuleExamples.all().entrySet());
    for (int page = 0; page * 8 < examples.size(); page++) {
      Map<String, Rule> shown = new LinkedHashMap<>();
      examples.stream()
          .skip(page * 8L)
          .limit(8)
          .forEach(it -> shown.put(it.getKey(), it.getValue()));
      show(shown);
      String name = "rules-" + page + "-" + appearance.name().toLowerCase(Locale.ROOT) + ".png";
      OnWindow.run(() -> Pictures.write(Pictures.of(stage, 1), PICTURES.resolve(name)));
      assertThat(OnWindow.get(() -> unnamed(root))).as(shown.keySet().toString()).isEmpty();
      assertThat(OnWindow.get(() -> Contrast.tooLow(root))).as(shown.keySet().toString()).isEmpty();
    }
  }

  @Test
  void theTabKeyReachesEveryControlAndComesBack() {
    open(Appearance.LIGHT, 760, 900);
    for (var example : RuleExamples.all().entrySet()) {
      show(Map.of(example.getKey(), example.getValue()));
      List<Node> controls = OnWindow.get(() -> controls(root));
      if (!controls.isEmpty()) {
        assertThat(byTab(controls.getFirst())).as(example.getKey()).containsAll(controls);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.class,
      names = {"LIGHT", "DARK"})
  void whateverAChipOpensIsNamedAndLegibleAndEscapeGivesTheKeyboardBack(Appearance appearance)
      throws IOException {
    open(appearance, 760, 600);
    Files.createDirectories(PICTURES);
    Set<String> pictured = new LinkedHashSet<>();
    for (var example : RuleExamples.all().entrySet()) {
      show(Map.of(example.getKey(), example.getValue()));
      for (Node control : OnWindow.get(() -> controls(root))) {
        if (control instanceof Button button && opens(button)) {
          openAndClose(button, example.getKey(), appearance, pictured);
        }
      }
    }
    assertThat(pictured).contains("OptionListView", "ValueListView", "SpreadSlider");
    assertThat(given).as("nothing is changed by looking").isEmpty();
  }

  private static boolean opens(Button button) {
    List<String> looks = button.getStyleClass();
    boolean isChoice =
        looks.contains("value-chip")
            || looks.contains("title-choice")
            || looks.contains("test-menu");
    String id = String.valueOf(button.getId());
    return isChoice || id.endsWith("values") || id.endsWith("spread") || id.endsWith("where-0/add");
  }

  private void openAndClose(
      Button button, String where, Appearance appearance, Set<String> pictured) {
    OnWindow.run(() -> {
      button.requestFocus();
      button.fire();
    });
    OnWindow.settle();
    String told = where + " " + button.getAccessibleText();
    PopupWindow popup = OnWindow.get(RuleEditorsWindowTest::popup);
    Parent content = popup.getScene().getRoot();
    assertThat(OnWindow.get(() -> unnamed(content))).as(told).isEmpty();
    String kind = OnWindow.get(() -> kind(content));
    if (!kind.equals("Calendar")) {
      // The days of other months are drawn faintly by the theme itself.
      assertThat(OnWindow.get(() -> Contrast.tooLow(content))).as(told).isEmpty();
    }
    if (pictured.add(kind)) {
      String name = "open-" + kind + "-" + appearance.name().toLowerCase(Locale.ROOT) + ".png";
      OnWindow.run(() -> Pictures.write(Pictures.of(stage, 1), PICTURES.resolve(name)));
    }
    robot.targetWindow(popup).push(KeyCode.ESCAPE);
    OnWindow.settle();
    assertThat(popup.isShowing()).as(told + " is closed").isFalse();
    Node focused = OnWindow.get(() -> stage.getScene().getFocusOwner());
    assertThat(focused).as(told).isInstanceOf(Button.class);
    assertThat(OnWindow.get(() -> inSameSentence(focused, button))).as(told).isTrue();
  }

  private static boolean inSameSentence(Node one, Node other) {
    return line(one).isPresent() && line(one).equals(line(other));
  }

  private static Optional<Node> line(Node node) {
    Node at = node;
    while (at != null && !at.getStyleClass().contains("rule-sentence")) {
      at = at.getParent();
    }
    return Optional.ofNullable(at);
  }

  private static PopupWindow popup() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .filter(window -> window.isShowing() && !(window instanceof javafx.scene.control.Tooltip))
        .findFirst()
        .orElseThrow();
  }

  private static String kind(Node content) {
    for (String kind : List.of("OptionListView", "ValueListView", "SpreadSlider", "Calendar")) {
      if (has(content, kind)) {
        return kind;
      }
    }
    return "Ticks";
  }

  private static boolean has(Node node, String kind) {
    if (node.getClass().getSimpleName().equals(kind)) {
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> has(child, kind));
  }

  @Test
  void theKeyboardStaysWhereItIsWhenTheRuleChanges() {
    open(Appearance.LIGHT, 760, 500);
    show(Map.of("did-often", example("did-often")));
    Node field = OnWindow.get(() -> stage.getScene().lookup("#count"));
    OnWindow.run(field::requestFocus);
    robot.targetWindow(stage).push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("5").push(KeyCode.ENTER);
    OnWindow.settle();
    assertThat(given).hasSize(1);
    OnWindow.run(() -> editors.values().forEach(editor -> editor.show(given.getLast())));
    assertThat(OnWindow.get(() -> stage.getScene().getFocusOwner())).isEqualTo(field);
    assertThat(OnWindow.get(() -> field.isFocused())).isTrue();
  }

  @Test
  void takingAConditionOutLeavesTheKeyboardInTheSentence() {
    open(Appearance.LIGHT, 760, 500);
    show(Map.of("did-often", example("did-often")));
    Button remove =
        OnWindow.get(() ->
            controls(root).stream()
                .filter(node -> "where-1/remove".equals(node.getId()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());
    OnWindow.run(remove::requestFocus);
    robot.targetWindow(stage).push(KeyCode.SPACE);
    OnWindow.settle();
    assertThat(given).hasSize(1);
    Node focused = OnWindow.get(() -> stage.getScene().getFocusOwner());
    assertThat(OnWindow.get(() -> controls(root))).contains(focused);
  }

  private static Rule example(String name) {
    return Optional.ofNullable(RuleExamples.all().get(name)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.class,
      names = {"LIGHT"})
  void aNarrowWindowWrapsInsteadOfCutting(Appearance appearance) throws IOException {
    open(appearance, 480, 900);
    show(new LinkedHashMap<>(RuleExamples.all()));
    Files.createDirectories(PICTURES);
    OnWindow.run(() -> Pictures.write(Pictures.of(stage, 1), PICTURES.resolve("narrow.png")));
    List<String> cut = OnWindow.get(() -> cut(root));
    assertThat(cut).isEmpty();
  }

  /** Controls that reach out of the line that they stand in. */
  private static List<String> cut(Node node) {
    List<String> found = new ArrayList<>();
    if (node instanceof javafx.scene.layout.FlowPane flow) {
      for (Node child : flow.getChildren()) {
        double right = flow.localToScene(child.getBoundsInParent()).getMaxX();
        if (right > flow.getScene().getWidth()) {
          found.add(String.valueOf(child.getAccessibleText() + " " + child));
        }
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(cut(child)));
    }
    return found;
  }

  private static List<String> unnamed(Node root) {
    return controls(root).stream()
        .filter(control -> !hasName(control))
        .map(String::valueOf)
        .toList();
  }

  private static boolean hasName(Node node) {
    String told = node.getAccessibleText();
    return (told != null && !told.isBlank())
        || (node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank());
  }

  private static List<Node> controls(Node node) {
    List<Node> found = new ArrayList<>();
    if (!node.isVisible() || node.isDisabled()) {
      return found;
    }
    if (node instanceof Control && node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
    }
    return found;
  }

  private Set<Node> byTab(Node first) {
    robot.targetWindow(stage);
    OnWindow.run(first::requestFocus);
    Set<Node> reached = new LinkedHashSet<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      Node now = OnWindow.get(() -> stage.getScene().getFocusOwner());
      if (!reached.add(now)) {
        return reached;
      }
      robot.push(KeyCode.TAB);
    }
    throw new AssertionError("the tab key never comes back");
  }
}
