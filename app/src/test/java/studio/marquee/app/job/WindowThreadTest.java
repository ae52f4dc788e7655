package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

final class WindowThreadTest {
  /** A name that the toolkit does not know would change nothing, and nobody would be told. */
  @Test
  void theToolkitKnowsIntoHowManyPartsItMayDivideWhatItPaints() throws IOException {
    try (InputStream settings =
        Platform.class.getModule().getResourceAsStream("com/sun/prism/impl/PrismSettings.class")) {
      byte[] read = Objects.requireNonNull(settings).readAllBytes();
      assertThat(new String(read, StandardCharsets.ISO_8859_1)).contains(WindowThread.PARTS);
    }
  }
}
