package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.YesNoTest;

final class CarryViewModelTest {
  private static final Attribute TIER = SmallTable.TIER;

  private final ByHand<Attribute, Offer> offering = new ByHand<>();
  private final List<AttributeRule> used = new ArrayList<>();
  private final CarryViewModel model = new CarryViewModel(offering, used::add);
  private final Offer offer = offer();

  private static Offer offer() {
    AttributeRule rule = new AttributeRule(TIER.name(), new TextTest.IsAnyOf(List.of("Gold")));
    return new Offer(TIER, rule, new SmallTable().counted(rule));
  }

  @Test
  void hoveringSaysWhatTheDropWouldLeave() {
    model.pickUp(TIER);
    assertThat(offering.open()).containsExactly(TIER);
    model.hover();
    assertThat(model.stateProperty().get())
        .isEqualTo(new CarryState.Hovering(TIER, Optional.empty()));
    offering.answer(offer);
    assertThat(model.stateProperty().get())
        .isEqualTo(new CarryState.Hovering(TIER, Optional.of(offer)));
    model.leave();
    assertThat(model.stateProperty().get()).isEqualTo(new CarryState.Carried(TIER));
    assertThat(used).isEmpty();
  }

  @Test
  void aDropOnTheRuleIsUsed() {
    model.pickUp(TIER);
    offering.answer(offer);
    model.hover();
    model.drop();
    assertThat(used).containsExactly(offer.rule());
    assertThat(model.stateProperty().get()).isEqualTo(new CarryState.Nothing());
  }

  @Test
  void aDropBeforeTheAnswerIsUsedWhenItComes() {
    model.bring(TIER);
    assertThat(model.stateProperty().get()).isEqualTo(new CarryState.Dropped(TIER));
    offering.answer(offer);
    assertThat(used).containsExactly(offer.rule());
  }

  @Test
  void aDropElsewhereChangesNothing() {
    model.pickUp(TIER);
    model.drop();
    offering.answer(offer);
    assertThat(used).isEmpty();
    assertThat(model.stateProperty().get()).isEqualTo(new CarryState.Nothing());
  }

  @Test
  void puttingBackEndsTheDrag() {
    model.pickUp(TIER);
    model.hover();
    model.putBack();
    model.drop();
    assertThat(used).isEmpty();
    assertThat(offering.stopped()).containsExactly(TIER);
  }

  @Test
  void whatCannotBeOfferedSaysWhy() {
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    model.bring(TIER);
    offering.fail(new ProblemException(problem));
    assertThat(model.stateProperty().get()).isEqualTo(new CarryState.Failed(TIER, problem));
  }

  @Test
  void eachTypeStartsWithTheTestThatFits() {
    SmallTable table = new SmallTable();
    List<AttributeTest> tests = new ArrayList<>();
    CarryViewModel direct =
        new CarryViewModel(table.work(new Offering()), rule -> tests.add(rule.test()));
    List.of(SmallTable.COUNTRY, SmallTable.VALUE, SmallTable.NEWS, SmallTable.BORN)
        .forEach(direct::bring);
    assertThat(tests)
        .containsExactly(
            new TextTest.IsAnyOf(List.of("DE")),
            new NumberTest.AtLeast(new java.math.BigDecimal("40")),
            new YesNoTest.IsTrue(),
            new PresenceTest.IsSet());
  }
}
