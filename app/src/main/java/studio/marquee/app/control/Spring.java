package studio.marquee.app.control;

import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Room between things in a line, as much as is left. It is no region on purpose: whenever a number
 * beside it gets wider or narrower, a region is painted anew, however empty.
 */
public final class Spring extends Parent {
  public Spring() {
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  @Override
  public boolean isResizable() {
    return true;
  }

  @Override
  public double maxWidth(double height) {
    return Double.MAX_VALUE;
  }
}
