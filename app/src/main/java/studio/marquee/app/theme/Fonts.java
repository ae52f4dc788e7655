package studio.marquee.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Brings Inter into the toolkit when it lies on the class path; else the system's font serves. */
final class Fonts {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static final List<String> WEIGHTS = List.of("Regular", "SemiBold", "Bold");
  private static final double ANY_SIZE = 13;

  private Fonts() {}

  static void load() {
    for (String weight : WEIGHTS) {
      try (InputStream font = Fonts.class.getResourceAsStream(FOLDER + weight + ".otf")) {
        if (font != null) {
          Font.loadFont(font, ANY_SIZE);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
