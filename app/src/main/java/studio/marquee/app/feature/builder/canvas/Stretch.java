package studio.marquee.app.feature.builder.canvas;

import javafx.scene.Node;

/** From one height of the window down to another. */
record Stretch(double top, double bottom) {
  boolean meets(Node node) {
    double y = node.localToScene(0, 0).getY();
    return y < bottom && y + node.getLayoutBounds().getHeight() > top;
  }
}
