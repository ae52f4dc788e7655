package studio.marquee.app.control;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a label is with the longest of the texts that it may come to show. */
final class LongestText {
  private final Label label;
  private final Text measured = new Text();

  LongestText(Label label) {
    this.label = label;
  }

  /** Takes the texts; answers whether they were others before. */
  boolean areOthers(String... texts) {
    // A text of several lines is as wide as the longest of them.
    String lines = String.join("\n", texts);
    boolean areOthers = !measured.getText().equals(lines);
    measured.setText(lines);
    return areOthers;
  }

  double width() {
    Font font = label.getFont();
    if (!measured.getFont().equals(font)) {
      measured.setFont(font);
    }
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }
}
