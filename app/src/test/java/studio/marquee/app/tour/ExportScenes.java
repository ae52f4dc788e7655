package studio.marquee.app.tour;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import studio.marquee.app.feature.export.ExportFiles;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.tour.DataScenes.Pictured;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.ProblemException;

/** How people leave, each state as a scene. */
final class ExportScenes {
  private final DemoStudio demo;
  private final Appearance appearance;
  private final Pictured pictured;

  ExportScenes(DemoStudio demo, Appearance appearance, Pictured pictured) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictured = pictured;
  }

  /** Where files go in the pictures. */
  record Out(Path folder) implements ExportFiles {
    @Override
    public Optional<Path> choose(Path suggested) {
      return Optional.empty();
    }

    @Override
    public void show(Path file) {
      throw new IllegalStateException("nobody asked for it");
    }
  }

  void renderAll() throws IOException, ProblemException {
    Path own = Files.createTempDirectory("marquee-tour-");
    Path folder = Files.createDirectories(own.resolve("Downloads"));
    try (StudioStage studio = open("mira", new LocalDisk(), folder)) {
      studio.waitForText("Ask the Privacy office");
      pictured.keep("export-denied", studio);
    }
    CountDownLatch goOn = new CountDownLatch(1);
    try (StudioStage studio = open("jonas", new Waiting(goOn), folder)) {
      OnWindow.until("it can begin", () -> !button(studio).isDisabled());
      tick(studio, "Country");
      tick(studio, "Loyalty tier");
      select(studio, "export-channel", "E-mail");
      studio.waitForText("Choose one of these: ");
      pictured.keep("export-purpose", studio);
      select(studio, "export-purpose", "Newsletter");
      studio.waitForText("Not suppressed");
      OnWindow.until("it can begin", () -> !button(studio).isDisabled());
      pictured.keep("export", studio);
      studio.clickId("export-begin");
      studio.waitForText(" of ");
      pictured.keep("export-writing", studio);
      goOn.countDown();
      studio.waitForText("people were exported");
      pictured.keep("export-done", studio);
    } finally {
      new LocalDisk().deleteAll(own);
    }
  }

  private StudioStage open(String person, Disk disk, Path folder)
      throws IOException, ProblemException {
    StudioStage studio =
        StudioStage.exporting(
            demo.exportingAs(person, disk), demo.options(), appearance, new Out(folder));
    studio.waitForHome();
    studio.openAudience("Gold and Silver members");
    studio.clickId("export");
    return studio;
  }

  private static Button button(StudioStage studio) {
    return (Button) studio.node("#export-begin");
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

  /** Writes all of a file and makes nothing lasting before it may. */
  private record Waiting(CountDownLatch goOn) implements Disk {
    @Override
    public Sink create(Path file) throws IOException {
      Sink sink = new LocalDisk().create(file);
      return new Sink() {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
          await(goOn);
          sink.write(bytes);
        }

        @Override
        public void force() throws IOException {
          sink.force();
        }

        @Override
        public void close() throws IOException {
          sink.close();
        }
      };
    }

    private static void await(CountDownLatch latch) throws IOException {
      try {
        latch.await();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
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
