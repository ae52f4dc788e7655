package studio.marquee.app.feature.builder.palette;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.palette.Found.Span;

/**
 * A title in which the parts that were looked for stand out. What does not fit is cut at its end.
 */
final class MatchedTitle extends HBox {
  MatchedTitle() {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    setMouseTransparent(true);
  }

  void show(String title, List<Span> bold) {
    getChildren().clear();
    int at = 0;
    for (Span span : bold) {
      add(title.substring(at, span.from()), "palette-title");
      add(title.substring(span.from(), span.to()), "palette-match");
      at = span.to();
    }
    add(title.substring(at), "palette-title");
    getChildren().getLast().getStyleClass().add("palette-title-end");
    ((Label) getChildren().getLast()).setMinWidth(0);
  }

  private void add(String text, String styleClass) {
    if (!text.isEmpty() || getChildren().isEmpty()) {
      Label part = Words.styled(text, styleClass);
      part.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(part);
    }
  }
}
