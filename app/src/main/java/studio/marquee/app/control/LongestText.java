package studio.marquee.app.control;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a label is with the longest text that it may come to show. */
final class LongestText {
  private final Label label;
  private final Text measured = new Text();

  LongestText(Label label) {
    this.label = label;
  }

  /** Takes a longest text; answers whether it was another one before. */
  boolean isAnother(String text) {
    boolean isAnother = !measured.getText().equals(text);
    measured.setText(text);
    return isAnother;
  }

  double width() {
    Font font = label.getFont();
    if (!measured.getFont().equals(font)) {
      measured.setFont(font);
    }
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }
}
