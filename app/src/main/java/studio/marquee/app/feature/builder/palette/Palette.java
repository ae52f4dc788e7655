package studio.marquee.app.feature.builder.palette;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.model.mart.AttributeName;

/** Everything that can be used, in the order in which it is shown. */
public record Palette(List<Section> sections) {
  public Palette {
    sections = List.copyOf(sections);
  }

  /** All entries, those inside of others right behind them. */
  public Stream<Entry> entries() {
    return sections.stream()
        .flatMap(section -> section.branches().stream())
        .flatMap(Section.Branch::all);
  }

  Optional<Entry> of(AttributeName name) {
    return of(new Item.OfAttribute(name));
  }

  /** Empty for what is not there, or not for this person. */
  Optional<Entry> of(Item item) {
    return entries().filter(entry -> entry.item().equals(item)).findFirst();
  }
}
