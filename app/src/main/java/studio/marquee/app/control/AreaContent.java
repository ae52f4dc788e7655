package studio.marquee.app.control;

import java.util.List;
import javafx.scene.Node;

/**
 * What one area of the window shows.
 *
 * @param regions its parts, in the order in which the keyboard visits them
 */
public record AreaContent(Node node, List<Node> regions) {
  public AreaContent {
    regions = List.copyOf(regions);
  }
}
