package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/**
 * Other numbers leave everything large as it is. The toolkit paints a region anew, with all that
 * lies on it, as soon as its size is another one, even when nothing of it is to be seen.
 */
final class PaintWindowTest extends WindowBase {
  private static final int RULES = 24;

  /** More than the largest number takes, in square pixels, and less than what holds several. */
  private static final double LARGE = 8_000;

  private void openManyRules() throws IOException {
    String parts =
        IntStream.range(0, RULES)
            .mapToObj(at ->
                """
                {"kind":"attribute","attribute":"people.lifetime_value","test":"at least","value":%d}\
                """
                    .formatted(900 + 20 * at))
            .collect(Collectors.joining(","));
    Path file = folder().resolve("many.segment.json");
    Files.writeString(
        file,
        """
        {"format":"marquee.segment/1","title":"Many","population":"people",
         "rule":{"kind":"group","join":"any of","parts":[%s]}}
        """
            .formatted(parts));
    studio().waitForHome();
    studio().clickId("new-audience");
    chosenFile = Optional.of(file);
    studio().clickId("open-file");
    studio().waitForText("exact · on this laptop");
    allIsAnswered();
  }

  private void allIsAnswered() {
    OnWindow.until(
        "all is answered",
        () -> {
          List<Node> answers =
              List.copyOf(studio().stage().getScene().getRoot().lookupAll(".answer-body"));
          return studio().stage().getScene().lookup("#who-they-are .answer-bar") != null
              && answers.stream()
                  .flatMap(answer -> answer.getPseudoClassStates().stream())
                  .noneMatch(state -> state.getPseudoClassName().equals("stale"));
        });
    OnWindow.settle();
  }

  private void choose(String join) {
    OnWindow.run(() ->
        studio().node("#include").lookupAll(".join-bar .toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(each -> each.getText().equals(join))
            .findFirst()
            .orElseThrow()
            .fire());
  }

  /** As if the words for it took some lines more. */
  private void lengthenSentence() {
    OnWindow.run(() -> {
      Label sentence = (Label) studio().node("#sentence");
      sentence.setText(sentence.getText() + "\n\n");
    });
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
    openManyRules();
    String people = studio().texts().toString();
    Map<Region, Dimension2D> before = sizes();
    choose("none of");
    lengthenSentence();
    allIsAnswered();
    Map<Region, Dimension2D> after = sizes();

    assertThat(studio().texts().toString()).isNotEqualTo(people);
    Region sentence = (Region) studio().node("#sentence");
    assertThat(after.get(sentence))
        .as("far below something is higher now")
        .isNotEqualTo(before.get(sentence));
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
}
