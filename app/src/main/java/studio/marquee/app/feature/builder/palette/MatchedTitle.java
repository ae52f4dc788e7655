package studio.marquee.app.feature.builder.palette;

import java.text.Bidi;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.palette.Found.Span;

/**
 * A title in which the parts that were looked for stand out. What does not fit is cut at its end.
 * The parts follow each other as the title itself is read, which may be another way than the texts
 * around it.
 */
final class MatchedTitle extends HBox {
  private final HBox parts = new HBox();

  MatchedTitle() {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    setMouseTransparent(true);
    parts.setAlignment(Pos.CENTER_LEFT);
    parts.setMinWidth(0);
    getChildren().add(parts);
  }

  void show(String title, List<Span> bold) {
    parts.getChildren().clear();
    parts.setNodeOrientation(orientation(title));
    int at = 0;
    for (Span span : bold) {
      add(title.substring(at, span.from()), "palette-title");
      add(title.substring(span.from(), span.to()), "palette-match");
      at = span.to();
    }
    add(title.substring(at), "palette-title");
    parts.getChildren().getLast().getStyleClass().add("palette-title-end");
    ((Label) parts.getChildren().getLast()).setMinWidth(0);
  }

  private static NodeOrientation orientation(String title) {
    return new Bidi(title, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? NodeOrientation.LEFT_TO_RIGHT
        : NodeOrientation.RIGHT_TO_LEFT;
  }

  private void add(String text, String styleClass) {
    if (!text.isEmpty() || parts.getChildren().isEmpty()) {
      Label part = Words.styled(text, styleClass);
      part.setMinWidth(Region.USE_PREF_SIZE);
      parts.getChildren().add(part);
    }
  }
}
