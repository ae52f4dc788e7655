package studio.marquee.app.feature.frame;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Spring;
import studio.marquee.app.control.Tone;
import studio.marquee.app.control.Words;
import studio.marquee.app.job.CountState;
import studio.marquee.app.standing.StandingWords;
import studio.marquee.app.text.Texts;

/** How the last count went, and over which data. */
final class StatusLine extends HBox {
  private final Texts texts;
  private final Label count = Words.styled("");
  private final Map<Tone, Region> dots = new EnumMap<>(Tone.class);
  private final Label took = Words.number("");
  private final Label slower = Words.styled("");

  StatusLine(Texts texts, FrameViewModel model, KeysSheet keys) {
    this.texts = texts;
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    Button help = new Button(texts.say("frame.keys"));
    help.getStyleClass().add("status-button");
    help.setId("keys");
    help.setAccessibleText(texts.say("frame.keys.more"));
    help.setOnAction(_ -> keys.show());
    getChildren().addAll(count, took);
    model
        .freshness()
        .ifPresent(freshness -> {
          Label people = Words.number(texts.say("frame.people", texts.number(freshness.people())));
          people.setId("people-here");
          people.setTooltip(new Tooltip(texts.say("frame.generation", freshness.generation())));
          getChildren().add(people);
        });
    slower.setId("slower");
    model.mending().subscribe(this::show);
    getChildren().addAll(slower, new Spring());
    if (model.studio().care().isPresent()) {
      StandingWords standing = new StandingWords(texts, model.studio().workspace().marts());
      DataStateWords words = new DataStateWords(texts, standing, model.freshness());
      getChildren().add(new RefreshBox(texts, model.refresh(), words));
    }
    getChildren().addAll(Words.styled(texts.say("frame.next")), help);
    model.count().subscribe(this::show);
  }

  private void show(MendingState state) {
    String all = moreOf(state);
    slower.setText(said(state));
    slower.setGraphic(state == MendingState.WHOLE ? null : Chip.dot(Tone.CAUTION));
    slower.setManaged(state != MendingState.WHOLE);
    slower.setVisible(state != MendingState.WHOLE);
    slower.setTooltip(new Tooltip(all));
    slower.setAccessibleText(all);
  }

  private String said(MendingState state) {
    return switch (state) {
      case WHOLE -> "";
      case MENDING -> texts.say("frame.slower.mending");
      case DAMAGED -> texts.say("frame.slower.damaged");
    };
  }

  private String moreOf(MendingState state) {
    return switch (state) {
      case WHOLE -> "";
      case MENDING -> texts.say("frame.slower.mending.more");
      case DAMAGED -> texts.say("frame.slower.damaged.more");
    };
  }

  private void show(CountState state) {
    count.setText(said(state));
    count.setGraphic(dots.computeIfAbsent(tone(state), Chip::dot));
    if (state instanceof CountState.Done(var counted)) {
      took.setText(texts.took(counted.took()));
    }
    took.setManaged(!took.getText().isEmpty());
    took.setVisible(state instanceof CountState.Done);
  }

  private String said(CountState state) {
    return switch (state) {
      case CountState.Idle() -> texts.say("frame.count.idle");
      case CountState.Counting(_) -> texts.say("frame.count.counting");
      case CountState.Done(_) -> texts.say("frame.count.done");
      case CountState.Failed(_) -> texts.say("frame.count.failed");
    };
  }

  private static Tone tone(CountState state) {
    return switch (state) {
      case CountState.Idle() -> Tone.CALM;
      case CountState.Counting(_) -> Tone.BUSY;
      case CountState.Done(_) -> Tone.GOOD;
      case CountState.Failed(_) -> Tone.BAD;
    };
  }
}
