package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

final class BuilderViewModelTest {
  private static final Path FILE = Path.of("germans.segment.json");
  private static final Segment GERMANS = countries("DE");

  private final SmallTable table = new SmallTable();
  private final ByHand<Rule, Counted> counting = new ByHand<>();
  private final ByHand<Path, Segment> reading = new ByHand<>();
  private final ByHand<SegmentFiles.Order, Path> writing = new ByHand<>();
  private final BuilderViewModel model =
      new BuilderViewModel(
          SmallTable.CATALOGUE,
          new NewAudience("New audience", "people"),
          new BuilderWork(counting, table.work(new Offering()), reading, writing));

  private static Segment countries(String... values) {
    return new Segment(
        "Germans",
        "",
        "people",
        new AttributeRule(SmallTable.COUNTRY.name(), new TextTest.IsAnyOf(List.of(values))));
  }

  private static Counted people(int... rows) {
    return Counted.of(RowSet.of(8, rows), Duration.ofMillis(1));
  }

  private Draft draft() {
    return model.draftProperty().get().orElseThrow();
  }

  @Test
  void anOpenedAudienceIsCounted() {
    model.open(GERMANS, FILE);
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Counting(Optional.empty()));
    counting.answer(people(0, 1, 2, 3));
    assertThat(model.countProperty().get()).isInstanceOf(CountState.Done.class);
    assertThat(draft().isSaved()).isTrue();
  }

  @Test
  void aRuleFromAChartNarrowsTheAudience() {
    model.open(GERMANS, FILE);
    Rule gold = new AttributeRule(SmallTable.TIER.name(), new TextTest.IsAnyOf(List.of("Gold")));
    Rule bronze =
        new AttributeRule(SmallTable.TIER.name(), new TextTest.IsAnyOf(List.of("Bronze")));
    model.add(gold);
    model.add(bronze);
    assertThat(draft().segment().rule())
        .isEqualTo(
            new Group(
                new Group.Join.AllOf(),
                List.of(Part.of(GERMANS.rule()), Part.of(gold), Part.of(bronze))));
    model.undo();
    model.undo();
    assertThat(draft().segment()).isEqualTo(GERMANS);
  }

  @Test
  void theOldNumberStaysInViewAndTheNewestAnswerWins() {
    model.open(GERMANS, FILE);
    Counted first = people(0, 1, 2, 3);
    counting.answer(first);
    model.test(new TextTest.IsAnyOf(List.of("DE", "AT")));
    model.test(new TextTest.IsAnyOf(List.of("DE", "FR")));
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Counting(Optional.of(first)));
    counting.answer(people(0));
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Counting(Optional.of(first)));
    Counted last = people(0, 1, 2, 3, 6);
    counting.answer(last);
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Done(last));
    assertThat(counting.stopped()).hasSize(2);
  }

  @Test
  void undoAndRedoGoThroughTheChanges() {
    model.open(GERMANS, FILE);
    model.test(new TextTest.IsAnyOf(List.of("AT")));
    model.test(new PresenceTest.IsSet());
    assertThat(draft().isSaved()).isFalse();
    model.undo();
    model.undo();
    assertThat(draft().segment()).isEqualTo(GERMANS);
    assertThat(draft().isSaved()).isTrue();
    assertThat(model.canUndoProperty().get()).isFalse();
    model.undo();
    assertThat(draft().segment()).isEqualTo(GERMANS);
    model.redo();
    assertThat(draft().segment()).isEqualTo(countries("AT"));
    model.rename("Austrians");
    assertThat(model.canRedoProperty().get()).isFalse();
  }

  @Test
  void aNewTitleIsNoNewCount() {
    model.open(GERMANS, FILE);
    counting.answer(people(0));
    model.rename("  People of Germany ");
    assertThat(draft().segment().title()).isEqualTo("People of Germany");
    assertThat(counting.open()).isEmpty();
    model.rename("   ");
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.NO_TITLE));
    assertThat(draft().segment().title()).isEqualTo("People of Germany");
  }

  @Test
  void whatCannotBeCountedIsNotAsked() {
    AttributeName gone = new AttributeName("people", "contry");
    model.open(
        new Segment("Odd", "", "people", new AttributeRule(gone, new PresenceTest.IsSet())), FILE);
    assertThat(counting.open()).isEmpty();
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Idle());
    assertThat(model.problems())
        .extracting(Problem::code)
        .containsExactly(CheckProblem.UNKNOWN_ATTRIBUTE_NEAR);
  }

  @Test
  void aFailedCountIsSaidAndCanBeAskedAgain() {
    model.open(GERMANS, FILE);
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    counting.fail(new ProblemException(problem));
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Failed(problem));
    model.recount();
    counting.answer(people(1));
    assertThat(model.countProperty().get().number()).map(Counted::people).contains(1);
  }

  @Test
  void withNothingOnTheTableARuleBeginsANewAudience() {
    model.use(new AttributeRule(SmallTable.VALUE.name(), new NumberTest.AtLeast(BigDecimal.TEN)));
    assertThat(draft().segment().title()).isEqualTo("New audience");
    assertThat(draft().file()).isEmpty();
    assertThat(draft().isSaved()).isFalse();
  }

  @Test
  void aNewAudienceStartsFromTheMostFrequentValue() {
    model.begin(SmallTable.COUNTRY);
    assertThat(draft().segment().rule()).isEqualTo(countries("DE").rule());
  }

  @Test
  void savingRemembersWhatWasWrittenAndWhere() {
    model.open(GERMANS, FILE);
    model.test(new PresenceTest.IsSet());
    Path elsewhere = Path.of("known.segment.json");
    model.saveAs(elsewhere);
    assertThat(writing.open()).hasSize(1);
    writing.answer(elsewhere);
    assertThat(draft().isSaved()).isTrue();
    assertThat(draft().file()).contains(elsewhere);
  }

  @Test
  void aFileThatCannotBeReadLeavesTheTableAsItIs() {
    model.open(GERMANS, FILE);
    model.openFile(Path.of("broken.segment.json"));
    Problem problem = Problem.of(AppProblem.FILE_NOT_READ, "broken.segment.json");
    reading.fail(new ProblemException(problem));
    assertThat(model.problemProperty().get()).contains(problem);
    assertThat(draft().segment()).isEqualTo(GERMANS);
    model.openFile(FILE);
    reading.answer(countries("AT"));
    assertThat(draft().segment()).isEqualTo(countries("AT"));
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void closingStopsTheCount() {
    model.open(GERMANS, FILE);
    model.close();
    counting.answer(people(0));
    assertThat(counting.stopped()).hasSize(1);
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Counting(Optional.empty()));
  }
}
