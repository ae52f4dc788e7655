package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.SmallAsking;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.count.Room;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

final class BuilderViewModelTest {
  private static final Path FILE = Path.of("germans.segment.json");
  private static final Segment GERMANS = countries("DE");
  private static final Place FIRST = Place.INCLUDE.part(0);

  private final SmallTable table = new SmallTable();
  private final SmallAsking asking = new SmallAsking();
  private final ByHand<Path, Segment> reading = new ByHand<>();
  private final ByHand<SegmentFiles.Order, Path> writing = new ByHand<>();
  private final BuilderViewModel model = builder();

  private BuilderViewModel builder() {
    AudienceTask<AttributeName, AttributeProfile> profile = Audiences::profile;
    return new BuilderViewModel(
        SmallTable.CATALOGUE,
        new NewAudience("New audience", "people"),
        new BuilderWork(
            asking,
            new SmallAsking(),
            () -> 0,
            reading,
            writing,
            new ByHand<>(),
            new DraftWork(new ManualTimer(), new ByHand<>(), new ByHand<>())),
        new ProfileStarts(
            new Starting(SmallTable.CATALOGUE, SmallTable.PEOPLE, LocalDate.of(2026, 11, 21)),
            new ProfileShelf(8, table.work(profile))));
  }

  private static Rule country(String... values) {
    return new AttributeRule(SmallTable.COUNTRY.name(), new TextTest.IsAnyOf(List.of(values)));
  }

  private static Segment countries(String... values) {
    return new Segment("Germans", "", "people", country(values));
  }

  private Draft draft() {
    return model.draftProperty().get().orElseThrow();
  }

  private Rule rule() {
    return Lanes.at(draft().segment(), FIRST).orElseThrow().rule();
  }

  private Counted counted() {
    if (model.countProperty().get() instanceof CountState.Done(var counted)) {
      return counted;
    }
    throw new AssertionError("not counted: " + model.countProperty().get());
  }

  @Test
  void aCountSaysWhetherThereWasRoomToKeepIt() {
    asking.leave(Room.SHORT);
    model.open(GERMANS, FILE);
    assertThat(model.countProperty().get().number().map(Counted::room)).contains(Room.SHORT);
    asking.leave(Room.ENOUGH);
    model.open(countries("FR"), FILE);
    assertThat(model.countProperty().get().number().map(Counted::room)).contains(Room.ENOUGH);
  }

  @Test
  void anOpenedAudienceIsCountedInTheSameFrame() {
    model.open(GERMANS, FILE);
    assertThat(counted().members()).isEqualTo(table.members(country("DE")));
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
    assertThat(Lanes.simple(draft().segment())).isEqualTo(GERMANS);
  }

  @Test
  void whatIsOpenedAgainIsThereAgain() {
    model.open(GERMANS, FILE);
    model.open(GERMANS, FILE);
    assertThat(draft().isSaved()).isTrue();
    assertThat(counted().people()).isEqualTo(4);
    model.beginNew();
    model.beginNew();
    assertThat(draft().file()).isEmpty();
    assertThat(counted().people()).isEqualTo(8);
  }

  @Test
  void theOldNumberStaysInViewAndTheNewestAnswerWins() {
    model.open(GERMANS, FILE);
    asking.hold(country("AT"));
    model.canvas().table().replace(FIRST, country("AT"));
    assertThat(model.countProperty().get().number()).map(Counted::people).contains(4);
    asking.hold(country("FR"));
    model.canvas().table().replace(FIRST, country("FR"));
    asking.arrive(country("AT"));
    assertThat(model.countProperty().get()).isInstanceOf(CountState.Counting.class);
    asking.arrive(country("FR"));
    assertThat(counted().people()).isEqualTo(1);
  }

  @Test
  void aNewTitleIsAStepOfItsOwnAndNoNewCount() {
    model.open(GERMANS, FILE);
    long before = asking.questions();
    model.rename("  People of Germany ");
    assertThat(draft().segment().title()).isEqualTo("People of Germany");
    assertThat(draft().isSaved()).isFalse();
    assertThat(asking.questions()).isEqualTo(before);
    model.rename("   ");
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.NO_TITLE));
    model.undo();
    assertThat(draft().segment().title()).isEqualTo("Germans");
    assertThat(draft().isSaved()).isTrue();
  }

  @Test
  void whatCannotBeCountedIsNotAsked() {
    AttributeName gone = new AttributeName("people", "contry");
    model.open(
        new Segment("Odd", "", "people", new AttributeRule(gone, new PresenceTest.IsSet())), FILE);
    assertThat(asking.isAsked()).isFalse();
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Idle());
    assertThat(model.problems())
        .extracting(Problem::code)
        .containsExactly(CheckProblem.UNKNOWN_ATTRIBUTE_NEAR);
    model.canvas().table().replace(FIRST, country("DE"));
    assertThat(model.problems()).isEmpty();
    assertThat(counted().people()).isEqualTo(4);
  }

  @Test
  void aFailedCountIsSaidAndCanBeAskedAgain() {
    asking.hold(country("DE"));
    model.open(GERMANS, FILE);
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    asking.fail(country("DE"), problem);
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Failed(problem));
    asking.arrive(country("DE"));
    model.recount();
    assertThat(counted().people()).isEqualTo(4);
  }

  @Test
  void aNewAudienceIsEveryoneAndWhatIsBroughtChooses() {
    model.beginNew();
    assertThat(draft().segment().rule()).isEqualTo(new Everyone());
    assertThat(counted().people()).isEqualTo(8);
    model.canvas().carry().bring(new Item.OfAttribute(SmallTable.COUNTRY.name()), "Country");
    assertThat(rule()).isEqualTo(country("DE"));
    assertThat(draft().file()).isEmpty();
    assertThat(draft().isSaved()).isFalse();
  }

  @Test
  void withNothingOnTheTableWhatIsBroughtBeginsAnAudience() {
    model.canvas().carry().bring(new Item.OfAttribute(SmallTable.COUNTRY.name()), "Country");
    assertThat(draft().segment().title()).isEqualTo("New audience");
    assertThat(rule()).isEqualTo(country("DE"));
  }

  @Test
  void savingWritesASimpleFileAndRemembersWhere() {
    model.open(GERMANS, FILE);
    model.canvas().table().replace(FIRST, country("AT"));
    Path elsewhere = Path.of("known.segment.json");
    model.saveAs(elsewhere);
    assertThat(writing.open()).containsExactly(new SegmentFiles.Order(elsewhere, countries("AT")));
    writing.answer(elsewhere);
    assertThat(draft().isSaved()).isTrue();
    assertThat(draft().file()).contains(elsewhere);
    model.undo();
    assertThat(draft().segment()).isEqualTo(Lanes.normal(GERMANS));
    assertThat(draft().isSaved()).isFalse();
  }

  @Test
  void aFileThatCannotBeReadLeavesTheTableAsItIs() {
    model.open(GERMANS, FILE);
    model.openFile(Path.of("broken.segment.json"), segment -> model.open(segment, FILE));
    Problem problem = Problem.of(AppProblem.FILE_NOT_READ, "broken.segment.json");
    reading.fail(new ProblemException(problem));
    assertThat(model.problemProperty().get()).contains(problem);
    assertThat(draft().segment()).isEqualTo(Lanes.normal(GERMANS));
    model.openFile(FILE, segment -> model.open(segment, FILE));
    reading.answer(countries("AT"));
    assertThat(rule()).isEqualTo(country("AT"));
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void otherDataGoOnWithTheSamePast() {
    model.open(GERMANS, FILE);
    model.canvas().table().replace(FIRST, country("AT"));
    BuilderViewModel next = builder();
    next.continueFrom(model);
    Draft taken = next.draftProperty().get().orElseThrow();
    assertThat(taken.file()).contains(FILE);
    assertThat(taken.isSaved()).isFalse();
    next.undo();
    assertThat(next.draftProperty().get().map(Draft::isSaved)).contains(true);
  }

  @Test
  void theRuleThatSpreadsIsTheOneWhereTheKeyboardIs() {
    model.open(GERMANS, FILE);
    assertThat(model.spreadRule()).contains((AttributeRule) country("DE"));
    model.canvas().carry().bring(new Item.OfAttribute(SmallTable.TIER.name()), "Loyalty tier");
    assertThat(model.rule()).isEmpty();
    assertThat(model.spreadRule().map(AttributeRule::attribute)).contains(SmallTable.TIER.name());
    model.canvas().commands().choose(FIRST);
    assertThat(model.spreadRule()).contains((AttributeRule) country("DE"));
  }

  @Test
  void closingStopsTheCount() {
    asking.hold(country("DE"));
    model.open(GERMANS, FILE);
    model.close();
    assertThat(asking.isAsked()).isFalse();
    asking.arrive(country("DE"));
    assertThat(model.countProperty().get()).isEqualTo(new CountState.Counting(Optional.empty()));
  }
}
