package studio.marquee.app.feature.builder.palette;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import studio.marquee.app.feature.builder.item.Item;

/** Takes items from the palette to the audience. */
public interface Carrying {
  /** Lets an item be dragged from a node; empty while there is none. */
  void on(Node node, Supplier<Optional<Item>> item);

  /** Brings an item without dragging it. */
  void bring(Item item);
}
