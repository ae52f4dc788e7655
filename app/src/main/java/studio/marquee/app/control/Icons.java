package studio.marquee.app.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, and buttons that show nothing but one. */
public final class Icons {
  private Icons() {}

  public static FontIcon of(Feather icon) {
    FontIcon node = new FontIcon(icon);
    node.setMouseTransparent(true);
    return node;
  }

  /** An icon that points the way one reads, or back: in a mirror it points to the other side. */
  public static FontIcon directed(Feather icon) {
    FontIcon node = of(icon);
    node.scaleXProperty().bind(node.effectiveNodeOrientationProperty().map(Icons::side));
    return node;
  }

  private static double side(NodeOrientation orientation) {
    return orientation == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
  }

  /** A button with an icon; its text is told as a tooltip and to screen readers. */
  public static Button button(Feather icon, String text) {
    return button(of(icon), text);
  }

  /** A button with an icon that points the way one reads, or back. */
  public static Button directedButton(Feather icon, String text) {
    return button(directed(icon), text);
  }

  private static Button button(FontIcon icon, String text) {
    Button button = new Button("", icon);
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    return button;
  }
}
