package studio.marquee.app.feature.builder;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** A field that hands over what was typed when the person is done with it. */
final class NumberField extends TextField {
  private String shown = "";

  NumberField(String accessibleText, Consumer<String> onTyped) {
    getStyleClass().add("number-field");
    setAccessibleText(accessibleText);
    setPrefColumnCount(6);
    setOnAction(_ -> handOver(onTyped));
    focusedProperty()
        .subscribe(isFocused -> {
          if (!isFocused) {
            handOver(onTyped);
          }
        });
  }

  void show(String number) {
    shown = number;
    setText(number);
  }

  private void handOver(Consumer<String> onTyped) {
    if (!getText().equals(shown)) {
      shown = getText();
      onTyped.accept(getText());
    }
  }
}
