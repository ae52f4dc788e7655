package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.app.settings.TextSize;
import studio.marquee.app.testing.Legible;
import studio.marquee.app.testing.Legible.Drawn;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/** Larger texts are larger everywhere in the builder, and still there in full. */
final class TextSizeWindowTest extends WindowBase {
  private static final String DECISIVE = "Win back";

  /** What is to be seen when nothing arrives any more. */
  private List<Drawn> seen() {
    studio().waitUntilDone();
    AtomicReference<List<Drawn>> last = new AtomicReference<>(List.of());
    OnWindow.until(
        "nothing moves",
        () -> {
          List<Drawn> now = Legible.in(studio().stage().getScene().getRoot());
          return now.equals(last.getAndSet(now));
        });
    return last.get();
  }

  private void choose(TextSize size) {
    studio().clickId("go-settings");
    studio().clickId("text-size-" + size.name().toLowerCase(Locale.ROOT));
    studio().clickId("go-builder");
  }

  private static double smallest(List<Drawn> texts) {
    return texts.stream().mapToDouble(Drawn::size).min().orElseThrow();
  }

  /** The top and the end of the answer, with everything around it. */
  private List<Drawn> whole() {
    ScrollPane answer = (ScrollPane) studio().node(".answer-panel .scroll-pane");
    OnWindow.run(() -> answer.setVvalue(0));
    List<Drawn> top = seen();
    OnWindow.run(() -> answer.setVvalue(1));
    List<Drawn> end = seen();
    return Stream.concat(top.stream(), end.stream()).toList();
  }

  private static List<String> cut(List<Drawn> texts) {
    return texts.stream().filter(Drawn::isCut).map(Drawn::text).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({"LARGER, 1.25, 1440, 900", "LARGEST, 1.5, 1440, 900", "LARGER, 1.25, 1280, 800"})
  void largerTextsAreThereInFull(TextSize size, double factor, double width, double height) {
    studio().waitForHome();
    studio().resize(width, height);
    studio().openAudience(DECISIVE);
    List<Drawn> usual = whole();
    choose(size);
    List<Drawn> larger = whole();
    assertThat(smallest(larger)).isCloseTo(smallest(usual) * factor, within(0.01));
    assertThat(larger.stream().map(Drawn::size).collect(Collectors.toSet()))
        .as("nothing has the usual size any more")
        .allMatch(each -> each >= smallest(usual) * factor - 0.01);
    assertThat(Legible.overlaps(seen())).isEmpty();
    assertThat(cut(larger)).as("cut only now").isSubsetOf(cut(usual));
  }

  @Test
  void theUsualSizeIsBackAtOnce() {
    studio().waitForHome();
    studio().openAudience(DECISIVE);
    List<Drawn> before = whole();
    choose(TextSize.LARGEST);
    choose(TextSize.USUAL);
    assertThat(whole()).isEqualTo(before);
  }
}
