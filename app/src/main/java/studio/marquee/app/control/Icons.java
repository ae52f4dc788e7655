package studio.marquee.app.control;

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

  /** A button with an icon; its text is told as a tooltip and to screen readers. */
  public static Button button(Feather icon, String text) {
    Button button = new Button("", of(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    return button;
  }
}
