package studio.marquee.app.feature.passphrase;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Sheet;
import studio.marquee.app.control.Tone;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.keys.Passphrase;

/** Asks for the passphrase, over whatever the window shows. */
public final class PassphraseSheet extends Sheet {
  private static final double WIDTH = 440;

  private final Texts texts;
  private final PassphraseViewModel model;
  private final Label text = Words.paragraph("");
  private final SecretField first = new SecretField();
  private final SecretField again = new SecretField();
  private final VBox repeated;
  private final Label strength = Words.muted("");
  private final ProblemBanner problem;
  private final Button open = new Button();
  private final Button cancel;

  public PassphraseSheet(Texts texts, PassphraseViewModel model) {
    super("passphrase-sheet", model::cancel);
    this.texts = texts;
    this.model = model;
    this.problem = ProblemBanner.quiet(texts);
    this.cancel = new Button(texts.say("passphrase.cancel"));
    getStyleClass().add("sheet-back");
    first.setId("passphrase");
    again.setId("passphrase-again");
    first.lengthProperty().subscribe(_ -> hint());
    again.setOnAction(_ -> give());
    repeated = field(texts.say("passphrase.again"), again);
    open.getStyleClass().add(Styles.ACCENT);
    open.setId("passphrase-give");
    open.setOnAction(_ -> give());
    cancel.setId("passphrase-cancel");
    cancel.setOnAction(_ -> model.cancel());
    model.stateProperty().subscribe(this::show);
  }

  private void ask(Passphrase.Use use) {
    boolean isNew = use == Passphrase.Use.TO_BEGIN;
    VBox typed = field(texts.say("passphrase.field"), first);
    typed.getChildren().add(strength);
    fill(
        WIDTH,
        isNew ? texts.say("passphrase.begin.title") : texts.say("passphrase.open.title"),
        text,
        typed,
        repeated,
        problem,
        actions(open, cancel));
    mark(Sign.LOCKED);
  }

  private static VBox field(String name, SecretField field) {
    Label label = Words.styled(name, "strong");
    label.setLabelFor(field);
    field.setAccessibleText(name);
    return new VBox(4, label, field);
  }

  private void show(PassphraseState state) {
    switch (state) {
      case PassphraseState.Closed() -> {
        first.wipe();
        again.wipe();
        leave();
      }
      case PassphraseState.Asking(var use, var said) -> {
        show(use);
        problem.show(said);
        enable(true);
        ask(use);
        first.requestFocus();
      }
      case PassphraseState.Trying(_) -> {
        problem.show(Optional.empty());
        open.setText(texts.say("passphrase.trying"));
        enable(false);
      }
    }
  }

  private void show(Passphrase.Use use) {
    boolean isNew = use == Passphrase.Use.TO_BEGIN;
    text.setText(isNew ? texts.say("passphrase.begin.text") : texts.say("passphrase.open.text"));
    open.setText(isNew ? texts.say("passphrase.begin") : texts.say("passphrase.open"));
    first.setOnAction(_ -> {
      if (isNew) {
        again.requestFocus();
      } else {
        give();
      }
    });
    reveal(repeated, isNew);
    reveal(strength, isNew);
    hint();
  }

  private void enable(boolean isEnabled) {
    first.setDisable(!isEnabled);
    again.setDisable(!isEnabled);
    open.setDisable(!isEnabled);
  }

  private void hint() {
    Strength typed = Strength.of(first.getCharacters());
    strength.setText(
        switch (typed) {
          case NOTHING -> texts.say("passphrase.strength.nothing", Strength.SHORTEST);
          case TOO_SHORT -> texts.say("passphrase.strength.tooShort", Strength.SHORTEST);
          case WEAK -> texts.say("passphrase.strength.weak");
          case GOOD -> texts.say("passphrase.strength.good");
          case STRONG -> texts.say("passphrase.strength.strong");
        });
    strength.setGraphic(Chip.dot(tone(typed)));
  }

  private static Tone tone(Strength strength) {
    return switch (strength) {
      case NOTHING -> Tone.CALM;
      case TOO_SHORT, WEAK -> Tone.CAUTION;
      case GOOD, STRONG -> Tone.GOOD;
    };
  }

  private void give() {
    model.give(first.take(), again.take());
  }

  private static void reveal(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
