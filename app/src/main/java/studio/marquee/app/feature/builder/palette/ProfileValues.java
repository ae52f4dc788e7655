package studio.marquee.app.feature.builder.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.job.Running;
import studio.marquee.app.text.Folding;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;

/** Finds the frequent values that profiles know, at once. */
public final class ProfileValues implements ValueSearch {
  private static final int MOST = 400;

  private final ProfileShelf shelf;
  private final List<AttributeName> attributes;
  private final Map<AttributeName, List<Known>> known = new HashMap<>();

  /** A value, and the form in which it is compared. */
  private record Known(FoundValue value, String folded) {}

  /** Looks into attributes whose values are words and name nobody. */
  public ProfileValues(ProfileShelf shelf, List<Attribute> attributes) {
    this.shelf = shelf;
    this.attributes =
        attributes.stream().filter(ProfileValues::isSpoken).map(Attribute::name).toList();
  }

  private static boolean isSpoken(Attribute attribute) {
    boolean isWords =
        attribute.type() == AttributeType.TEXT || attribute.type() == AttributeType.LIST;
    return isWords && !attribute.terms().isUnique() && attribute.terms().identifier().isBlank();
  }

  @Override
  public Running find(String typed, Consumer<? super List<FoundValue>> onFound) {
    List<String> terms = Folding.terms(typed);
    List<FoundValue> found = new ArrayList<>();
    for (AttributeName attribute : attributes) {
      for (Known value : values(attribute)) {
        if (terms.stream().anyMatch(term -> has(value.folded(), term))) {
          found.add(value.value());
        }
      }
    }
    found.sort(Comparator.comparingLong(FoundValue::people).reversed());
    onFound.accept(List.copyOf(found.subList(0, Math.min(MOST, found.size()))));
    return () -> {};
  }

  private static boolean has(String value, String term) {
    return Closeness.of(term, value) != Closeness.NOT;
  }

  private List<Known> values(AttributeName attribute) {
    List<Known> before = known.get(attribute);
    if (before != null) {
      return before;
    }
    return shelf
        .of(attribute)
        .known()
        .map(profile -> {
          List<Known> values = values(attribute, profile);
          known.put(attribute, values);
          return values;
        })
        .orElseGet(List::of);
  }

  private static List<Known> values(AttributeName attribute, AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) ->
          values.stream()
              .filter(value -> !value.value().isBlank())
              .map(value ->
                  new Known(
                      new FoundValue(attribute, value.value(), value.people()),
                      Folding.fold(value.value())))
              .toList();
      case AttributeProfile.Histogram _, AttributeProfile.Span _, AttributeProfile.Nothing _ ->
          List.of();
    };
  }
}
