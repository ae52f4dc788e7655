package studio.marquee.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.model.problem.ProblemException;

/**
 * Renders every scene of the real window over the demo brand, in light and in dark.
 *
 * <p>Clock, seed, locale, size and data are fixed, so a picture changes only when the window does.
 */
public final class ScreenshotTour {
  private static final long PEOPLE = 100_000;

  private ScreenshotTour() {}

  /** The folder for the pictures, then maybe a scale such as 1.5. */
  public static void main(String[] args)
      throws IOException, ProblemException, InterruptedException {
    Locale.setDefault(Locale.UK);
    Path pictures = Files.createDirectories(Path.of(args[0]));
    double scale = args.length > 1 ? Double.parseDouble(args[1]) : 1;
    Path folder = Files.createTempDirectory("tour");
    try {
      render(folder, pictures, scale);
    } finally {
      delete(folder);
    }
  }

  private static void render(Path folder, Path pictures, double scale)
      throws IOException, ProblemException, InterruptedException {
    try (DemoStudio demo = DemoStudio.write(folder, PEOPLE)) {
      CountDownLatch started = new CountDownLatch(1);
      Platform.setImplicitExit(false);
      Platform.startup(started::countDown);
      started.await();
      for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
        new Scenes(demo, appearance, pictures, scale).renderAll();
      }
      OnWindow.run(Platform::exit);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
