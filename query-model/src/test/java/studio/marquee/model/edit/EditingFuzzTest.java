package studio.marquee.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.marquee.model.format.RandomSegments;
import studio.marquee.model.format.RulesText;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Any edits of any trees: nothing is lost, nothing locked changes, and the meaning is as said. */
class EditingFuzzTest {
  private static final int TREES = 150;
  private static final int EDITS = 40;
  private static final int WORLDS = 12;

  @Test
  void noEditLosesARuleOrTouchesALock() throws ProblemException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    RandomSegments segments = new RandomSegments(random);
    RandomEdits edits = new RandomEdits(random);
    int carriedOut = 0;
    for (int tree = 0; tree < TREES; tree++) {
      Segment segment = Lanes.normal(segments.next());
      for (int step = 0; step < EDITS; step++) {
        List<Part> fresh = unlocked(segments.parts(1));
        Edit edit = edits.next(segment, fresh);
        String where =
            "seed %d, tree %d, step %d: %s of %s".formatted(seed, tree, step, edit, segment);
        if (Editing.edited(segment, edit) instanceof Edited.Done done) {
          carriedOut++;
          check(segment, edit, done, where);
          if (Lanes.places(done.segment()).size() < 60) {
            segment = done.segment();
          }
        }
      }
      Segment file = Lanes.simple(segment);
      assertThat(new SegmentReader().read("f", new SegmentWriter().write(file))).isEqualTo(file);
      List<Part> parts = Lanes.parts(segment, Place.INCLUDE);
      if (!parts.isEmpty()) {
        RulesText text = new RulesText();
        assertThat(text.read("f", text.write(parts))).isEqualTo(parts);
      }
    }
    assertThat(carriedOut).isGreaterThan(TREES * EDITS / 10);
  }

  private static List<Part> unlocked(List<Part> parts) {
    return parts.stream()
        .map(part -> Part.of(part.rule()))
        .filter(p -> locked(List.of(p)).isEmpty())
        .toList();
  }

  private static void check(Segment before, Edit edit, Edited.Done done, String where) {
    Segment after = done.segment();
    assertThat(Lanes.normal(after)).as(where).isEqualTo(after);
    assertThat(done.places()).as(where).allMatch(place -> Lanes.at(after, place).isPresent());
    assertThat(locked(after)).as(where).containsAll(locked(before));
    List<Rule> had = leaves(before);
    List<Rule> has = leaves(after);
    switch (edit) {
      case Edit.Move _, Edit.Wrap _, Edit.Unwrap _, Edit.Toggle _, Edit.Rejoin _ ->
          assertThat(has).as(where).containsExactlyInAnyOrderElementsOf(had);
      case Edit.Delete _ ->
          assertThat(without(had, has)).as(where).hasSize(had.size() - has.size());
      case Edit.Insert(var parts, var _) -> {
        List<Rule> more = new ArrayList<>(had);
        more.addAll(parts.stream().flatMap(part -> leaves(part.rule()).stream()).toList());
        assertThat(has).as(where).containsExactlyInAnyOrderElementsOf(more);
      }
      case Edit.Copy _, Edit.Duplicate _ ->
          assertThat(without(has, had)).as(where).hasSize(has.size() - had.size());
      case Edit.Replace _ -> {}
    }
    assertThat(after.withRule(before.rule()).limit()).as(where).isEqualTo(before.limit());
    assertThat(after.pins()).as(where).isEqualTo(before.pins());
  }

  private static List<Rule> without(List<Rule> many, List<Rule> few) {
    List<Rule> rest = new ArrayList<>(many);
    few.forEach(rest::remove);
    return rest;
  }

  private static List<Rule> leaves(Segment segment) {
    List<Rule> leaves = new ArrayList<>();
    for (Place place : Lanes.places(segment)) {
      Rule rule = Lanes.at(segment, place).orElseThrow().rule();
      if (!(rule instanceof Group)) {
        leaves.add(rule);
      }
    }
    return leaves;
  }

  private static List<Rule> leaves(Rule rule) {
    return rule instanceof Group(var _, var parts)
        ? parts.stream().flatMap(part -> leaves(part.rule()).stream()).toList()
        : List.of(rule);
  }

  private static List<Part> locked(Segment segment) {
    List<Part> found = locked(Lanes.parts(segment, Place.INCLUDE));
    found.addAll(locked(segment.exclude()));
    return found;
  }

  private static List<Part> locked(List<Part> parts) {
    List<Part> found = new ArrayList<>();
    for (Part part : parts) {
      if (part.isLocked()) {
        found.add(part);
      } else if (part.rule() instanceof Group(var _, var below)) {
        found.addAll(locked(below));
      }
    }
    return found;
  }

  @Test
  void aMoveThereAndBackChangesNothing() {
    SplittableRandom random = new SplittableRandom(7);
    RandomSegments segments = new RandomSegments(random);
    RandomEdits edits = new RandomEdits(random);
    int moved = 0;
    while (moved < 1_000) {
      Segment segment = Lanes.normal(segments.next());
      List<Place> places = Lanes.places(segment);
      if (places.isEmpty()) {
        continue;
      }
      Place from = places.get(random.nextInt(places.size()));
      Place group = from.group().orElseThrow();
      boolean isAlone = Lanes.parts(segment, group).size() == 1;
      Target target = edits.target(places);
      if (isAlone || !(target instanceof Target.Slot)) {
        continue;
      }
      // The twin that a copy leaves behind tells where it came from.
      if (Editing.edited(segment, new Edit.Move(List.of(from), target))
          instanceof Edited.Done there) {
        Place now = there.places().getFirst();
        Segment back = back(there.segment(), now, segment, from);
        assertThat(back).as("%s to %s in %s", from, target, segment).isEqualTo(segment);
        moved++;
      }
    }
  }

  /** Tries every slot there is: one of them must give what was there before. */
  private static Segment back(Segment there, Place now, Segment before, Place from) {
    List<Place> groups = new ArrayList<>(List.of(Place.INCLUDE, Place.EXCLUDE));
    groups.addAll(Lanes.places(there));
    for (Place group : groups) {
      for (int index = 0; index <= from.index() + 1; index++) {
        Edit edit = new Edit.Move(List.of(now), new Target.Slot(group, index));
        if (Editing.edited(there, edit) instanceof Edited.Done done
            && done.segment().equals(before)) {
          return done.segment();
        }
      }
    }
    return there;
  }

  @Test
  void wrappingKeepsTheMeaning() {
    SplittableRandom random = new SplittableRandom(11);
    RandomSegments segments = new RandomSegments(random);
    int wrapped = 0;
    while (wrapped < 1_000) {
      Segment segment = Lanes.normal(segments.next());
      List<Place> places = Lanes.places(segment);
      if (places.isEmpty()) {
        continue;
      }
      Place first = places.get(random.nextInt(places.size()));
      Group.Join join = Lanes.join(segment, first.group().orElseThrow());
      List<Place> both = new ArrayList<>(List.of(first));
      Place next = first.group().orElseThrow().part(first.index() + 1);
      if (places.contains(next) && !(join instanceof Group.Join.AtLeast)) {
        both.add(next);
      }
      if (Editing.edited(segment, new Edit.Wrap(both)) instanceof Edited.Done done) {
        wrapped++;
        for (int world = 0; world < WORLDS; world++) {
          Decided decided = new Decided(random.nextLong());
          assertThat(decided.means(done.segment()))
              .as("%s in %s", both, segment)
              .isEqualTo(decided.means(segment));
        }
      }
    }
  }

  /** One person of whom it is decided which rules are true. */
  private record Decided(long seed) {
    boolean means(Segment segment) {
      boolean isIn = of(Part.of(segment.rule())).orElse(true);
      return isIn && segment.exclude().stream().noneMatch(part -> of(part).orElse(false));
    }

    /** Empty for what does not count. */
    private Optional<Boolean> of(Part part) {
      if (part.isMuted()) {
        return Optional.empty();
      }
      Optional<Boolean> is =
          part.rule() instanceof Group(var join, var parts)
              ? group(join, parts)
              : Optional.of(((part.rule().hashCode() * 0x9E3779B97F4A7C15L) ^ seed) % 3 != 0);
      return is.map(value -> value != part.isNot());
    }

    private Optional<Boolean> group(Group.Join join, List<Part> parts) {
      List<Boolean> live = parts.stream().flatMap(part -> of(part).stream()).toList();
      long passed = live.stream().filter(value -> value).count();
      if (live.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          switch (join) {
            case Group.Join.AllOf() -> passed == live.size();
            case Group.Join.AnyOf() -> passed > 0;
            case Group.Join.NoneOf() -> passed == 0;
            case Group.Join.AtLeast(var count) -> passed >= Math.min(count, live.size());
          });
    }
  }
}
