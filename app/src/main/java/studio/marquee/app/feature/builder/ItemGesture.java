package studio.marquee.app.feature.builder;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.canvas.Load;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.Carrying;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;

/** Lets what can be used be carried to the table. */
final class ItemGesture implements Carrying {
  private final CarryGesture gesture;
  private final Catalogue catalogue;

  ItemGesture(CarryGesture gesture, Catalogue catalogue) {
    this.gesture = gesture;
    this.catalogue = catalogue;
  }

  @Override
  public void on(Node node, Supplier<Optional<Item>> item) {
    gesture.startsAt(node, () -> item.get().map(found -> new Load.OfItem(found, title(found))));
  }

  @Override
  public void bring(Item item) {
    gesture.bring(item, title(item));
  }

  private String title(Item item) {
    return switch (item) {
      case Item.OfAttribute(var name) ->
          catalogue.attribute(name).map(found -> found.title()).orElse(name.attribute());
      case Item.OfValue(var _, var value) -> value;
      case Item.OfBehaviour(var mart) -> mart(mart);
      case Item.OfRelated(var mart) -> mart(mart);
      case Item.OfAudience(var name) -> audience(name);
      case Item.OfTemplate(var name) -> audience(name);
      case Item.OfList(var name) -> name;
    };
  }

  private String mart(String name) {
    return catalogue.mart(name).map(Mart::title).orElse(name);
  }

  private String audience(String name) {
    return catalogue.audience(name).map(Audience::segment).map(found -> found.title()).orElse(name);
  }
}
