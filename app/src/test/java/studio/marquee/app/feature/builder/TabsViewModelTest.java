package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.OpenDesk.KNOWN;
import static studio.marquee.app.feature.builder.OpenDesk.KNOWN_FILE;
import static studio.marquee.app.feature.builder.OpenDesk.READERS;
import static studio.marquee.app.feature.builder.OpenDesk.READERS_FILE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.feature.builder.AudienceTab.Standing;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.job.CountState;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.EditProblem;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

final class TabsViewModelTest {
  private static final Path OTHER_FILE = Path.of("other.segment.json");

  private final ManualTimer timer = new ManualTimer();
  private Optional<OpenDesk> opened = Optional.empty();
  private Optional<DraftFile> file = Optional.empty();

  @BeforeEach
  void place(@TempDir Path folder) {
    file = Optional.of(new DraftFile(folder.resolve("mine.json")));
    opened = Optional.of(OpenDesk.of(file.orElseThrow(), timer));
  }

  private OpenDesk desk() {
    return opened.orElseThrow();
  }

  private TabsViewModel tabs() {
    return desk().tabs;
  }

  private AudienceTab tab(int at) {
    return tabs().tabs().get(at);
  }

  private AudienceTab.Label label(int at) {
    return tab(at).labelProperty().get();
  }

  private Segment segment() {
    return desk().draft().segment();
  }

  private void bringTier() {
    desk().table.canvas().carry().bring(new Item.OfAttribute(SmallTable.TIER.name()), "Tier");
  }

  @Test
  void eachAudienceHasItsOwnWayBackAndItsOwnNumber() {
    tabs().open(KNOWN, KNOWN_FILE);
    assertThat(desk().table.countProperty().get().number().map(now -> now.people())).contains(7);
    bringTier();
    Segment changed = segment();
    CountState known = desk().table.countProperty().get();
    tabs().open(READERS, READERS_FILE);
    assertThat(desk().table.canvas().table().canUndoProperty().get()).isFalse();
    assertThat(desk().table.countProperty().get()).isInstanceOf(CountState.Done.class);
    desk().table.rename("All readers");
    tabs().show(tab(0));
    assertThat(segment()).isEqualTo(changed);
    assertThat(desk().table.countProperty().get().number().map(now -> now.people()))
        .isEqualTo(known.number().map(now -> now.people()));
    desk().table.undo();
    assertThat(desk().draft().isSaved()).isTrue();
    tabs().showNext();
    assertThat(segment().title()).isEqualTo("All readers");
    desk().table.undo();
    assertThat(segment()).isEqualTo(Lanes.normal(READERS));
    tabs().showNext();
    desk().table.redo();
    assertThat(segment()).isEqualTo(changed);
  }

  @Test
  void nothingIsAskedForWhatIsNotShown() {
    tabs().open(KNOWN, KNOWN_FILE);
    tabs().open(READERS, READERS_FILE);
    long asked = desk().asking.questions();
    bringTier();
    assertThat(desk().asking.questions()).isEqualTo(asked + 1);
    tabs().show(tab(0));
    assertThat(desk().asking.questions()).isEqualTo(asked + 2);
    tabs().show(tab(0));
    tabs().move(tab(1), -1);
    assertThat(desk().asking.questions()).isEqualTo(asked + 2);
  }

  @Test
  void theDotSaysWhatIsNotSaved() {
    tabs().beginNew();
    assertThat(label(0)).isEqualTo(new AudienceTab.Label("New audience", Standing.SAVED));
    bringTier();
    assertThat(label(0).standing()).isEqualTo(Standing.CHANGED);
    tabs().open(KNOWN, KNOWN_FILE);
    assertThat(label(0).standing()).isEqualTo(Standing.CHANGED);
    assertThat(label(1)).isEqualTo(new AudienceTab.Label("Known", Standing.SAVED));
    bringTier();
    assertThat(label(1).standing()).isEqualTo(Standing.CHANGED);
    desk().table.undo();
    assertThat(label(1).standing()).isEqualTo(Standing.SAVED);
  }

  @Test
  void aNewAudienceThatNobodyTouchedMakesRoom() {
    tabs().beginNew();
    tabs().beginNew();
    assertThat(tabs().tabs()).hasSize(1);
    tabs().open(KNOWN, KNOWN_FILE);
    assertThat(tabs().tabs()).hasSize(1);
    tabs().beginNew();
    assertThat(tabs().tabs()).hasSize(2);
    tabs().closeShown();
    assertThat(segment()).isEqualTo(Lanes.normal(KNOWN));
    tabs().beginNew();
    tabs().closeOthers(tab(0));
    assertThat(tabs().closed()).isEmpty();
    assertThat(segment()).isEqualTo(Lanes.normal(KNOWN));
  }

  @Test
  void whatBeginsOnTheEmptyTableGetsItsTab() {
    bringTier();
    assertThat(tabs().tabs()).hasSize(1);
    assertThat(tabs().shownProperty().get()).contains(tab(0));
    tabs().open(KNOWN, KNOWN_FILE);
    tabs().show(tab(0));
    assertThat(Lanes.places(segment())).hasSize(1);
  }

  @Test
  void aFileThatIsOpenIsShownWithItsChanges() {
    tabs().open(KNOWN, KNOWN_FILE);
    bringTier();
    Segment changed = segment();
    tabs().open(READERS, READERS_FILE);
    tabs().open(KNOWN, KNOWN_FILE);
    assertThat(tabs().tabs()).hasSize(2);
    assertThat(segment()).isEqualTo(changed);
    tabs().open(READERS.withTitle("By somebody else"), READERS_FILE);
    assertThat(segment().title()).isEqualTo("By somebody else");
    assertThat(desk().draft().isSaved()).isTrue();
  }

  @Test
  void whatIsClosedCanBeOpenedAgain() {
    tabs().open(KNOWN, KNOWN_FILE);
    bringTier();
    Segment changed = segment();
    tabs().open(READERS, READERS_FILE);
    tabs().close(tab(0));
    assertThat(segment()).isEqualTo(Lanes.normal(READERS));
    tabs().closeShown();
    assertThat(tabs().tabs()).isEmpty();
    assertThat(desk().table.draftProperty().get()).isEmpty();
    assertThat(desk().table.countProperty().get()).isEqualTo(new CountState.Idle());
    tabs().reopen();
    tabs().reopen();
    assertThat(segment()).isEqualTo(changed);
    assertThat(desk().draft().file()).contains(KNOWN_FILE);
    desk().table.undo();
    assertThat(desk().draft().isSaved()).isTrue();
    assertThat(tabs().closed()).isEmpty();
    tabs().closeOthers(tab(0));
    assertThat(tabs().tabs()).hasSize(1);
  }

  @Test
  void whatWasNeverSavedIsForgottenLast() {
    tabs().beginNew();
    bringTier();
    tabs().closeShown();
    for (int i = 0; i < 30; i++) {
      tabs().open(KNOWN.withTitle("Saved " + i), Path.of(i + ".segment.json"));
      tabs().closeShown();
    }
    assertThat(tabs().closed()).hasSize(20);
    assertThat(tabs().closed().getLast().table().now().title()).isEqualTo("New audience");
  }

  @Test
  void savingFindsItsAudienceWhereverItIs() {
    tabs().open(KNOWN, KNOWN_FILE);
    bringTier();
    Segment changed = segment();
    desk().table.saveAs(OTHER_FILE);
    tabs().open(READERS, READERS_FILE);
    desk().writing.answer(OTHER_FILE);
    assertThat(desk().draft().file()).contains(READERS_FILE);
    assertThat(desk().draft().isSaved()).isTrue();
    assertThat(label(0).standing()).isEqualTo(Standing.SAVED);
    tabs().show(tab(0));
    assertThat(desk().draft())
        .isEqualTo(new Draft(changed, Optional.of(OTHER_FILE), Optional.of(changed), List.of()));
  }

  @Test
  void whatCouldNotBeSavedIsSaidAtItsAudience() {
    tabs().open(KNOWN, KNOWN_FILE);
    desk().table.saveAs(OTHER_FILE);
    tabs().open(READERS, READERS_FILE);
    Problem problem = Problem.of(AppProblem.FILE_NOT_SAVED, "other");
    desk().writing.fail(new ProblemException(problem));
    assertThat(desk().table.problemProperty().get()).isEmpty();
    tabs().show(tab(0));
    assertThat(desk().table.problemProperty().get()).contains(problem);
  }

  @Test
  void oneFileIsOneAudience() {
    tabs().open(KNOWN, KNOWN_FILE);
    tabs().open(READERS, READERS_FILE);
    desk().table.saveAs(KNOWN_FILE);
    desk().writing.answer(KNOWN_FILE);
    assertThat(label(0).standing()).isEqualTo(Standing.CHANGED);
    assertThat(label(1).standing()).isEqualTo(Standing.SAVED);
    tabs().show(tab(0));
    assertThat(desk().draft().file()).isEmpty();
    assertThat(segment()).isEqualTo(Lanes.normal(KNOWN));
  }

  @Test
  void whatIsCarriedDoesNotLandInAnotherAudience() {
    OpenDesk waiting = OpenDesk.waiting(file.orElseThrow(), timer);
    waiting.tabs.open(KNOWN, KNOWN_FILE);
    waiting.table.canvas().carry().bring(new Item.OfAttribute(SmallTable.TIER.name()), "Tier");
    waiting.tabs.open(READERS, READERS_FILE);
    waiting.profiles.answer(new AttributeProfile(0, 0, new AttributeProfile.Nothing()));
    assertThat(waiting.draft().segment()).isEqualTo(Lanes.normal(READERS));
    waiting.tabs.showNext();
    assertThat(waiting.draft().segment()).isEqualTo(Lanes.normal(KNOWN));
  }

  @Test
  void tabsAreMovedAndStayOnTheTable() {
    tabs().open(KNOWN, KNOWN_FILE);
    tabs().open(READERS, READERS_FILE);
    AudienceTab shown = tab(1);
    tabs().move(shown, -1);
    tabs().move(shown, -5);
    assertThat(tabs().tabs()).first().isEqualTo(shown);
    assertThat(tabs().shownProperty().get()).contains(shown);
    tabs().arrange(tabs().tabs().reversed());
    assertThat(tabs().tabs()).last().isEqualTo(shown);
    tabs().arrange(List.of(shown));
    assertThat(tabs().tabs()).hasSize(2);
  }

  @Test
  void otherDataShowTheSameTabs() {
    tabs().open(KNOWN, KNOWN_FILE);
    bringTier();
    Segment changed = segment();
    tabs().open(READERS, READERS_FILE);
    tabs().closeOthers(tab(1));
    tabs().reopen();
    tabs().showNext();
    OpenDesk next = OpenDesk.of(file.orElseThrow(), timer);
    next.tabs.continueFrom(tabs());
    assertThat(next.draft()).isEqualTo(desk().draft());
    assertThat(next.tabs.tabs()).hasSize(2);
    next.tabs.showNext();
    assertThat(next.draft().segment()).isEqualTo(changed);
    next.table.undo();
    assertThat(next.draft().isSaved()).isTrue();
  }

  @Test
  void whatATemplateKeepsStaysAsItIsAndTheRestIsAnybodys() {
    Part locked = new Part(READERS.rule(), Set.of(Mark.LOCKED));
    Segment template =
        KNOWN.withRule(new Group(new Group.Join.AllOf(), List.of(locked, Part.of(KNOWN.rule()))));
    tabs().beginNew();
    tabs().beginFrom(template, "Mine");
    assertThat(tabs().tabs()).hasSize(1);
    assertThat(label(0)).isEqualTo(new AudienceTab.Label("Mine", Standing.CHANGED));
    assertThat(desk().draft().file()).isEmpty();
    var table = desk().table.canvas().table();
    Place kept = Place.INCLUDE.part(0);
    Place free = Place.INCLUDE.part(1);
    for (Edit refused :
        List.of(
            new Edit.Delete(List.of(kept)),
            new Edit.Move(List.of(kept), Target.endOf(Place.EXCLUDE)),
            new Edit.Toggle(List.of(kept), Mark.MUTED),
            new Edit.Replace(kept, KNOWN.rule()),
            new Edit.Rejoin(Place.INCLUDE, new Group.Join.AnyOf()))) {
      table.edit(refused);
      assertThat(table.refusalProperty().get().map(Problem::code)).contains(EditProblem.LOCKED);
      assertThat(segment()).isEqualTo(template.withTitle("Mine"));
    }
    table.edit(new Edit.Replace(free, READERS.rule()));
    table.edit(new Edit.Delete(List.of(free)));
    assertThat(table.refusalProperty().get()).isEmpty();
    assertThat(Lanes.parts(segment(), Place.INCLUDE)).containsExactly(locked);
  }
}
