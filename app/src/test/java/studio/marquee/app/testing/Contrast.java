package studio.marquee.app.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Compares the colour of each visible text with what lies behind it, as WCAG 2 measures it. */
public final class Contrast {
  private static final double ENOUGH = 4.5;

  /** Menus tell so of what cannot be chosen, and disable nothing. */
  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

  private Contrast() {}

  /** The texts that cannot be read well. */
  public static List<String> tooLow(Node root) {
    List<String> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (!node.isVisible() || node.isDisabled() || node.getPseudoClassStates().contains(DISABLED)) {
      return;
    }
    if (node instanceof Text words
        && !(words instanceof FontIcon)
        && !words.getText().isBlank()
        && fill(words) instanceof Color colour) {
      Color behind = behind(node);
      Color seen = colour.deriveColor(0, 1, 1, opacity(node));
      double ratio = ratio(over(seen, behind), behind);
      if (ratio < ENOUGH) {
        found.add("%.2f “%s” in %s".formatted(ratio, words.getText(), words.getParent()));
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static Paint fill(Text words) {
    return words.getParent() instanceof Labeled labeled ? labeled.getTextFill() : words.getFill();
  }

  /** How much is left of a text after everything that dims it. */
  private static double opacity(Node node) {
    double opacity = 1;
    for (Node at = node; at != null; at = at.getParent()) {
      opacity *= at.getOpacity();
    }
    return opacity;
  }

  /** All backgrounds from the node up to the first one that lets nothing through, mixed. */
  private static Color behind(Node node) {
    List<Color> layers = new ArrayList<>();
    for (Node at = node; at != null; at = at.getParent()) {
      layers.addAll(fills(at));
      // What is not laid out among the others, and comes before them, lies behind them.
      if (at.getParent() != null) {
        Node first = at.getParent().getChildrenUnmodifiable().getFirst();
        if (!first.isManaged() && first.isVisible() && !first.equals(at)) {
          layers.addAll(fills(first));
        }
      }
    }
    layers.add(Color.WHITE);
    int opaque = 0;
    while (!layers.get(opaque).isOpaque()) {
      opaque++;
    }
    return mixed(layers.subList(0, opaque + 1));
  }

  /** From the front to the back. */
  private static List<Color> fills(Node node) {
    return node instanceof Region region && region.getBackground() != null
        ? region.getBackground().getFills().reversed().stream()
            .map(BackgroundFill::getFill)
            .filter(Color.class::isInstance)
            .map(Color.class::cast)
            .toList()
        : List.of();
  }

  private static Color mixed(List<Color> fromFront) {
    Color result = fromFront.getLast();
    for (int i = fromFront.size() - 2; i >= 0; i--) {
      result = over(fromFront.get(i), result);
    }
    return result;
  }

  private static Color over(Color front, Color back) {
    double share = front.getOpacity();
    return Color.color(
        front.getRed() * share + back.getRed() * (1 - share),
        front.getGreen() * share + back.getGreen() * (1 - share),
        front.getBlue() * share + back.getBlue() * (1 - share));
  }

  private static double ratio(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
