package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.canvas.Tables.ANY;
import static studio.marquee.app.feature.builder.canvas.Tables.GERMAN;
import static studio.marquee.app.feature.builder.canvas.Tables.GOLD;
import static studio.marquee.app.feature.builder.canvas.Tables.IN;
import static studio.marquee.app.feature.builder.canvas.Tables.NEWS;
import static studio.marquee.app.feature.builder.canvas.Tables.OUT;
import static studio.marquee.app.feature.builder.canvas.Tables.SEGMENT;
import static studio.marquee.app.feature.builder.canvas.Tables.country;
import static studio.marquee.app.feature.builder.canvas.Tables.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.testing.SmallAsking;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.edit.EditProblem;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Target;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

final class CarryViewModelTest {
  private static final Load COUNTRY =
      new Load.OfItem(new Item.OfAttribute(SmallTable.COUNTRY.name()), "Country");
  private static final Target SECOND = new Target.Slot(IN, 1);

  private final SmallAsking here = new SmallAsking();
  private final SmallAsking hovering = new SmallAsking();
  private final List<Consumer<? super Rule>> waiting = new ArrayList<>();
  private final CanvasViewModel canvas =
      new CanvasViewModel(
          SmallTable.CATALOGUE,
          Tables.BLANK,
          here,
          hovering,
          (_, ready) -> waiting.add(ready),
          () -> 0);
  private final CarryViewModel carry = canvas.carry();

  @BeforeEach
  void lay() {
    canvas.table().put(SEGMENT);
  }

  private Segment segment() {
    return canvas.table().segment();
  }

  private Preview preview() {
    if (carry.stateProperty().get()
        instanceof CarryState.Hovering(var _, var _, var _, var preview)) {
      return preview;
    }
    throw new AssertionError("not hovering: " + carry.stateProperty().get());
  }

  private void begin(Rule rule) {
    waiting.removeFirst().accept(rule);
  }

  @Test
  void hoveringSaysAtOnceWhatADropWouldLeave() {
    carry.pickUp(COUNTRY);
    begin(country("AT"));
    carry.hover(Target.endOf(OUT), Hand.MOVES);
    assertThat(preview()).isEqualTo(new Preview.Leaves(2));
    carry.hover(SECOND, Hand.MOVES);
    assertThat(preview()).isEqualTo(new Preview.Leaves(0));
    carry.leave();
    assertThat(carry.stateProperty().get()).isEqualTo(new CarryState.Carried(COUNTRY, Hand.MOVES));
    assertThat(segment()).isEqualTo(SEGMENT);
  }

  @Test
  void whatIsNotKnownYetComesWhileItHovers() {
    hovering.hold(country("AT"));
    carry.pickUp(COUNTRY);
    carry.hover(SECOND, Hand.MOVES);
    assertThat(preview()).isEqualTo(new Preview.Counting());
    begin(country("AT"));
    assertThat(preview()).isEqualTo(new Preview.Counting());
    carry.hover(new Target.Onto(IN.part(0)), Hand.MOVES);
    assertThat(preview()).isEqualTo(new Preview.Counting());
    long asked = hovering.questions();
    carry.hover(new Target.Onto(IN.part(0)), Hand.MOVES);
    assertThat(hovering.questions()).isEqualTo(asked);
    hovering.arrive(country("AT"));
    assertThat(preview()).isEqualTo(new Preview.Leaves(3));
  }

  @Test
  void aDropPutsTheRuleThereAndSelectsIt() {
    carry.pickUp(COUNTRY);
    begin(country("AT"));
    carry.hover(SECOND, Hand.MOVES);
    carry.drop();
    assertThat(Lanes.at(segment(), IN.part(1))).contains(Part.of(country("AT")));
    assertThat(canvas.table().selection().cursor()).contains(IN.part(1));
    assertThat(carry.stateProperty().get()).isEqualTo(new CarryState.Nothing());
    assertThat(hovering.isAsked()).isFalse();
  }

  @Test
  void aDropBeforeTheRuleIsKnownHappensWhenItIs() {
    carry.pickUp(COUNTRY);
    carry.hover(SECOND, Hand.MOVES);
    carry.drop();
    assertThat(carry.stateProperty().get())
        .isEqualTo(new CarryState.Dropped(COUNTRY, Hand.MOVES, SECOND));
    begin(country("AT"));
    assertThat(Lanes.at(segment(), IN.part(1))).contains(Part.of(country("AT")));
  }

  @Test
  void whatIsToBeginAGroupDoesSoWhenItsRuleIsKnown() {
    carry.bring((Load.OfItem) COUNTRY, Hand.GROUPS, SECOND);
    assertThat(segment()).isEqualTo(SEGMENT);
    begin(country("AT"));
    assertThat(Lanes.at(segment(), IN.part(1)).map(Part::rule))
        .contains(Tables.group(new Group.Join.AnyOf(), country("AT")));
    carry.bring((Load.OfItem) COUNTRY, Hand.GROUPS, Target.endOf(OUT));
    begin(country("AT"));
    assertThat(Lanes.at(segment(), OUT.part(1)).map(Part::rule))
        .contains(Tables.group(new Group.Join.AllOf(), country("AT")));
  }

  @Test
  void whatWasPutBackIsNotDroppedLater() {
    carry.pickUp(COUNTRY);
    carry.hover(SECOND, Hand.MOVES);
    carry.putBack();
    begin(country("AT"));
    carry.drop();
    assertThat(segment()).isEqualTo(SEGMENT);
    carry.pickUp(COUNTRY);
    carry.drop();
    assertThat(segment()).isEqualTo(SEGMENT);
    assertThat(carry.stateProperty().get()).isEqualTo(new CarryState.Nothing());
  }

  @Test
  void rulesMoveAndWithAltTheyAreCloned() {
    carry.pickUp(carry.grabbed(IN.part(0)));
    carry.hover(Target.endOf(OUT), Hand.MOVES);
    assertThat(preview()).isEqualTo(new Preview.Leaves(1));
    carry.hover(Target.endOf(OUT), Hand.CLONES);
    assertThat(preview()).isEqualTo(new Preview.Leaves(0));
    carry.drop();
    assertThat(segment().exclude()).containsExactly(Part.of(country("FR")), Part.of(GERMAN));
    assertThat(segment().rule()).isEqualTo(SEGMENT.rule());
    canvas.table().undo();
    carry.pickUp(carry.grabbed(IN.part(1).part(1)));
    carry.hover(Target.endOf(OUT), Hand.MOVES);
    carry.drop();
    assertThat(segment().exclude()).containsExactly(Part.of(country("FR")), Part.of(NEWS));
    assertThat(segment().rule()).isEqualTo(group(Tables.ALL, GERMAN, group(ANY, GOLD)));
  }

  @Test
  void whoGrabsASelectedRuleTakesAllThatAreSelected() {
    canvas.commands().choose(IN.part(0));
    canvas.commands().toggle(OUT.part(0));
    assertThat(carry.grabbed(OUT.part(0)))
        .isEqualTo(new Load.OfRules(List.of(IN.part(0), OUT.part(0))));
    assertThat(carry.grabbed(IN.part(1))).isEqualTo(new Load.OfRules(List.of(IN.part(1))));
  }

  @Test
  void anImpossibleDropSaysWhyAndDoesNothing() {
    carry.pickUp(carry.grabbed(IN.part(1)));
    carry.hover(new Target.Slot(IN.part(1), 0), Hand.MOVES);
    assertThat(preview()).isEqualTo(new Preview.Impossible(Problem.of(EditProblem.INTO_ITSELF)));
    carry.drop();
    assertThat(segment()).isEqualTo(SEGMENT);
  }

  @Test
  void whatCannotBeCountedCanBeDroppedAllTheSame() {
    carry.pickUp(COUNTRY);
    begin(new AttributeRule(new AttributeName("people", "gone"), new PresenceTest.IsSet()));
    carry.hover(SECOND, Hand.MOVES);
    assertThat(preview()).isInstanceOf(Preview.Untold.class);
    carry.drop();
    assertThat(canvas.problems())
        .extracting(Problem::code)
        .containsExactly(CheckProblem.UNKNOWN_ATTRIBUTE);
  }

  @Test
  void theKeyboardBringsBehindTheCursor() {
    canvas.commands().choose(IN.part(1).part(0));
    carry.bring(new Item.OfAttribute(SmallTable.COUNTRY.name()), "Country");
    begin(country("AT"));
    assertThat(Lanes.at(segment(), IN.part(1).part(1))).contains(Part.of(country("AT")));
    carry.bring(new Item.OfAttribute(SmallTable.COUNTRY.name()), "Country");
    begin(country("FR"));
    assertThat(Lanes.at(segment(), IN.part(1).part(2))).contains(Part.of(country("FR")));
  }
}
