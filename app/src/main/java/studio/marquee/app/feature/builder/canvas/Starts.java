package studio.marquee.app.feature.builder.canvas;

import java.util.function.Consumer;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.model.segment.Rule;

/** Says which rule an item begins with, at once or a little later; on the window's thread. */
@FunctionalInterface
public interface Starts {
  void start(Item item, Consumer<? super Rule> ready);
}
