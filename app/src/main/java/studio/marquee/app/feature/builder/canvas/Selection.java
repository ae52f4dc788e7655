package studio.marquee.app.feature.builder.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.segment.Segment;

/**
 * The rules and groups that are meant by what is done next.
 *
 * @param places in reading order
 * @param cursor where the keyboard is
 * @param anchor where a range began
 */
public record Selection(List<Place> places, Optional<Place> cursor, Optional<Place> anchor) {
  static final Selection NONE = new Selection(List.of(), Optional.empty(), Optional.empty());

  public Selection {
    places = places.stream().distinct().sorted(Place.IN_ORDER).toList();
  }

  static Selection of(List<Place> places) {
    Optional<Place> first = places.stream().findFirst();
    return new Selection(places, first, first);
  }

  boolean has(Place place) {
    return places.contains(place);
  }

  /** Adds a place, or takes it out. */
  Selection toggled(Place place) {
    List<Place> next = new ArrayList<>(places);
    if (!next.remove(place)) {
      next.add(place);
    }
    return new Selection(next, Optional.of(place), Optional.of(place));
  }

  /** Everything from where the range began up to a place. */
  Selection extended(List<Place> order, Place to) {
    Place from = anchor.filter(order::contains).orElse(to);
    int begin = Math.min(order.indexOf(from), order.indexOf(to));
    int end = Math.max(order.indexOf(from), order.indexOf(to));
    return new Selection(order.subList(begin, end + 1), Optional.of(to), Optional.of(from));
  }

  /** What of it is there. */
  Selection within(Segment segment) {
    return new Selection(
        places.stream().filter(place -> Lanes.at(segment, place).isPresent()).toList(),
        cursor.filter(place -> Lanes.at(segment, place).isPresent()),
        anchor.filter(place -> Lanes.at(segment, place).isPresent()));
  }
}
