package studio.marquee.app.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Region;

/**
 * A width or height below which something is arranged for little room. It is said by the style
 * sheet, as the least width of this, because it grows with the texts. It has to lie in what it is
 * about.
 */
public final class Breakpoint extends Region {
  private final ReadOnlyBooleanWrapper small = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleProperty extent;

  public Breakpoint(String styleClass, ReadOnlyDoubleProperty extent) {
    this.extent = extent;
    getStyleClass().add(styleClass);
    setManaged(false);
    extent.subscribe(this::compare);
    minWidthProperty().subscribe(this::compare);
  }

  private void compare() {
    small.set(extent.get() < getMinWidth());
  }

  public ReadOnlyBooleanProperty isSmall() {
    return small.getReadOnlyProperty();
  }
}
