package studio.marquee.app.feature.builder.rule;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field that hands over what was typed when the person is done with it. */
final class NumberField extends CustomTextField {
  private static final int LEAST_COLUMNS = 2;
  private static final int MOST_COLUMNS = 28;
  private String shown = "";

  NumberField(Consumer<String> onTyped) {
    getStyleClass().add("number-field");
    textProperty()
        .subscribe(
            text -> setPrefColumnCount(Math.clamp(text.length(), LEAST_COLUMNS, MOST_COLUMNS)));
    setOnAction(_ -> handOver(onTyped));
    focusedProperty()
        .subscribe(isFocused -> {
          if (!isFocused) {
            handOver(onTyped);
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::takeBack);
  }

  /** Shows what holds; what is being typed stays until it is handed over. */
  void show(String text) {
    if (!text.equals(shown)) {
      shown = text;
      setText(text);
    }
  }

  private void handOver(Consumer<String> onTyped) {
    String typed = getText();
    if (!typed.equals(shown)) {
      onTyped.accept(typed);
    }
  }

  /** Escape gives up what was typed. */
  private void takeBack(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
      setText(shown);
      selectAll();
      press.consume();
    }
  }
}
