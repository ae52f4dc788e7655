package studio.marquee.app.feature.builder.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.count.Room;
import studio.marquee.model.member.RowSet;

/** Who runs out of memory is told, and told no longer when there is enough again. */
final class RoomNoteTest {
  private final ObjectProperty<CountState> count =
      new SimpleObjectProperty<>(new CountState.Idle());

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void itIsSaidAsLongAsThereIsTooLittleRoom() {
    Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, Clock.systemUTC());
    Label words = OnWindow.get(() -> new RoomNote(texts, count).words());
    assertThat(isShown(words, new CountState.Idle())).isFalse();
    assertThat(isShown(words, new CountState.Done(counted(Room.ENOUGH)))).isFalse();
    assertThat(isShown(words, new CountState.Done(counted(Room.SHORT)))).isTrue();
    assertThat(isShown(words, new CountState.Counting(Optional.of(counted(Room.SHORT))))).isTrue();
    assertThat(isShown(words, new CountState.Done(counted(Room.ENOUGH)))).isFalse();
    assertThat(words.getText()).isEqualTo(texts.say("answer.short"));
  }

  private static Counted counted(Room room) {
    return Counted.of(RowSet.of(8, 1, 2), Duration.ofMillis(1), room);
  }

  private boolean isShown(Label words, CountState state) {
    return OnWindow.get(() -> {
      count.set(state);
      return words.isVisible() && words.isManaged();
    });
  }
}
