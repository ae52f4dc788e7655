package studio.marquee.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

class EditingTest {
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();
  private static final Group.Join NONE = new Group.Join.NoneOf();
  private static final Place IN = Place.INCLUDE;
  private static final Place OUT = Place.EXCLUDE;

  /** All of a, b and any of (c, d), except e. */
  private static final Segment SEGMENT =
      segment(group(ALL, leaf("a"), leaf("b"), group(ANY, leaf("c"), leaf("d"))), leaf("e"));

  private static Rule leaf(String name) {
    return new AttributeRule(new AttributeName("people", name), new PresenceTest.IsSet());
  }

  private static Rule group(Group.Join join, Rule... rules) {
    return new Group(join, Stream.of(rules).map(Part::of).toList());
  }

  private static Segment segment(Rule rule, Rule... out) {
    return new Segment("T", "", "people", rule, Stream.of(out).map(Part::of).toList());
  }

  private static Edited.Done done(Segment segment, Edit edit) {
    if (Editing.edited(segment, edit) instanceof Edited.Done done) {
      return done;
    }
    throw new AssertionError("refused: " + edit);
  }

  private static ProblemCode refused(Segment segment, Edit edit) {
    if (Editing.edited(segment, edit) instanceof Edited.Refused(var problem)) {
      return problem.code();
    }
    throw new AssertionError("not refused: " + edit);
  }

  private static List<Part> parts(String... names) {
    return Stream.of(names).map(name -> Part.of(leaf(name))).toList();
  }

  @Test
  void whatIsInsertedStandsInItsSlot() {
    Edited.Done first = done(SEGMENT, new Edit.Insert(parts("x", "y"), new Target.Slot(IN, 1)));
    assertThat(first.segment().rule())
        .isEqualTo(
            group(
                ALL, leaf("a"), leaf("x"), leaf("y"), leaf("b"), group(ANY, leaf("c"), leaf("d"))));
    assertThat(first.places()).containsExactly(IN.part(1), IN.part(2));
    Edited.Done out = done(SEGMENT, new Edit.Insert(parts("x"), Target.endOf(OUT)));
    assertThat(out.segment().exclude()).isEqualTo(parts("e", "x"));
    Edited.Done in = done(SEGMENT, new Edit.Insert(parts("x"), new Target.Slot(IN.part(2), 0)));
    assertThat(in.places()).containsExactly(IN.part(2).part(0));
  }

  @Test
  void anAudienceBeginsWithEveryone() {
    Segment empty = segment(new Everyone());
    Edited.Done first = done(empty, new Edit.Insert(parts("x"), new Target.Slot(IN, 0)));
    assertThat(first.segment()).isEqualTo(segment(group(ALL, leaf("x"))));
    Edited.Done gone = done(first.segment(), new Edit.Delete(first.places()));
    assertThat(gone.segment()).isEqualTo(empty);
    assertThat(gone.places()).isEmpty();
  }

  @Test
  void aDropOnARuleIsAnAlternativeToIt() {
    Edited.Done first = done(SEGMENT, new Edit.Insert(parts("x"), new Target.Onto(IN.part(0))));
    assertThat(Lanes.at(first.segment(), IN.part(0)))
        .contains(Part.of(group(ANY, leaf("a"), leaf("x"))));
    assertThat(first.places()).containsExactly(IN.part(0).part(1));
    Place within = IN.part(2).part(0);
    Edited.Done second = done(SEGMENT, new Edit.Insert(parts("x"), new Target.Onto(within)));
    assertThat(Lanes.at(second.segment(), within))
        .contains(Part.of(group(ALL, leaf("c"), leaf("x"))));
    Edited.Done third = done(SEGMENT, new Edit.Insert(parts("x"), new Target.Onto(IN.part(2))));
    assertThat(Lanes.at(third.segment(), IN.part(2)))
        .contains(Part.of(group(ANY, leaf("c"), leaf("d"), leaf("x"))));
  }

  @Test
  void whatIsMovedKeepsItsOrderAndClearsWhatItLeavesEmpty() {
    Edit both =
        new Edit.Move(List.of(IN.part(2).part(1), IN.part(2).part(0)), new Target.Slot(IN, 1));
    Edited.Done moved = done(SEGMENT, both);
    assertThat(moved.segment().rule())
        .isEqualTo(group(ALL, leaf("a"), leaf("c"), leaf("d"), leaf("b")));
    assertThat(moved.places()).containsExactly(IN.part(1), IN.part(2));
    Edited.Done down = done(SEGMENT, new Edit.Move(List.of(IN.part(0)), new Target.Slot(IN, 2)));
    assertThat(down.places()).containsExactly(IN.part(1));
    Edited.Done out = done(SEGMENT, new Edit.Move(List.of(IN.part(0)), Target.endOf(OUT)));
    assertThat(out.segment().exclude()).isEqualTo(parts("e", "a"));
  }

  @Test
  void nothingIsMovedIntoItself() {
    Edit into = new Edit.Move(List.of(IN.part(2)), new Target.Slot(IN.part(2), 0));
    assertThat(refused(SEGMENT, into)).isEqualTo(EditProblem.INTO_ITSELF);
    Edit onto = new Edit.Move(List.of(IN.part(2)), new Target.Onto(IN.part(2).part(0)));
    assertThat(refused(SEGMENT, onto)).isEqualTo(EditProblem.INTO_ITSELF);
    Edit copy = new Edit.Copy(List.of(IN.part(2)), new Target.Slot(IN.part(2), 0));
    assertThat(done(SEGMENT, copy).places()).containsExactly(IN.part(2).part(0));
  }

  @Test
  void theNearestIsLookedAtAfterADeletion() {
    Place last = IN.part(2).part(1);
    assertThat(done(SEGMENT, new Edit.Delete(List.of(IN.part(0)))).places())
        .containsExactly(IN.part(0));
    assertThat(done(SEGMENT, new Edit.Delete(List.of(last))).places())
        .containsExactly(IN.part(2).part(0));
    assertThat(done(SEGMENT, new Edit.Delete(List.of(IN.part(2).part(0), last))).places())
        .containsExactly(IN.part(1));
    assertThat(done(SEGMENT, new Edit.Delete(List.of(OUT.part(0)))).places()).isEmpty();
  }

  @Test
  void rulesAreWrappedAndUnwrapped() {
    Edited.Done wrapped = done(SEGMENT, new Edit.Wrap(List.of(IN.part(0), IN.part(2))));
    assertThat(wrapped.segment().rule())
        .isEqualTo(group(ALL, group(ALL, leaf("a"), group(ANY, leaf("c"), leaf("d"))), leaf("b")));
    assertThat(wrapped.places()).containsExactly(IN.part(0));
    Edited.Done unwrapped = done(wrapped.segment(), new Edit.Unwrap(IN.part(0)));
    assertThat(unwrapped.places()).containsExactly(IN.part(0), IN.part(1));
    assertThat(refused(SEGMENT, new Edit.Unwrap(IN.part(0)))).isEqualTo(EditProblem.NO_GROUP);
  }

  @Test
  void partsOfATurnedGroupAreTurnedWhenItGoes() {
    Segment none = segment(group(ALL, leaf("a"), group(NONE, leaf("c"), leaf("d"))));
    assertThat(done(none, new Edit.Unwrap(IN.part(1))).segment().rule())
        .isEqualTo(
            new Group(ALL, List.of(Part.of(leaf("a")), Part.not(leaf("c")), Part.not(leaf("d")))));
  }

  @Test
  void marksAreSetOnAllOrTakenFromAll() {
    List<Place> two = List.of(IN.part(0), IN.part(1));
    Segment one = done(SEGMENT, new Edit.Toggle(List.of(IN.part(0)), Mark.MUTED)).segment();
    Segment both = done(one, new Edit.Toggle(two, Mark.MUTED)).segment();
    assertThat(Lanes.parts(both, IN).stream().filter(Part::isMuted)).hasSize(2);
    assertThat(done(both, new Edit.Toggle(two, Mark.MUTED)).segment()).isEqualTo(SEGMENT);
  }

  @Test
  void joinsChangeButThatOfTheExclusions() {
    Segment any = done(SEGMENT, new Edit.Rejoin(IN, ANY)).segment();
    assertThat(Lanes.join(any, IN)).isEqualTo(ANY);
    assertThat(refused(SEGMENT, new Edit.Rejoin(OUT, ALL))).isEqualTo(EditProblem.ALWAYS_ANY);
    assertThat(refused(SEGMENT, new Edit.Rejoin(IN.part(0), ALL))).isEqualTo(EditProblem.NO_GROUP);
  }

  @Test
  void whatIsLockedStaysAsItIs() {
    Part consent = new Part(leaf("consent"), EnumSet.of(Mark.LOCKED));
    Segment locked =
        segment(
            new Group(
                ALL,
                List.of(
                    Part.of(leaf("a")),
                    Part.of(new Group(ANY, List.of(consent))),
                    new Part(group(ANY, leaf("c")), Set.of(Mark.LOCKED)))));
    Place held = IN.part(1).part(0);
    Place inside = IN.part(2).part(0);
    for (Edit edit :
        List.of(
            new Edit.Delete(List.of(held)),
            new Edit.Delete(List.of(IN.part(1))),
            new Edit.Delete(List.of(inside)),
            new Edit.Move(List.of(held), Target.endOf(IN)),
            new Edit.Toggle(List.of(IN.part(1)), Mark.MUTED),
            new Edit.Toggle(List.of(held), Mark.NOT),
            new Edit.Rejoin(IN, ANY),
            new Edit.Rejoin(IN.part(1), ALL),
            new Edit.Replace(inside, leaf("x")),
            new Edit.Unwrap(IN.part(1)),
            new Edit.Wrap(List.of(held)),
            new Edit.Insert(parts("x"), new Target.Slot(IN.part(2), 0)),
            new Edit.Insert(parts("x"), new Target.Onto(held)))) {
      assertThat(refused(locked, edit)).as(edit.toString()).isEqualTo(EditProblem.LOCKED);
    }
    Segment twin = done(locked, new Edit.Duplicate(List.of(IN.part(1)))).segment();
    assertThat(done(twin, new Edit.Delete(List.of(IN.part(2)))).segment()).isEqualTo(locked);
    assertThat(done(locked, new Edit.Delete(List.of(IN.part(0)))).places()).hasSize(1);
    assertThat(done(locked, new Edit.Insert(parts("x"), Target.endOf(IN))).places())
        .containsExactly(IN.part(3));
  }

  @Test
  void whatIsNotThereCannotBeEdited() {
    assertThat(refused(SEGMENT, new Edit.Delete(List.of(IN.part(7)))))
        .isEqualTo(EditProblem.NOT_THERE);
    assertThat(refused(SEGMENT, new Edit.Delete(List.of(IN)))).isEqualTo(EditProblem.NOT_THERE);
    assertThat(refused(SEGMENT, new Edit.Insert(parts("x"), new Target.Slot(IN.part(0), 0))))
        .isEqualTo(EditProblem.NO_GROUP);
  }

  @Test
  void groupsDoNotLieTooDeep() {
    Segment deep = segment(group(ALL, leaf("a")));
    Place at = IN.part(0);
    for (int level = 1; level < 16; level++) {
      deep = done(deep, new Edit.Wrap(List.of(at))).segment();
      at = at.part(0);
    }
    assertThat(refused(deep, new Edit.Wrap(List.of(at)))).isEqualTo(EditProblem.TOO_DEEP);
  }

  @Test
  void aFileHasNoGroupThatSaysNothing() {
    Segment one = segment(leaf("a"));
    assertThat(Lanes.normal(one).rule()).isEqualTo(group(ALL, leaf("a")));
    assertThat(Lanes.simple(Lanes.normal(one))).isEqualTo(one);
    Segment not = segment(new Group(ALL, List.of(Part.not(leaf("a")))));
    assertThat(Lanes.simple(not)).isEqualTo(not);
    assertThat(Lanes.simple(segment(group(NONE, leaf("a")))))
        .isEqualTo(segment(group(NONE, leaf("a"))));
    assertThat(Lanes.places(SEGMENT))
        .containsExactly(
            IN.part(0),
            IN.part(1),
            IN.part(2),
            IN.part(2).part(0),
            IN.part(2).part(1),
            OUT.part(0));
  }
}
