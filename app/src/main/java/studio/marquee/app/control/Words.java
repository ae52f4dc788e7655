package studio.marquee.app.control;

import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of the few kinds that the window uses. */
public final class Words {
  private Words() {}

  /** A small heading over a part of a panel. */
  public static Label section(String text) {
    Label label = styled(text.toUpperCase(Locale.ROOT), "section");
    label.setAccessibleText(text);
    return label;
  }

  public static Label muted(String text) {
    return styled(text, "muted");
  }

  /** Text that takes as many lines as it needs. */
  public static Label paragraph(String text, String... styleClasses) {
    Label label = new Paragraph(text);
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static Label styled(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A number, which is never cut short. */
  public static Label number(String text, String... styleClasses) {
    Label label = styled(text, styleClasses);
    label.getStyleClass().add("number");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A number below others: their last digits stand below each other, wherever one reads from. */
  public static Label column(String text, String... styleClasses) {
    Label label = number(text, styleClasses);
    label.setMaxWidth(Double.MAX_VALUE);
    label
        .alignmentProperty()
        .bind(label.effectiveNodeOrientationProperty().map(Words::towardsTheRight));
    return label;
  }

  private static Pos towardsTheRight(NodeOrientation orientation) {
    return orientation == NodeOrientation.RIGHT_TO_LEFT ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
  }
}
