package studio.marquee.app.feature.builder;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.canvas.Load;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.Carrying;

/** Lets what can be used be carried to the table. */
final class ItemGesture implements Carrying {
  private final CarryGesture gesture;
  private final ItemTitles titles;

  ItemGesture(CarryGesture gesture, ItemTitles titles) {
    this.gesture = gesture;
    this.titles = titles;
  }

  @Override
  public void on(Node node, Supplier<Optional<Item>> item) {
    gesture.startsAt(node, () -> item.get().map(found -> new Load.OfItem(found, titles.of(found))));
  }

  @Override
  public void bring(Item item) {
    gesture.bring(item, titles.of(item));
  }
}
