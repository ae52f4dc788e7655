package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.Drags;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/**
 * Other numbers leave everything large as it is. The toolkit paints a region anew, with all that
 * lies on it, as soon as its size is another one, even when nothing of it is to be seen.
 */
final class PaintWindowTest extends ManyRulesBase {
  private static final List<String> ANSWERS =
      List.of("#people", "#steps", "#who-they-are", "#reach");

  /** More than the largest number takes, in square pixels, and less than what holds several. */
  private static final double LARGE = 8_000;

  /** How many children of one parent may change until the toolkit paints it as a whole. */
  private static final int TOLD_APART = 12;

  private List<List<String>> answers() {
    return ANSWERS.stream().map(each -> StudioStage.textsIn(studio().node(each))).toList();
  }

  private void allIsAnswered() {
    OnWindow.until(
        "all is answered",
        () ->
            Stream.of("#steps", "#who-they-are .answer-bar", "#reach")
                .allMatch(each -> studio().stage().getScene().lookup(each) != null));
    studio().waitUntilDone();
  }

  /** Every answer tells something else than it did. */
  private void allIsAnsweredAnew(List<List<String>> before) {
    OnWindow.until("all is answered anew", () -> answers().stream().noneMatch(before::contains));
    studio().waitUntilDone();
  }

  /** As if the words for it took some lines more. */
  private void lengthenSentence() {
    OnWindow.run(() -> sentence().setText(sentence().getText() + "\n\n"));
  }

  private Label sentence() {
    return (Label) studio().node("#sentence");
  }

  private Map<Region, Dimension2D> sizes() {
    Map<Region, Dimension2D> sizes = new HashMap<>();
    OnWindow.run(() ->
        all(studio().stage().getScene().getRoot())
            .filter(Region.class::isInstance)
            .map(Region.class::cast)
            .forEach(each -> sizes.put(each, new Dimension2D(each.getWidth(), each.getHeight()))));
    return sizes;
  }

  private static Stream<Node> all(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(PaintWindowTest::all)
            : Stream.empty();
    return node.isVisible() ? Stream.concat(Stream.of(node), below) : Stream.empty();
  }

  /** How much of it is in view. */
  private static double seen(Node node) {
    Bounds seen = node.localToScene(node.getLayoutBounds());
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getClip() != null) {
        seen = common(seen, at.localToScene(at.getClip().getBoundsInParent()));
      }
    }
    return Math.max(0, seen.getWidth()) * Math.max(0, seen.getHeight());
  }

  private static Bounds common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        left,
        top,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
  }

  @Test
  void otherNumbersLeaveEverythingLargeAsItIs() throws IOException {
    openManyRules("any of", at -> 900 + 20 * at);
    allIsAnswered();
    List<List<String>> told = OnWindow.get(this::answers);
    String people = studio().texts().toString();
    Map<Region, Dimension2D> before = sizes();
    String said = sentence().getText();
    choose("#include .join-bar", "none of");
    OnWindow.until("it is said", () -> !sentence().getText().equals(said));
    lengthenSentence();
    allIsAnsweredAnew(told);
    Map<Region, Dimension2D> after = sizes();

    assertThat(studio().texts().toString()).isNotEqualTo(people);
    assertThat(after.get(sentence()))
        .as("far below something is higher now")
        .isNotEqualTo(before.get(sentence()));
    List<Region> changed =
        OnWindow.get(() ->
            after.entrySet().stream()
                .filter(each -> before.containsKey(each.getKey()))
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(Map.Entry::getKey)
                .filter(each -> seen(each) > LARGE)
                .toList());
    assertThat(changed).as("painted anew as a whole").isEmpty();
  }

  /** The window would become larger by it, and be painted anew as a whole. */
  @Test
  void nothingSticksOutOfTheWindowWhileItCounts() throws IOException {
    openManyRules("any of", at -> 900 + 20 * at);
    allIsAnswered();
    String people = studio().texts().toString();
    List<Bounds> others = new ArrayList<>();
    OnWindow.run(() -> {
      Parent root = studio().stage().getScene().getRoot();
      root.boundsInLocalProperty().subscribe((_, now) -> others.add(now));
      TextField least = (TextField) studio().node(".number-field");
      least.setText("7");
      StudioStage.press(least, KeyCode.ENTER);
    });
    studio().waitUntilDone();
    allIsAnswered();
    assertThat(studio().texts().toString()).isNotEqualTo(people);
    assertThat(others).isEmpty();
  }

  @Test
  void whatIsCarriedIsInViewAtEveryEdge() throws IOException {
    openManyRules("any of", at -> 900 + 20 * at);
    allIsAnswered();
    Node builder = studio().node(".builder");
    Bounds room = OnWindow.get(() -> builder.localToScene(builder.getLayoutBounds()));
    Drags drag = OnWindow.get(() -> Drags.press(studio().node("#part-rule-parts-0")));
    for (Point2D edge :
        List.of(
            new Point2D(room.getMinX() + 1, room.getMinY() + 1),
            new Point2D(room.getMaxX() - 1, room.getMinY() + 1),
            new Point2D(room.getMaxX() - 1, room.getMaxY() - 1),
            new Point2D(room.getMinX() + 1, room.getMaxY() - 1))) {
      OnWindow.run(() -> drag.moveTo(edge));
      OnWindow.settle();
      assertThat(OnWindow.get(studio().node(".carried")::isVisible)).isTrue();
      assertThat(OnWindow.get(builder::getBoundsInLocal))
          .as("at %s", edge)
          .isEqualTo(OnWindow.get(builder::getLayoutBounds));
    }
    OnWindow.run(drag::release);
  }

  /** However many are in view. */
  @Test
  void theNumbersOfRulesArePaintedWithoutTheRules() throws IOException {
    openManyRules("any of", at -> 900 + 20 * at);
    allIsAnswered();
    Map<Parent, Long> rules =
        OnWindow.get(() ->
            studio().node("#include").lookupAll(".rule-line").stream()
                .collect(Collectors.groupingBy(Node::getParent, Collectors.counting())));
    assertThat(rules.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(RULES);
    assertThat(rules.values()).allMatch(count -> count <= TOLD_APART);
  }

  /** Painting it by software takes as long as painting a colour, or longer. */
  @Test
  void nothingLargeIsPaintedThatLetsAllThrough() throws IOException {
    openManyRules("any of", at -> 900 + 20 * at);
    allIsAnswered();
    List<Region> invisible =
        OnWindow.get(() ->
            all(studio().stage().getScene().getRoot())
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .filter(each -> seen(each) > LARGE)
                .filter(PaintWindowTest::isFilledWithNothing)
                .toList());
    assertThat(invisible).isEmpty();
  }

  private static boolean isFilledWithNothing(Region region) {
    return region.getBackground() != null
        && region.getBackground().getFills().stream()
            .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.getOpacity() == 0);
  }
}
