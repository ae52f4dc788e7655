package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.export.ExportFiles;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.ProblemException;

final class ExportWindowTest extends WindowBase {
  private static final String AUDIENCE = "Newsletter readers";

  private Path out() {
    return folder().resolve("out");
  }

  /** Where files go in this test. */
  private record Out(Path folder) implements ExportFiles {
    @Override
    public Optional<Path> choose(Path suggested) {
      return Optional.empty();
    }

    @Override
    public void show(Path file) {
      throw new IllegalStateException("nobody asked for it");
    }
  }

  private StudioStage openAs(String person, Disk disk) throws IOException, ProblemException {
    Files.createDirectories(out());
    StudioStage studio =
        StudioStage.exporting(
            demo().exportingAs(person, disk), demo().options(), Appearance.LIGHT, new Out(out()));
    studio.waitForHome();
    studio.openAudience(AUDIENCE);
    studio.clickId("export");
    return studio;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(out())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Button button(StudioStage studio, String id) {
    return (Button) studio.node("#" + id);
  }

  private static void tick(StudioStage studio, String title) {
    OnWindow.run(() ->
        studio.node("#export-columns").lookupAll(".check-box").stream()
            .map(CheckBox.class::cast)
            .filter(box -> box.getText().equals(title))
            .findFirst()
            .orElseThrow()
            .fire());
  }

  @SuppressWarnings("unchecked") // What is in a box is not known to the scene.
  private static void select(StudioStage studio, String id, String value) {
    OnWindow.run(() -> ((ComboBox<String>) studio.node("#" + id)).setValue(value));
  }

  @Test
  void peopleLeaveWhoAllowedItWithTheColumnsThatWereTicked() throws Exception {
    try (StudioStage studio = openAs("jonas", new LocalDisk())) {
      studio.waitForText("Export “" + AUDIENCE + "”");
      tick(studio, "Country");
      select(studio, "export-channel", "E-mail");
      studio.waitForText("Choose one of these: ");
      assertThat(OnWindow.get(() -> button(studio, "export-begin").isDisabled())).isTrue();
      select(studio, "export-purpose", "Newsletter");
      studio.waitForText("Have allowed it");
      OnWindow.until("it can begin", () -> !button(studio, "export-begin").isDisabled());
      String verb = OnWindow.get(() -> button(studio, "export-begin").getText());
      assertThat(verb).matches("Export [\\d,]+ people");
      studio.clickId("export-begin");
      studio.waitForText("people were exported");
      Path file = out().resolve("newsletter-readers.csv");
      List<String> lines = Files.readAllLines(file);
      assertThat(lines.getFirst()).isEqualTo("\uFEFFCustomer ID,Country");
      assertThat(verb).isEqualTo("Export %,d people".formatted(lines.size() - 1));
      assertThat(lines.subList(1, lines.size()))
          .allMatch(line -> line.matches("c\\d{7},(Germany|Austria)"));
      assertThat(left()).hasSize(2);
      studio.clickId("export-close");
      assertThat(OnWindow.get(() -> studio.node("#export-sheet").isVisible())).isFalse();
      assertThat(OnWindow.get(() -> studio.node("#export").isDisabled())).isFalse();
    } finally {
      clear();
    }
  }

  @Test
  void whatMayNotLeaveSaysWhy() throws Exception {
    try (StudioStage studio = openAs("jonas", new LocalDisk())) {
      studio.waitForText("is hidden from the role Publisher");
      assertThat(OnWindow.get(() -> StudioStage.textsIn(studio.node("#export-columns"))))
          .contains("Country")
          .doesNotContain("E-mail", "Phone");
      OnWindow.run(() -> StudioStage.press(studio.node("#export-sheet"), KeyCode.ESCAPE));
      assertThat(OnWindow.get(() -> studio.node("#export-sheet").isVisible())).isFalse();
    }
  }

  @Test
  void whoMayNotExportIsToldWhyAndWhomToAsk() throws Exception {
    try (StudioStage studio = openAs("mira", new LocalDisk())) {
      studio.waitForText("The role Builder may not take people of Customers anywhere");
      studio.waitForText("Ask the Privacy office");
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void stopLeavesNothing() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (StudioStage studio = openAs("jonas", new SlowDisk(reached, never))) {
      OnWindow.until("it can begin", () -> !button(studio, "export-begin").isDisabled());
      studio.clickId("export-begin");
      reached.await();
      studio.waitForText("The file appears when it is complete");
      studio.clickId("export-stop");
      OnWindow.until("nothing is left", () -> !Files.exists(hidden()));
      assertThat(left()).isEmpty();
      assertThat(OnWindow.get(() -> studio.node("#export-sheet").isVisible())).isFalse();
    }
  }

  private Path hidden() {
    return out().resolve(".newsletter-readers.csv.part");
  }

  private void clear() throws IOException {
    for (String name : left()) {
      Files.delete(out().resolve(name));
    }
  }

  @Test
  void everyControlOfTheSheetHasAName() throws Exception {
    try (StudioStage studio = openAs("jonas", new LocalDisk())) {
      studio.waitForText("is hidden from the role Publisher");
      List<Node> unnamed =
          OnWindow.get(() ->
              studio.node("#export-sheet").lookupAll("*").stream()
                  .filter(Node::isFocusTraversable)
                  .filter(node -> StudioStage.textsIn(node).stream().allMatch(String::isBlank))
                  .filter(node -> node.getAccessibleText() == null)
                  .toList());
      assertThat(unnamed).isEmpty();
    }
  }

  /** Waits before the first byte, until somebody interrupts it. */
  private record SlowDisk(CountDownLatch reached, CountDownLatch never) implements Disk {
    @Override
    public Sink create(Path file) throws IOException {
      Sink sink = new LocalDisk().create(file);
      reached.countDown();
      try {
        never.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return sink;
    }

    @Override
    public void force(Path path) throws IOException {
      new LocalDisk().force(path);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      new LocalDisk().move(from, to);
    }

    @Override
    public void link(Path file, Path also) throws IOException {
      new LocalDisk().link(file, also);
    }

    @Override
    public void delete(Path path) throws IOException {
      new LocalDisk().delete(path);
    }
  }
}
