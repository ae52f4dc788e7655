package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.OpenDesk.KNOWN;
import static studio.marquee.app.feature.builder.OpenDesk.KNOWN_FILE;
import static studio.marquee.app.feature.builder.OpenDesk.READERS;
import static studio.marquee.app.feature.builder.OpenDesk.READERS_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.format.SegmentWriter;
import tools.jackson.databind.json.JsonMapper;

final class DraftKeepingTest {
  private final ManualTimer timer = new ManualTimer();
  private Optional<DraftFile> file = Optional.empty();
  private Path path = Path.of("");

  @BeforeEach
  void place(@TempDir Path folder) {
    path = folder.resolve("drafts").resolve("mine.json");
    file = Optional.of(new DraftFile(path));
  }

  private OpenDesk desk() {
    return OpenDesk.of(file.orElseThrow(), timer);
  }

  private OpenDesk started() {
    OpenDesk desk = desk();
    desk.keeping.start();
    return desk;
  }

  private static void bring(BuilderViewModel model) {
    model.canvas().carry().bring(new Item.OfAttribute(SmallTable.TIER.name()), "Loyalty tier");
  }

  @Test
  void whatWasLeftIsThereAgainWithTheWayBack() {
    BuilderViewModel model = started().table;
    model.open(KNOWN, KNOWN_FILE);
    bring(model);
    model.rename("Known and gold");
    model.undo();
    timer.ring();

    BuilderViewModel next = started().table;
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
  void everyTabIsThereAgainInItsOrder() {
    OpenDesk desk = started();
    desk.tabs.open(KNOWN, KNOWN_FILE);
    bring(desk.table);
    desk.tabs.open(READERS, READERS_FILE);
    desk.table.rename("All readers");
    desk.tabs.beginNew();
    desk.table.rename("Third");
    desk.tabs.moveShown(-2);
    desk.tabs.showNext();
    desk.tabs.showNext();
    desk.tabs.closeShown();
    timer.ring();
    assertThat(labels(desk)).containsExactly("Third", "Known");

    OpenDesk next = started();
    assertThat(labels(next)).containsExactly("Third", "Known");
    assertThat(next.draft()).isEqualTo(desk.draft());
    assertThat(next.draft().segment().title()).isEqualTo("Known");
    next.table.undo();
    assertThat(next.draft().isSaved()).isTrue();
    next.tabs.reopen();
    assertThat(next.draft().segment().title()).isEqualTo("All readers");
    assertThat(next.draft().file()).contains(READERS_FILE);
    next.table.undo();
    assertThat(next.draft().isSaved()).isTrue();
  }

  private static List<String> labels(OpenDesk desk) {
    return desk.tabs.tabs().stream().map(tab -> tab.labelProperty().get().title()).toList();
  }

  @Test
  void whoClosedEverythingBeginsWithNothing() {
    OpenDesk desk = started();
    desk.tabs.open(KNOWN, KNOWN_FILE);
    timer.ring();
    desk.tabs.closeShown();
    timer.ring();
    OpenDesk next = started();
    assertThat(next.tabs.tabs()).isEmpty();
    assertThat(next.table.draftProperty().get()).isEmpty();
    assertThat(next.tabs.closed()).hasSize(1);
  }

  @Test
  void whatLiesOnTheTableStaysThere() {
    OpenDesk desk = started();
    desk.tabs.open(KNOWN, KNOWN_FILE);
    timer.ring();
    OpenDesk next = desk();
    next.tabs.beginNew();
    next.keeping.start();
    assertThat(labels(next)).containsExactly("New audience");
  }

  @Test
  void aDraftFromBeforeThereWereTabsIsOpened() throws IOException {
    SegmentWriter writer = new SegmentWriter();
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "format",
                    "marquee.draft/1",
                    "file",
                    KNOWN_FILE.toString(),
                    "saved",
                    writer.write(KNOWN),
                    "now",
                    writer.write(KNOWN.withTitle("Changed")),
                    "before",
                    List.of(writer.write(KNOWN)),
                    "undone",
                    List.of())));
    OpenDesk desk = started();
    assertThat(labels(desk)).containsExactly("Changed");
    assertThat(desk.draft().isSaved()).isFalse();
    desk.table.undo();
    assertThat(desk.draft().segment().title()).isEqualTo("Known");
  }

  @Test
  void manyChangesAreWrittenOnce() {
    BuilderViewModel model = started().table;
    model.open(KNOWN, KNOWN_FILE);
    bring(model);
    assertThat(timer.waiting()).isEqualTo(1);
    assertThat(path).doesNotExist();
    timer.ring();
    assertThat(path).exists();
  }

  @Test
  void aSpoiltFileMeansThatNothingWasLeft() throws IOException {
    Files.createDirectories(path.getParent());
    for (String spoilt :
        List.of(
            "",
            "{",
            "{}",
            "{\"format\":\"marquee.draft/1\",\"now\":\"x\"}",
            "{\"format\":\"marquee.drafts/1\",\"open\":[{\"now\":\"x\"}]}")) {
      Files.writeString(path, spoilt);
      assertThat(started().table.draftProperty().get()).isEmpty();
    }
  }
}
