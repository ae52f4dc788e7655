package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.model.edit.Place;

/** What is in somebody's hand. */
public sealed interface Load {
  /**
   * Something that can be used.
   *
   * @param title how people call it
   */
  record OfItem(Item item, String title) implements Load {}

  /**
   * A file from elsewhere, with people in it.
   *
   * @param title its name
   */
  record OfFile(String title) implements Load {}

  /** Rules that lie on the table. */
  record OfRules(List<Place> places) implements Load {
    public OfRules {
      places = List.copyOf(places);
    }
  }
}
