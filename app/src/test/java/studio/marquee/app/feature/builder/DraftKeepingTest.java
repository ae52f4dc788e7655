package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.job.Task;
import studio.marquee.app.job.Work;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.SmallAsking;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Segment;

final class DraftKeepingTest {
  private static final Segment KNOWN =
      new Segment(
          "Known",
          "",
          "people",
          new AttributeRule(SmallTable.COUNTRY.name(), new PresenceTest.IsSet()));

  private final SmallTable table = new SmallTable();
  private final ManualTimer timer = new ManualTimer();
  private Optional<DraftFile> file = Optional.empty();
  private Path path = Path.of("");

  @BeforeEach
  void place(@TempDir Path folder) {
    path = folder.resolve("drafts").resolve("mine.json");
    file = Optional.of(new DraftFile(path));
  }

  private BuilderViewModel builder() {
    AudienceTask<AttributeName, AttributeProfile> profile = Audiences::profile;
    return new BuilderViewModel(
        SmallTable.CATALOGUE,
        new NewAudience("New audience", "people"),
        new BuilderWork(
            new SmallAsking(),
            new SmallAsking(),
            () -> 0,
            new ByHand<>(),
            new ByHand<>(),
            drafts()),
        new ProfileStarts(
            new Starting(SmallTable.CATALOGUE, SmallTable.PEOPLE, LocalDate.of(2026, 11, 21)),
            new ProfileShelf(8, table.work(profile))));
  }

  private DraftWork drafts() {
    DraftFile kept = file.orElseThrow();
    return new DraftWork(
        timer, direct((draft, _) -> kept.write(draft)), direct((_, _) -> kept.read()));
  }

  /** Work that answers before it returns. */
  private static <Q, R> Work<Q, R> direct(Task<Q, R> task) {
    return (question, onAnswer, onFailure) -> {
      try {
        onAnswer.accept(task.answer(question, new studio.marquee.app.job.Stop()));
      } catch (Exception failure) {
        onFailure.accept(failure);
      }
      return () -> {};
    };
  }

  private BuilderViewModel started() {
    BuilderViewModel model = builder();
    new DraftKeeping(model, drafts()).start();
    return model;
  }

  private static void bring(BuilderViewModel model) {
    model.canvas().carry().bring(new Item.OfAttribute(SmallTable.TIER.name()), "Loyalty tier");
  }

  @Test
  void whatWasLeftIsThereAgainWithTheWayBack() {
    BuilderViewModel model = started();
    model.open(KNOWN, Path.of("known.segment.json"));
    bring(model);
    model.rename("Known and gold");
    model.undo();
    timer.ring();

    BuilderViewModel next = started();
    Draft draft = next.draftProperty().get().orElseThrow();
    assertThat(draft).isEqualTo(model.draftProperty().get().orElseThrow());
    assertThat(draft.isSaved()).isFalse();
    next.redo();
    assertThat(next.draftProperty().get().map(now -> now.segment().title()))
        .contains("Known and gold");
    next.undo();
    next.undo();
    assertThat(next.draftProperty().get().map(Draft::isSaved)).contains(true);
  }

  @Test
  void whatLiesOnTheTableStaysThere() {
    BuilderViewModel model = started();
    model.open(KNOWN, Path.of("known.segment.json"));
    timer.ring();
    BuilderViewModel next = builder();
    DraftKeeping keeping = new DraftKeeping(next, drafts());
    next.beginNew();
    keeping.start();
    assertThat(next.draftProperty().get().map(now -> now.segment().title()))
        .contains("New audience");
  }

  @Test
  void manyChangesAreWrittenOnce() {
    BuilderViewModel model = started();
    model.open(KNOWN, Path.of("known.segment.json"));
    bring(model);
    assertThat(timer.waiting()).isEqualTo(1);
    assertThat(path).doesNotExist();
    timer.ring();
    assertThat(path).exists();
  }

  @Test
  void aSpoiltFileMeansThatNothingWasLeft() throws IOException {
    Files.createDirectories(path.getParent());
    for (String spoilt : List.of("", "{", "{}", "{\"format\":\"marquee.draft/1\",\"now\":\"x\"}")) {
      Files.writeString(path, spoilt);
      assertThat(started().draftProperty().get()).isEmpty();
    }
  }
}
