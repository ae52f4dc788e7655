package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class WindowThreadTest {
  /** A name that the toolkit does not know would change nothing, and nobody would be told. */
  @Test
  void theToolkitKnowsIntoHowManyPartsItMayDivideWhatItPaints() throws IOException {
    try (InputStream settings =
        Platform.class.getModule().getResourceAsStream("com/sun/prism/impl/PrismSettings.class")) {
      byte[] read = Objects.requireNonNull(settings).readAllBytes();
      assertThat(new String(read, StandardCharsets.ISO_8859_1)).contains(whole(WindowThread.PARTS));
    }
  }

  /**
   * A text as a class file holds it, where its length keeps longer ones from being taken for it.
   */
  private static String whole(String constant) {
    return "\0" + (char) constant.length() + constant;
  }

  @Test
  void itIsToldBeforeItStarts() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Optional<String> before = Optional.ofNullable(System.getProperty(WindowThread.PARTS));
    System.clearProperty(WindowThread.PARTS);
    try {
      assertThatThrownBy(() -> WindowThread.start(() -> {}))
          .as("it has started already")
          .isInstanceOf(IllegalStateException.class);
      assertThat(System.getProperty(WindowThread.PARTS)).isEqualTo("15");
    } finally {
      before.ifPresentOrElse(
          known -> System.setProperty(WindowThread.PARTS, known),
          () -> System.clearProperty(WindowThread.PARTS));
    }
  }
}
