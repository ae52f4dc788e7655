package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.canvas.Tables.ALL;
import static studio.marquee.app.feature.builder.canvas.Tables.ANY;
import static studio.marquee.app.feature.builder.canvas.Tables.GERMAN;
import static studio.marquee.app.feature.builder.canvas.Tables.GOLD;
import static studio.marquee.app.feature.builder.canvas.Tables.IN;
import static studio.marquee.app.feature.builder.canvas.Tables.NEWS;
import static studio.marquee.app.feature.builder.canvas.Tables.country;
import static studio.marquee.app.feature.builder.canvas.Tables.group;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

final class ExpandingTest {
  private static final int PEOPLE = 8;

  private final SmallTable people = new SmallTable();

  static List<Segment> saved() {
    Segment plain = new Segment("Saved", "", "people", group(ANY, GERMAN, GOLD));
    return List.of(
        plain,
        plain.withRule(GERMAN),
        plain.withRule(new Everyone()),
        plain.withRule(new Group(ALL, List.of(new Part(GERMAN, Set.of(Mark.MUTED))))),
        plain.withRule(new Group(ANY, List.of(new Part(GOLD, Set.of(Mark.LOCKED)), Part.of(NEWS)))),
        new Segment("Saved", "", "people", group(ALL, NEWS), List.of(Part.of(country("FR")))),
        plain.withPins(
            List.of(new Pin("1", Pin.Side.OUT, "left"), new Pin("2", Pin.Side.IN, "x"))));
  }

  private static Catalogue with(Segment saved) {
    Catalogue known = SmallTable.CATALOGUE;
    return new Catalogue(
        known.marts(), known.traits(), List.of(new Audience("saved", saved)), known.lists());
  }

  private RowSet members(Catalogue catalogue, Segment segment) {
    SegmentCounter counter = new SegmentCounter(PEOPLE, catalogue, SegmentCounter.Shares.ONE);
    return counter
        .tally(segment, leaf -> Optional.of(people.members(leaf)))
        .members()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("saved")
  void theSamePeopleAreMeantAndItIsOneStep(Segment saved) {
    Catalogue catalogue = with(saved);
    for (Set<Mark> marks : List.of(EnumSet.noneOf(Mark.class), EnumSet.of(Mark.NOT))) {
      Part reference = new Part(new AudienceRule("saved"), marks);
      Segment segment = Tables.BLANK.withRule(new Group(ALL, List.of(Part.of(NEWS), reference)));
      TableViewModel table = new TableViewModel(Tables.BLANK, () -> 0);
      table.put(segment);
      new TableCommands(table).choose(IN.part(1));
      new Expanding(catalogue, table).expand();
      Segment expanded = table.segment();
      Part now = Lanes.at(expanded, IN.part(1)).orElseThrow();
      assertThat(now.rule()).isNotEqualTo(reference.rule());
      assertThat(now.marks()).isEqualTo(reference.marks());
      assertThat(isFree(now)).isTrue();
      assertThat(members(catalogue, expanded)).isEqualTo(members(catalogue, segment));
      table.undo();
      assertThat(table.segment()).isEqualTo(segment);
      assertThat(table.canUndoProperty().get()).isFalse();
    }
  }

  private static boolean isFree(Part part) {
    return !part.isLocked()
        && (!(part.rule() instanceof Group(var _, var parts))
            || parts.stream().allMatch(ExpandingTest::isFree));
  }

  @Test
  void anAudienceThatIsNotKnownStaysAsItIs() {
    Rule unknown = new AudienceRule("unknown");
    TableViewModel table = new TableViewModel(Tables.BLANK, () -> 0);
    Expanding expanding = new Expanding(with(saved().getFirst()), table);
    table.put(Tables.BLANK.withRule(group(ALL, unknown)));
    new TableCommands(table).choose(IN.part(0));
    expanding.expand();
    assertThat(expanding.rules(IN.part(0))).isEmpty();
    assertThat(table.segment().rule()).isEqualTo(group(ALL, unknown));
  }
}
