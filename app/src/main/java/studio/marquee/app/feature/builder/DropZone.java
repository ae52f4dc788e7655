package studio.marquee.app.feature.builder;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.words.Sentence;

/** Says what may be dropped, what a drop would do, and whom it would leave. */
final class DropZone extends HBox {
  private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Texts texts;
  private final Sentence sentence;
  private final String hint;
  private final Label what = new Label();
  private final Label leaves = Words.number("");

  DropZone(Texts texts, Sentence sentence, String hint) {
    this.texts = texts;
    this.hint = hint;
    this.sentence = sentence;
    getStyleClass().add("drop-zone");
    setId("drop-zone");
    setAlignment(Pos.CENTER_LEFT);
    what.setMaxWidth(Double.MAX_VALUE);
    what.setWrapText(true);
    HBox.setHgrow(what, Priority.ALWAYS);
    getChildren().addAll(what, leaves);
  }

  void show(CarryState state) {
    pseudoClassStateChanged(READY, state instanceof CarryState.Carried);
    pseudoClassStateChanged(
        OVER, state instanceof CarryState.Hovering || state instanceof CarryState.Dropped);
    switch (state) {
      case CarryState.Nothing() -> say(hint, "");
      case CarryState.Carried(var attribute) ->
          say(texts.say("builder.drop.here", attribute.title()), "");
      case CarryState.Hovering(var attribute, var offer) ->
          offer.ifPresentOrElse(
              answer ->
                  say(
                      texts.say("builder.drop.replace", sentence.of(answer.rule())),
                      texts.say("builder.drop.leaves", texts.people(answer.counted().people()))),
              () ->
                  say(
                      texts.say("builder.drop.with", attribute.title()),
                      texts.say("builder.drop.counting")));
      case CarryState.Dropped(var attribute) ->
          say(
              texts.say("builder.drop.with", attribute.title()),
              texts.say("builder.drop.counting"));
      case CarryState.Failed(var attribute, var problem) ->
          say(texts.say("builder.drop.failed", attribute.title(), texts.headline(problem)), "");
    }
  }

  private void say(String does, String left) {
    what.setText(does);
    leaves.setText(left);
  }
}
