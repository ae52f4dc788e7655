package studio.marquee.app.feature.builder;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.canvas.CarryState;
import studio.marquee.app.feature.builder.canvas.Preview;
import studio.marquee.app.text.Texts;

/** Where an audience begins: says what may be dropped, and whom that would leave. */
final class DropZone extends HBox {
  private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Texts texts;
  private final String hint;
  private final Label what = new Label();
  private final Label leaves = Words.number("");

  DropZone(Texts texts, String hint) {
    this.texts = texts;
    this.hint = hint;
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
      case CarryState.Carried _, CarryState.Dropped _ -> say(texts.say("builder.drop.here"), "");
      case CarryState.Hovering(var _, var _, var _, var preview) ->
          say(texts.say("builder.drop.here"), left(preview));
    }
  }

  private String left(Preview preview) {
    return switch (preview) {
      case Preview.Counting() -> texts.say("builder.drop.counting");
      case Preview.Unread() -> texts.say("builder.drop.file");
      case Preview.Leaves(var people) -> texts.say("builder.drop.leaves", texts.people(people));
      case Preview.Untold(var why) -> texts.headline(why);
      case Preview.Impossible(var why) -> texts.headline(why);
    };
  }

  private void say(String does, String left) {
    what.setText(does);
    leaves.setText(left);
  }
}
