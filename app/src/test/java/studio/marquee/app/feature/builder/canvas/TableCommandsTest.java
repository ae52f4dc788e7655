package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.canvas.Tables.ALL;
import static studio.marquee.app.feature.builder.canvas.Tables.ANY;
import static studio.marquee.app.feature.builder.canvas.Tables.GERMAN;
import static studio.marquee.app.feature.builder.canvas.Tables.GOLD;
import static studio.marquee.app.feature.builder.canvas.Tables.IN;
import static studio.marquee.app.feature.builder.canvas.Tables.NEWS;
import static studio.marquee.app.feature.builder.canvas.Tables.OUT;
import static studio.marquee.app.feature.builder.canvas.Tables.SEGMENT;
import static studio.marquee.app.feature.builder.canvas.Tables.country;
import static studio.marquee.app.feature.builder.canvas.Tables.group;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

final class TableCommandsTest {
  private final TableViewModel table = new TableViewModel(Tables.BLANK, () -> 0);
  private final TableCommands commands = new TableCommands(table);

  @BeforeEach
  void lay() {
    table.put(SEGMENT);
  }

  private Rule included() {
    return table.segment().rule();
  }

  private List<Part> excluded() {
    return table.segment().exclude();
  }

  private Place cursor() {
    return table.selection().cursor().orElseThrow();
  }

  private void go(Direction... ways) {
    for (Direction way : ways) {
      commands.go(way);
    }
  }

  @Test
  void theArrowsReachEveryRule() {
    go(Direction.DOWN);
    assertThat(cursor()).isEqualTo(IN.part(0));
    for (Place place : Lanes.places(SEGMENT).subList(1, 5)) {
      go(Direction.DOWN);
      assertThat(cursor()).isEqualTo(place);
    }
    go(Direction.DOWN);
    assertThat(cursor()).isEqualTo(OUT.part(0));
    go(Direction.UP, Direction.OUT);
    assertThat(cursor()).isEqualTo(IN.part(1));
    go(Direction.IN);
    assertThat(cursor()).isEqualTo(IN.part(1).part(0));
    commands.goToFirst();
    assertThat(cursor()).isEqualTo(IN.part(0));
    commands.goToLast();
    assertThat(cursor()).isEqualTo(OUT.part(0));
  }

  @Test
  void shiftSelectsWhatLiesBetween() {
    commands.choose(IN.part(0));
    commands.extend(Direction.DOWN);
    commands.extend(Direction.DOWN);
    assertThat(table.selection().places())
        .containsExactly(IN.part(0), IN.part(1), IN.part(1).part(0));
    assertThat(table.outermost()).containsExactly(IN.part(0), IN.part(1));
    commands.extend(Direction.UP);
    assertThat(table.selection().places()).containsExactly(IN.part(0), IN.part(1));
    commands.toggle(OUT.part(0));
    commands.toggle(IN.part(0));
    assertThat(table.selection().places()).containsExactly(IN.part(1), OUT.part(0));
    commands.chooseAll();
    assertThat(table.selection().places()).hasSize(5);
  }

  @Test
  void aRuleWalksThroughTheWholeTree() {
    commands.choose(IN.part(0));
    commands.move(Direction.DOWN);
    assertThat(included()).isEqualTo(group(ALL, group(ANY, GOLD, NEWS), GERMAN));
    commands.move(Direction.IN);
    assertThat(included()).isEqualTo(group(ALL, group(ANY, GOLD, NEWS, GERMAN)));
    assertThat(cursor()).isEqualTo(IN.part(0).part(2));
    commands.move(Direction.UP);
    assertThat(included()).isEqualTo(group(ALL, group(ANY, GOLD, GERMAN, NEWS)));
    commands.move(Direction.OUT);
    assertThat(included()).isEqualTo(group(ALL, group(ANY, GOLD, NEWS), GERMAN));
    commands.move(Direction.DOWN);
    assertThat(excluded()).isEqualTo(List.of(Part.of(GERMAN), Part.of(country("FR"))));
    commands.move(Direction.DOWN);
    assertThat(cursor()).isEqualTo(OUT.part(1));
    commands.move(Direction.DOWN);
    assertThat(cursor()).isEqualTo(OUT.part(1));
    commands.move(Direction.UP);
    commands.move(Direction.UP);
    assertThat(included()).isEqualTo(group(ALL, group(ANY, GOLD, NEWS), GERMAN));
  }

  @Test
  void severalRulesMoveTogether() {
    commands.choose(IN.part(1).part(0));
    commands.extend(Direction.DOWN);
    commands.move(Direction.UP);
    assertThat(included()).isEqualTo(group(ALL, GERMAN, GOLD, NEWS));
    commands.move(Direction.UP);
    assertThat(included()).isEqualTo(group(ALL, GOLD, NEWS, GERMAN));
    assertThat(table.selection().places()).containsExactly(IN.part(0), IN.part(1));
  }

  @Test
  void aRuleGoesToTheOtherLaneAndBack() {
    commands.choose(IN.part(1).part(0));
    commands.moveToOtherLane();
    assertThat(excluded()).isEqualTo(List.of(Part.of(country("FR")), Part.of(GOLD)));
    assertThat(cursor()).isEqualTo(OUT.part(1));
    commands.moveToOtherLane();
    assertThat(included()).isEqualTo(group(ALL, GERMAN, group(ANY, NEWS), GOLD));
  }

  @Test
  void unwrappingARuleUnwrapsItsGroup() {
    commands.choose(IN.part(1).part(0));
    commands.unwrap();
    assertThat(included()).isEqualTo(group(ALL, GERMAN, GOLD, NEWS));
    assertThat(table.selection().places()).containsExactly(IN.part(1), IN.part(2));
    commands.wrap();
    assertThat(included()).isEqualTo(group(ALL, GERMAN, group(ALL, GOLD, NEWS)));
    commands.choose(IN.part(0));
    commands.unwrap();
    assertThat(included()).isEqualTo(group(ALL, GERMAN, group(ALL, GOLD, NEWS)));
  }

  @Test
  void marksAreToggledOnAllThatIsSelected() {
    commands.choose(IN.part(0));
    commands.toggle(OUT.part(0));
    commands.mute();
    commands.negate();
    assertThat(excluded().getFirst().isMuted()).isTrue();
    assertThat(Lanes.at(table.segment(), IN.part(0)).orElseThrow().isNot()).isTrue();
    commands.mute();
    commands.negate();
    assertThat(table.segment()).isEqualTo(SEGMENT);
  }

  @Test
  void whenEverythingIsDeletedEveryoneIsLeft() {
    commands.chooseAll();
    commands.delete();
    assertThat(table.segment().withTitle("New")).isEqualTo(Tables.BLANK);
    assertThat(table.selection()).isEqualTo(Selection.NONE);
    commands.delete();
    commands.move(Direction.UP);
    commands.wrap();
    assertThat(Lanes.places(table.segment())).isEmpty();
  }
}
