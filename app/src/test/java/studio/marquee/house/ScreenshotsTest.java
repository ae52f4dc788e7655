package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreenshotsTest {
  @TempDir private Path rendered;
  @TempDir private Path kept;

  @Test
  void lostNewAndBlankScenesAreFound() throws IOException {
    write(kept.resolve("light/home.png"), 100);
    write(kept.resolve("light/lost.png"), 100);
    write(kept.resolve("light/blank.png"), 100);
    write(rendered.resolve("light/home.png"), 100);
    write(rendered.resolve("light/blank.png"), 1);
    write(rendered.resolve("light/new.png"), 100);
    assertThat(new Screenshots(rendered, kept).breaches())
        .containsExactly(
            "The tour no longer renders light/lost.png",
            "Not kept yet, run mvn -Pscreenshots: light/new.png",
            "Blank: light/blank.png");
  }

  @Test
  void aTourThatRendersNothingIsFound() throws IOException {
    assertThat(new Screenshots(rendered, kept).breaches())
        .containsExactly("The tour rendered nothing");
  }

  private static void write(Path file, int colours) throws IOException {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        picture.setRGB(x, y, (x * picture.getHeight() + y) % colours);
      }
    }
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "png", file.toFile());
  }
}
