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
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.edit.EditProblem;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

final class ExtractionTest {
  private static final Path FOLDER = Path.of("audiences");
  private static final Place GROUP = Place.INCLUDE.part(1);
  private static final Rule ALTERNATIVES =
      new Group(new Group.Join.AnyOf(), List.of(Part.of(KNOWN.rule()), Part.of(READERS.rule())));
  private static final Segment SEGMENT =
      KNOWN.withRule(
          new Group(
              new Group.Join.AllOf(),
              List.of(Part.of(KNOWN.rule()), new Part(ALTERNATIVES, Set.of(Mark.NOT)))));
  private static final Catalogue CATALOGUE =
      new Catalogue(
          SmallTable.CATALOGUE.marts(),
          List.of(),
          List.of(new Audience("big-spenders", READERS.withTitle("Big spenders"))),
          List.of());

  private final ManualTimer timer = new ManualTimer();
  private Optional<Path> drafts = Optional.empty();
  private int readings;

  @BeforeEach
  void place(@TempDir Path folder) {
    drafts = Optional.of(folder.resolve("mine.json"));
  }

  private OpenDesk desk() {
    return OpenDesk.of(new DraftFile(drafts.orElseThrow()), timer);
  }

  private Extraction extraction(OpenDesk desk) {
    Extraction extraction = new Extraction(desk.table, CATALOGUE, desk.creating);
    extraction.offer(FOLDER, () -> readings++);
    return extraction;
  }

  @Test
  void rulesGiveWayToAReferenceOnceItIsKnown() {
    OpenDesk before = desk();
    Extraction extraction = extraction(before);
    before.tabs.open(SEGMENT, KNOWN_FILE);
    assertThat(extraction.extract(GROUP, " Gold & Größe ")).isEmpty();
    assertThat(before.creating.open())
        .containsExactly(
            new SegmentFiles.Order(
                FOLDER.resolve("gold-gro-e.segment.json"),
                new Segment("Gold & Größe", "", "people", ALTERNATIVES)));
    before.creating.answer(FOLDER);
    assertThat(readings).isEqualTo(1);
    assertThat(before.draft().segment()).isEqualTo(SEGMENT);

    OpenDesk after = desk();
    after.tabs.continueFrom(before.tabs);
    extraction(after).finish(extraction);
    Part now = Lanes.at(after.draft().segment(), GROUP).orElseThrow();
    assertThat(now).isEqualTo(new Part(new AudienceRule("gold-gro-e"), Set.of(Mark.NOT)));
    after.table.undo();
    assertThat(after.draft().segment()).isEqualTo(SEGMENT);
    assertThat(after.draft().isSaved()).isTrue();
  }

  @Test
  void whatWasChangedMeanwhileStaysAsItIs() {
    OpenDesk before = desk();
    Extraction extraction = extraction(before);
    before.tabs.open(SEGMENT, KNOWN_FILE);
    extraction.extract(GROUP, "Gold");
    before.creating.answer(FOLDER);
    before.tabs.open(SEGMENT, READERS_FILE);
    OpenDesk after = desk();
    after.tabs.continueFrom(before.tabs);
    extraction(after).finish(extraction);
    assertThat(after.draft().segment()).isEqualTo(SEGMENT);
  }

  @Test
  void twoAudiencesDoNotHaveTheSameName() {
    OpenDesk desk = desk();
    Extraction extraction = extraction(desk);
    desk.tabs.open(SEGMENT, KNOWN_FILE);
    for (String taken : List.of("Big spenders", "BIG SPENDERS", "big-spenders", "Big: spenders!")) {
      assertThat(extraction.extract(GROUP, taken))
          .contains(Problem.of(AppProblem.NAME_TAKEN, taken));
    }
    assertThat(extraction.extract(GROUP, "  ")).contains(Problem.of(AppProblem.NO_TITLE));
    assertThat(desk.creating.open()).isEmpty();
  }

  @Test
  void whatCannotBeSavedIsSaidAndLeavesTheRules() {
    OpenDesk desk = desk();
    Extraction extraction = extraction(desk);
    desk.tabs.open(SEGMENT, KNOWN_FILE);
    extraction.extract(GROUP, "Gold");
    Problem problem = Problem.of(AppProblem.FILE_NOT_SAVED, "gold");
    desk.creating.fail(new ProblemException(problem));
    assertThat(desk.table.canvas().table().refusalProperty().get()).contains(problem);
    assertThat(readings).isZero();
    assertThat(desk.draft().segment()).isEqualTo(SEGMENT);
  }

  @Test
  void whatTheDataTeamKeepsIsNotExtracted() {
    OpenDesk desk = desk();
    Extraction extraction = extraction(desk);
    Part locked = new Part(ALTERNATIVES, Set.of(Mark.LOCKED));
    desk.tabs.open(
        KNOWN.withRule(new Group(new Group.Join.AllOf(), List.of(Part.of(KNOWN.rule()), locked))),
        KNOWN_FILE);
    assertThat(extraction.extract(GROUP, "Gold")).isEmpty();
    assertThat(desk.creating.open()).isEmpty();
    assertThat(desk.table.canvas().table().refusalProperty().get().map(Problem::code))
        .contains(EditProblem.LOCKED);
  }
}
