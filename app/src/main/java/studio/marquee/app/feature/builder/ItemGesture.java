package studio.marquee.app.feature.builder;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.Carrying;
import studio.marquee.app.feature.builder.palette.PaletteParts;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;

/** Carries attributes of people as the gesture does, and brings all else at once. */
final class ItemGesture implements Carrying {
  private final CarryGesture gesture;
  private final PaletteParts palette;
  private final BuilderViewModel builder;

  ItemGesture(CarryGesture gesture, PaletteParts palette, BuilderViewModel builder) {
    this.gesture = gesture;
    this.palette = palette;
    this.builder = builder;
  }

  @Override
  public void on(Node node, Supplier<Optional<Item>> item) {
    gesture.startsAt(node, () -> item.get().flatMap(this::ofPeople));
  }

  @Override
  public void bring(Item item) {
    ofPeople(item)
        .ifPresentOrElse(
            gesture::bring, () -> builder.use(palette.starting().rule(item, Optional.empty())));
  }

  private Optional<Attribute> ofPeople(Item item) {
    return item instanceof Item.OfAttribute(var name) ? ofPeople(name) : Optional.empty();
  }

  private Optional<Attribute> ofPeople(AttributeName name) {
    return palette.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst();
  }
}
