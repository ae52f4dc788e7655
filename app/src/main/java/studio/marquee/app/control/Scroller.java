package studio.marquee.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A pane that scrolls what is higher than itself, and fits it to its width.
 *
 * <p>The toolkit keeps a picture of all that is in view, and paints all of it anew when a single
 * digit in it changes. Without that picture only what changed is painted.
 */
public final class Scroller extends ScrollPane {
  public Scroller() {
    setFitToWidth(true);
    setFocusTraversable(false);
    skinProperty()
        .subscribe(_ -> {
          for (Node part : getChildren()) {
            part.setCache(false);
          }
        });
  }

  public Scroller(Node content) {
    this();
    setContent(content);
  }
}
