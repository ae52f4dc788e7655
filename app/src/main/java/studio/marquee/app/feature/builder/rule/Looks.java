package studio.marquee.app.feature.builder.rule;

import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import studio.marquee.app.feature.builder.rule.phrase.Piece;

/** How controls look where they stand in a sentence. */
final class Looks {
  private Looks() {}

  static void apply(ButtonBase control, Piece.Look look) {
    String wanted =
        switch (look) {
          case TITLE -> "title-choice";
          case VERB -> "test-menu";
          case VALUE -> "value-chip";
          case ADD -> "add-choice";
        };
    if (!control.getStyleClass().contains(wanted)) {
      control.getStyleClass().removeAll("title-choice", "test-menu", "value-chip", "add-choice");
      control.getStyleClass().add(wanted);
    }
    control.setMinWidth(Region.USE_PREF_SIZE);
  }
}
