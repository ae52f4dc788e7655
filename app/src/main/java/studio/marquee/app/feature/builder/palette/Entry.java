package studio.marquee.app.feature.builder.palette;

import java.util.List;
import java.util.Optional;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;

/**
 * One thing that can be used.
 *
 * @param name as files call it
 * @param otherWords people look for it by these as well
 * @param attribute what it asks about, where it asks about one
 * @param mart where it comes from; empty for audiences, templates and lists
 * @param trouble why it cannot be used now; empty when it can
 */
public record Entry(
    Item item,
    String name,
    String title,
    String description,
    List<String> otherWords,
    Optional<Attribute> attribute,
    Optional<Mart> mart,
    Optional<Problem> trouble) {
  public Entry {
    otherWords = List.copyOf(otherWords);
  }

  /** Where it belongs, in a word or two; blank where it belongs to nothing. */
  String place() {
    return mart.map(Mart::title).orElse("");
  }
}
