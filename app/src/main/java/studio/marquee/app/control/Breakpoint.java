package studio.marquee.app.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Region;

/**
 * A width below which something is arranged for little room. It is said by the style sheet, as its
 * least width, because it grows with the texts. It has to lie in what it is about.
 */
public final class Breakpoint extends Region {
  private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleProperty width;

  public Breakpoint(String styleClass, ReadOnlyDoubleProperty width) {
    this.width = width;
    getStyleClass().add(styleClass);
    setManaged(false);
    width.subscribe(this::compare);
    minWidthProperty().subscribe(this::compare);
  }

  private void compare() {
    narrow.set(width.get() < getMinWidth());
  }

  public ReadOnlyBooleanProperty isNarrow() {
    return narrow.getReadOnlyProperty();
  }
}
