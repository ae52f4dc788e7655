package studio.marquee.app.feature.builder.palette;

import java.util.Optional;
import studio.marquee.app.feature.builder.item.Item;

/**
 * What a row is about: an entry, or one value of its attribute.
 *
 * @param value empty when the whole entry is meant
 */
public record Subject(Entry entry, Optional<FoundValue> value) {
  static Subject of(Entry entry) {
    return new Subject(entry, Optional.empty());
  }

  static Subject of(Entry entry, FoundValue value) {
    return new Subject(entry, Optional.of(value));
  }

  public Item item() {
    return value
        .<Item>map(found -> new Item.OfValue(found.attribute(), found.value()))
        .orElseGet(entry::item);
  }

  /** What is read on its row. */
  String title() {
    return value.map(FoundValue::value).orElseGet(entry::title);
  }
}
