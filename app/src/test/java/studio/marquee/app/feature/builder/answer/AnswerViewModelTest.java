package studio.marquee.app.feature.builder.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.answer.AnswerWork.OfPerson;
import studio.marquee.app.feature.builder.answer.ChartWork.Marked;
import studio.marquee.app.feature.builder.answer.ChartWork.Wanted;
import studio.marquee.app.feature.builder.answer.CompareWork.Overlapping;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.Earlier;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.SplitCounts;
import studio.marquee.model.answer.Verdict;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.answer.Why;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

final class AnswerViewModelTest {
  private static final Segment GERMANS = from("DE");
  private static final Segment FRENCH = from("FR");
  private static final Headcount FOUR = new Headcount.Exactly(4);
  private static final Waterfall STEPS = new Waterfall(FOUR, List.of(), FOUR);
  private static final CountState COUNTED =
      new CountState.Done(Counted.of(RowSet.of(8, 1, 2), Duration.ofMillis(1)));

  private final ByHand<Segment, Waterfall> steps = new ByHand<>();
  private final ByHand<Segment, Reach> reach = new ByHand<>();
  private final ByHand<Wanted, ShownCharts> charts = new ByHand<>();
  private final ByHand<Segment, Sample> sample = new ByHand<>();
  private final ByHand<OfPerson, Why> why = new ByHand<>();
  private final ByHand<Overlapping, OverlapCounts> overlap = new ByHand<>();
  private final ByHand<Earlier.Asked, Optional<Growth>> growth = new ByHand<>();
  private final ByHand<CompareWork.Split, SplitCounts> split = new ByHand<>();
  private int ended;
  private final ObjectProperty<CountState> count =
      new SimpleObjectProperty<>(new CountState.Idle());
  private final AnswerViewModel model =
      new AnswerViewModel(
          List.of(SmallTable.VALUE, SmallTable.COUNTRY, SmallTable.TIER),
          List.of(new Audience("french", FRENCH)),
          count,
          new AnswerWork(
              steps,
              reach,
              sample,
              why,
              new ChartWork(charts, new ByHand<Marked, ShownCharts>()),
              new CompareWork(overlap, growth, split, () -> ended++)),
          _ -> {});

  private static Segment from(String country) {
    return new Segment(
        "Some",
        "",
        "people",
        new AttributeRule(SmallTable.COUNTRY.name(), new TextTest.IsAnyOf(List.of(country))));
  }

  @Test
  void nothingIsAskedBeforeTheAudienceIsCounted() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(new CountState.Counting(Optional.empty()));
    assertThat(steps.open()).isEmpty();
    count.set(COUNTED);
    assertThat(steps.open()).containsExactly(GERMANS);
    assertThat(reach.open()).containsExactly(GERMANS);
    assertThat(charts.open())
        .singleElement()
        .satisfies(wanted -> assertThat(wanted.audience()).isEqualTo(GERMANS));
    assertThat(sample.open()).isEmpty();
    assertThat(why.open()).isEmpty();
  }

  @Test
  void theOldAnswerStaysUntilTheNewOneIsThere() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    steps.answer(STEPS);
    assertThat(model.steps().stateProperty().get()).isEqualTo(new BlockState.Done<>(STEPS));
    model.show(Optional.of(FRENCH), Optional.empty());
    assertThat(model.steps().stateProperty().get())
        .isEqualTo(new BlockState.Working<>(Optional.of(STEPS)));
  }

  @Test
  void whileAnotherIsCountedTheOldAnswerIsNotTakenForItsOwn() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    steps.answer(STEPS);
    count.set(new CountState.Counting(Optional.empty()));
    model.show(Optional.of(FRENCH), Optional.empty());
    assertThat(steps.open()).isEmpty();
    assertThat(model.steps().stateProperty().get())
        .isEqualTo(new BlockState.Working<>(Optional.of(STEPS)));
    assertThat(reach.stopped()).containsExactly(GERMANS);
    assertThat(charts.stopped()).hasSize(1);
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    assertThat(steps.open()).as("it is told again").containsExactly(GERMANS);
  }

  @Test
  void whoAsksWhileAnotherIsCountedAsksAboutThatOne() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    count.set(new CountState.Counting(Optional.empty()));
    model.show(Optional.of(FRENCH), Optional.empty());
    model.lookAtSome();
    model.askWhy("c1");
    model.askGrowth();
    assertThat(sample.open()).containsExactly(FRENCH);
    assertThat(why.open()).containsExactly(new OfPerson(FRENCH, "c1"));
    assertThat(growth.open()).containsExactly(new Earlier.Asked(FRENCH, Optional.empty()));
  }

  @Test
  void aNewTitleAsksNothingAnew() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    steps.answer(STEPS);
    model.show(Optional.of(GERMANS.withTitle("People of Germany")), Optional.empty());
    count.set(new CountState.Counting(Optional.empty()));
    count.set(COUNTED);
    assertThat(steps.open()).isEmpty();
  }

  @Test
  void peopleAreOnlyLookedAtWhenSomebodyAsks() {
    model.lookAtSome();
    model.askWhy("c1");
    assertThat(sample.open()).isEmpty();
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    model.lookAtSome();
    model.askWhy(" c1 ");
    model.askWhy(" ");
    assertThat(sample.open()).containsExactly(GERMANS);
    assertThat(why.open()).containsExactly(new OfPerson(GERMANS, "c1"));
    Why told = new Why(Verdict.IN, Optional.empty(), Optional.empty(), List.of());
    why.answer(told);
    assertThat(model.why().stateProperty().get()).isEqualTo(new BlockState.Done<>(told));
    model.show(Optional.of(FRENCH), Optional.empty());
    assertThat(model.why().stateProperty().get()).isEqualTo(new BlockState.Idle<>());
    assertThat(model.sample().stateProperty().get()).isEqualTo(new BlockState.Idle<>());
  }

  @Test
  void audiencesAreComparedWhenSomebodyChoosesThem() {
    Audience french = model.overlap().choices().getFirst();
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    assertThat(overlap.open()).isEmpty();
    model.overlap().choose(french);
    assertThat(overlap.open()).containsExactly(new Overlapping(GERMANS, List.of(FRENCH)));
    model.overlap().choose(french);
    assertThat(overlap.stopped()).hasSize(1);
    assertThat(model.overlap().overlap().stateProperty().get()).isEqualTo(new BlockState.Idle<>());
  }

  @Test
  void groupsAreOfTheAudienceOnTheTable() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    model.askSplit(Splitting.THIRDS.arms(number -> "Group " + number));
    assertThat(split.open())
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.audience()).isEqualTo(GERMANS);
          assertThat(asked.arms().stream().mapToInt(arm -> arm.percent().intValue()).sum())
              .isEqualTo(100);
        });
    model.show(Optional.of(FRENCH), Optional.empty());
    assertThat(split.stopped()).hasSize(1);
  }

  @Test
  void growthIsToldAgainstHowTheAudienceWasSaved() {
    model.show(Optional.of(GERMANS), Optional.of(FRENCH));
    count.set(COUNTED);
    assertThat(growth.open()).isEmpty();
    model.askGrowth();
    assertThat(growth.open()).containsExactly(new Earlier.Asked(GERMANS, Optional.of(FRENCH)));
    growth.answer(Optional.empty());
    model.show(Optional.of(FRENCH), Optional.of(FRENCH));
    assertThat(model.growth().stateProperty().get()).isEqualTo(new BlockState.Idle<>());
  }

  @Test
  void whatFailedIsToldAndAskedAgain() {
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    reach.fail(new ProblemException(problem));
    assertThat(model.reach().stateProperty().get()).isEqualTo(new BlockState.Failed<>(problem));
    model.reach().again();
    assertThat(reach.open()).containsExactly(GERMANS);
  }

  @Test
  void whatCannotBeCountedHasNoAnswers() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    steps.answer(STEPS);
    model.show(Optional.empty(), Optional.empty());
    assertThat(model.steps().stateProperty().get()).isEqualTo(new BlockState.Idle<>());
    assertThat(model.audienceProperty().get()).isEmpty();
  }

  @Test
  void closingStopsWhatRuns() {
    model.show(Optional.of(GERMANS), Optional.empty());
    count.set(COUNTED);
    model.close();
    assertThat(steps.stopped()).containsExactly(GERMANS);
    assertThat(reach.stopped()).containsExactly(GERMANS);
    assertThat(ended).isEqualTo(1);
  }
}
