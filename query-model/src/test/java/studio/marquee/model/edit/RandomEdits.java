package studio.marquee.model.edit;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/** Edits of every kind at any place there is, and sometimes at one that is not there. */
final class RandomEdits {
  private final RandomGenerator random;

  RandomEdits(RandomGenerator random) {
    this.random = random;
  }

  Edit next(Segment segment, List<Part> fresh) {
    List<Place> places = Lanes.places(segment);
    if (places.isEmpty() || random.nextInt(10) == 0) {
      return new Edit.Insert(fresh, target(places));
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Edit.Move(some(places), target(places));
      case 3 -> new Edit.Copy(some(places), target(places));
      case 4 -> new Edit.Duplicate(some(places));
      case 5 -> new Edit.Delete(some(places));
      case 6 -> new Edit.Wrap(some(places));
      case 7 -> new Edit.Unwrap(one(places));
      case 8 -> new Edit.Toggle(some(places), random.nextBoolean() ? Mark.NOT : Mark.MUTED);
      default -> new Edit.Rejoin(random.nextInt(4) == 0 ? Place.INCLUDE : one(places), join());
    };
  }

  Target target(List<Place> places) {
    int kind = random.nextInt(places.isEmpty() ? 2 : 5);
    return switch (kind) {
      case 0 -> Target.endOf(Place.EXCLUDE);
      case 1 -> new Target.Slot(Place.INCLUDE, random.nextInt(4));
      case 2 -> new Target.Onto(one(places));
      default -> new Target.Slot(one(places), random.nextInt(4));
    };
  }

  private List<Place> some(List<Place> places) {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> one(places)).toList();
  }

  private Place one(List<Place> places) {
    Place place = places.get(random.nextInt(places.size()));
    return random.nextInt(50) == 0 ? place.part(0) : place;
  }

  private Group.Join join() {
    return switch (random.nextInt(4)) {
      case 0 -> new Group.Join.AllOf();
      case 1 -> new Group.Join.AnyOf();
      case 2 -> new Group.Join.NoneOf();
      default -> new Group.Join.AtLeast(1 + random.nextInt(3));
    };
  }
}
