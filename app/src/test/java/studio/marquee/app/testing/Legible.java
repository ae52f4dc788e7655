package studio.marquee.app.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Whether texts are there in full, each in a place of its own. On the window's thread. */
public final class Legible {
  /** So much of one text may lie in another: less than any line of any letter. */
  private static final double TOUCH = 2;

  /**
   * A text as it is drawn.
   *
   * @param at what is to be seen of it in the window
   */
  public record Drawn(String text, double size, boolean isCut, Bounds at) {}

  private Legible() {}

  /** All texts that are in view. */
  public static List<Drawn> in(Node root) {
    List<Drawn> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  /** What lies upon something else. */
  public static List<String> overlaps(List<Drawn> texts) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (touch(texts.get(i).at(), texts.get(j).at())) {
          found.add(texts.get(i).text() + " × " + texts.get(j).text());
        }
      }
    }
    return found;
  }

  private static boolean touch(Bounds one, Bounds other) {
    double wide =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double high =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return wide > TOUCH && high > TOUCH;
  }

  private static void collect(Node node, List<Drawn> found) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()) {
      drawn(labeled).ifPresent(found::add);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static Optional<Drawn> drawn(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .findFirst()
        .flatMap(text -> {
          Bounds whole = text.localToScene(text.getLayoutBounds());
          return seen(labeled, whole).map(at -> drawn(labeled, text, whole, at));
        });
  }

  private static Drawn drawn(Labeled labeled, Text text, Bounds whole, Bounds at) {
    boolean isShort = text.getText().endsWith(labeled.getEllipsisString());
    boolean isBeside = at.getWidth() < whole.getWidth() - TOUCH;
    boolean isFlat = text.getLayoutBounds().getHeight() > labeled.getHeight() + TOUCH;
    return new Drawn(
        labeled.getText(), labeled.getFont().getSize(), isShort || isBeside || isFlat, at);
  }

  /** What scrolls is seen only where it is scrolled to. */
  private static Optional<Bounds> seen(Node node, Bounds whole) {
    Optional<Bounds> seen = Optional.of(whole);
    for (Node at = node; at != null; at = at.getParent()) {
      Optional<Bounds> frame = frame(at);
      if (frame.isPresent()) {
        seen = seen.flatMap(so -> common(so, frame.orElseThrow()));
      }
    }
    return seen.filter(bounds -> bounds.getHeight() > TOUCH);
  }

  private static Optional<Bounds> frame(Node node) {
    return node.getParent() == null
        ? Optional.of(node.localToScene(node.getLayoutBounds()))
        : Optional.ofNullable(node.getClip())
            .map(clip -> node.localToScene(clip.getBoundsInParent()));
  }

  private static Optional<Bounds> common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
    return width > 0 && height > 0
        ? Optional.of(new BoundingBox(left, top, width, height))
        : Optional.empty();
  }
}
