package studio.marquee.app.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.workspace.Governance;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

final class HomeViewModelTest {
  private static final Path FOLDER = Path.of("brand", "workspace");

  private final ByHand<Rule, Counted> counting = new ByHand<>();
  private final List<SavedSegment> opened = new ArrayList<>();
  private final HomeViewModel model =
      new HomeViewModel(workspace(), Locale.UK, counting, opened::add, () -> {});

  @Test
  void anAudienceIsFoundByItsNameAndByWhatItSays() {
    assertThat(model.found()).hasSize(3);
    model.searchProperty().set(" COUN ");
    assertThat(model.found()).extracting(AudienceRow::title).containsExactly("country");
    model.searchProperty().set("cöuntry");
    assertThat(model.found()).extracting(AudienceRow::title).containsExactly("country");
    model.searchProperty().set("known tier");
    assertThat(model.found()).extracting(AudienceRow::title).containsExactly("tier");
    model.searchProperty().set("nobody called it so");
    assertThat(model.found()).isEmpty();
    model.searchProperty().set("");
    assertThat(model.found()).hasSize(3);
  }

  private static Workspace workspace() {
    return new Workspace(
        FOLDER,
        "Small brand",
        ZoneOffset.UTC,
        Locale.UK,
        "EUR",
        SmallTable.PEOPLE,
        List.of(),
        SmallTable.CATALOGUE,
        List.of(),
        List.of(saved("country"), saved("contry"), saved("tier")),
        List.of(
            Problem.of(
                FormatProblem.UNREADABLE, FOLDER.resolve("templates").resolve("odd.json"), 3)),
        new Governance(FOLDER, Optional.empty(), "", Optional.empty()));
  }

  private static SavedSegment saved(String attribute) {
    Rule rule = new AttributeRule(new AttributeName("people", attribute), new PresenceTest.IsSet());
    return new SavedSegment(
        FOLDER.resolve(attribute + ".segment.json"), new Segment(attribute, "", "people", rule));
  }

  private static Counted count(AudienceRow row) {
    return new SmallTable().counted(row.saved().segment().rule());
  }

  @Test
  void audiencesAreCountedOneAfterTheOther() {
    model.start();
    AudienceRow first = model.rows().getFirst();
    AudienceRow last = model.rows().getLast();
    assertThat(counting.open()).containsExactly(first.saved().segment().rule());
    counting.answer(count(first));
    assertThat(first.countProperty().get().number()).map(Counted::people).contains(7);
    assertThat(counting.open()).containsExactly(last.saved().segment().rule());
  }

  @Test
  void whatCannotBeCountedIsLeftOutAndSaysWhy() {
    model.start();
    AudienceRow odd = model.rows().get(1);
    assertThat(odd.problems()).hasSize(1);
    assertThat(odd.countProperty().get()).isEqualTo(new CountState.Idle());
  }

  @Test
  void aFailureStopsNobodyElseAndCanBeTriedAgain() {
    model.start();
    AudienceRow first = model.rows().getFirst();
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    counting.fail(new ProblemException(problem));
    counting.answer(count(model.rows().getLast()));
    assertThat(first.countProperty().get()).isEqualTo(new CountState.Failed(problem));
    model.retry(first);
    counting.answer(count(first));
    assertThat(first.countProperty().get()).isInstanceOf(CountState.Done.class);
  }

  @Test
  void audiencesAreSaidInASentenceAndOpened() {
    AudienceRow first = model.rows().getFirst();
    assertThat(first.sentence()).isEqualTo("Customers whose country is known.");
    model.open(first);
    assertThat(opened).containsExactly(first.saved());
  }

  @Test
  void filesAreNamedAsTheyAreFoundInTheWorkspace() {
    assertThat(model.unreadable().getFirst().details().getFirst())
        .isEqualTo(Path.of("templates", "odd.json").toString());
  }
}
