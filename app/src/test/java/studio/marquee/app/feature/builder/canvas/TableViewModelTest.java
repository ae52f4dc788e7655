package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.canvas.Tables.GERMAN;
import static studio.marquee.app.feature.builder.canvas.Tables.GOLD;
import static studio.marquee.app.feature.builder.canvas.Tables.IN;
import static studio.marquee.app.feature.builder.canvas.Tables.OUT;
import static studio.marquee.app.feature.builder.canvas.Tables.SEGMENT;
import static studio.marquee.app.feature.builder.canvas.Tables.country;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.EditProblem;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

final class TableViewModelTest {
  private long now;
  private final TableViewModel table = new TableViewModel(Tables.BLANK, () -> now);
  private final TableCommands commands = new TableCommands(table);

  private Segment segment() {
    return table.tableProperty().get().segment().orElseThrow();
  }

  private Rule rule(Place place) {
    return Lanes.at(segment(), place).orElseThrow().rule();
  }

  private void pass(int millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  @Test
  void typingInOneRuleIsOneStep() {
    table.put(SEGMENT);
    table.replace(IN.part(0), country("A"));
    pass(400);
    table.replace(IN.part(0), country("AT"));
    pass(400);
    table.replace(IN.part(0), country("ATX"));
    pass(600);
    table.replace(IN.part(0), country("FR"));
    table.undo();
    assertThat(rule(IN.part(0))).isEqualTo(country("ATX"));
    table.undo();
    assertThat(segment()).isEqualTo(SEGMENT);
    assertThat(table.canUndoProperty().get()).isFalse();
  }

  @Test
  void anotherRuleIsAnotherStepHoweverSoon() {
    table.put(SEGMENT);
    table.replace(IN.part(0), country("AT"));
    table.replace(OUT.part(0), country("AT"));
    table.undo();
    assertThat(rule(OUT.part(0))).isEqualTo(country("FR"));
    assertThat(rule(IN.part(0))).isEqualTo(country("AT"));
  }

  @Test
  void allStepsLeadBackAndForth() {
    table.put(SEGMENT);
    List<Segment> seen = new ArrayList<>(List.of(segment()));
    for (int step = 0; step < 250; step++) {
      table.edit(
          step % 2 == 0
              ? new Edit.Insert(List.of(Part.of(country("C" + step))), Target.endOf(OUT))
              : new Edit.Duplicate(List.of(IN.part(step % 3 == 0 ? 0 : 1))));
      seen.add(segment());
    }
    for (int step = 249; step >= 0; step--) {
      table.undo();
      assertThat(segment()).isEqualTo(seen.get(step));
    }
    for (int step = 1; step <= 250; step++) {
      table.redo();
      assertThat(segment()).isEqualTo(seen.get(step));
    }
    assertThat(table.canRedoProperty().get()).isFalse();
  }

  @Test
  void theWayBackLeadsToWhatWasSelectedThen() {
    table.put(SEGMENT);
    commands.choose(IN.part(1).part(1));
    commands.delete();
    assertThat(table.selection().cursor()).contains(IN.part(1).part(0));
    table.undo();
    assertThat(table.selection().cursor()).contains(IN.part(1).part(1));
  }

  @Test
  void whatChangesInARuleLeavesTheKeyboardWhereItIs() {
    table.put(SEGMENT);
    commands.choose(OUT.part(0));
    table.replace(IN.part(0), country("AT"));
    assertThat(table.selection().cursor()).contains(OUT.part(0));
  }

  @Test
  void whatCannotBeDoneIsSaidUntilSomethingIsDone() {
    table.put(SEGMENT);
    table.edit(new Edit.Move(List.of(IN.part(1)), new Target.Slot(IN.part(1), 0)));
    assertThat(table.refusalProperty().get()).contains(Problem.of(EditProblem.INTO_ITSELF));
    assertThat(segment()).isEqualTo(SEGMENT);
    assertThat(table.canUndoProperty().get()).isFalse();
    commands.choose(IN.part(0));
    commands.mute();
    assertThat(table.refusalProperty().get()).isEmpty();
  }

  @Test
  void rulesTravelAsTextFromOneTableToAnother() {
    table.put(SEGMENT);
    commands.choose(IN.part(1));
    commands.extendTo(IN.part(1).part(1));
    String text = commands.copy().orElseThrow();
    TableViewModel other = new TableViewModel(Tables.BLANK, () -> 0);
    new TableCommands(other).paste(text);
    assertThat(Lanes.parts(other.segment(), IN))
        .containsExactly(Lanes.at(SEGMENT, IN.part(1)).orElseThrow());
    commands.choose(IN.part(0));
    Optional<String> cut = commands.cut();
    assertThat(Lanes.parts(segment(), IN)).hasSize(1);
    commands.paste(cut.orElseThrow());
    assertThat(rule(IN.part(1))).isEqualTo(GERMAN);
  }

  @Test
  void aPastedRuleIsAnybodys() {
    Part kept = new Part(GOLD, Set.of(Mark.LOCKED));
    table.put(SEGMENT.withRule(new Group(Tables.ALL, List.of(kept))));
    commands.choose(IN.part(0));
    commands.paste(commands.copy().orElseThrow());
    assertThat(Lanes.parts(segment(), IN)).containsExactly(kept, Part.of(GOLD));
  }

  @Test
  void anyOtherTextIsRefusedInWords() {
    table.put(SEGMENT);
    commands.paste("not a rule at all");
    assertThat(table.refusalProperty().get().map(Problem::code).orElseThrow())
        .isInstanceOf(FormatProblem.class);
    assertThat(segment()).isEqualTo(SEGMENT);
  }

  @Test
  void aPasteWithNothingOnTheTableBeginsAnAudience() {
    TableViewModel from = new TableViewModel(Tables.BLANK, () -> 0);
    from.put(SEGMENT);
    TableCommands there = new TableCommands(from);
    there.choose(IN.part(1).part(0));
    commands.paste(there.copy().orElseThrow());
    assertThat(rule(IN.part(0))).isEqualTo(GOLD);
    assertThat(segment().title()).isEqualTo("New");
  }
}
