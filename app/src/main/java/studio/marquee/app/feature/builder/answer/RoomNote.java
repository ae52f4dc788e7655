package studio.marquee.app.feature.builder.answer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import studio.marquee.app.control.Words;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.count.Room;

/** Says that counting takes longer because there is too little room to keep what was counted. */
final class RoomNote {
  private final Label words;

  /** Stays as it is while something is counted anew. */
  RoomNote(Texts texts, ObservableValue<CountState> count) {
    words = Words.paragraph(texts.say("answer.short"), "muted", "answer-part");
    words.setId("short-of-room");
    count.subscribe(this::show);
  }

  private void show(CountState state) {
    boolean isShort = state.number().map(Counted::room).filter(Room.SHORT::equals).isPresent();
    words.setVisible(isShort);
    words.setManaged(isShort);
  }

  Label words() {
    return words;
  }
}
