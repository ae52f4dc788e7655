package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
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
import studio.marquee.model.segment.YesNoTest;

/** Audiences side by side over the small table, whose drafts are kept in a file. */
final class OpenDesk {
  static final Segment KNOWN =
      new Segment(
          "Known",
          "",
          "people",
          new AttributeRule(SmallTable.COUNTRY.name(), new PresenceTest.IsSet()));
  static final Segment READERS =
      new Segment(
          "Readers",
          "",
          "people",
          new AttributeRule(SmallTable.NEWS.name(), new YesNoTest.IsTrue()));
  static final Path KNOWN_FILE = Path.of("known.segment.json");
  static final Path READERS_FILE = Path.of("readers.segment.json");

  final SmallAsking asking = new SmallAsking();
  final ByHand<SegmentFiles.Order, Path> writing = new ByHand<>();
  final ByHand<SegmentFiles.Order, Path> creating = new ByHand<>();
  final ByHand<AttributeName, AttributeProfile> profiles = new ByHand<>();
  final BuilderViewModel table;
  final TabsViewModel tabs;
  final DraftKeeping keeping;

  private OpenDesk(DraftFile file, ManualTimer timer, Optional<SmallTable> known) {
    AudienceTask<AttributeName, AttributeProfile> profile = Audiences::profile;
    DraftWork drafts =
        new DraftWork(timer, direct((desk, _) -> file.write(desk)), direct((_, _) -> file.read()));
    table =
        new BuilderViewModel(
            SmallTable.CATALOGUE,
            new NewAudience("New audience", "people"),
            new BuilderWork(
                asking, new SmallAsking(), () -> 0, new ByHand<>(), writing, creating, drafts),
            new ProfileStarts(
                new Starting(SmallTable.CATALOGUE, SmallTable.PEOPLE, LocalDate.of(2026, 11, 21)),
                new ProfileShelf(8, known.map(people -> people.work(profile)).orElse(profiles))));
    tabs = new TabsViewModel(table);
    keeping = new DraftKeeping(table, tabs, drafts);
  }

  static OpenDesk of(DraftFile file, ManualTimer timer) {
    return new OpenDesk(file, timer, Optional.of(new SmallTable()));
  }

  /** What is known of values comes when a test says so. */
  static OpenDesk waiting(DraftFile file, ManualTimer timer) {
    return new OpenDesk(file, timer, Optional.empty());
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

  Draft draft() {
    return table.draftProperty().get().orElseThrow();
  }
}
