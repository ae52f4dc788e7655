package studio.marquee.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings Inter into the toolkit, so that the window looks the same on every system. */
final class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static final List<String> WEIGHTS = List.of("Regular", "SemiBold", "Bold");
  private static final double ANY_SIZE = 13;

  private Fonts() {}

  static void load() {
    for (String weight : WEIGHTS) {
      try (InputStream font = Fonts.class.getResourceAsStream(FOLDER + weight + ".otf")) {
        if (font == null || Font.loadFont(font, ANY_SIZE) == null) {
          LOG.warn("Inter {} is missing, so the system's font serves", weight);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
