package studio.marquee.app.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A short fact in a rounded frame. */
public final class Chip extends Label {
  public Chip(String text) {
    super(text);
    getStyleClass().add("chip");
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /** A chip that starts with a dot, which says by its colour how things are. */
  public static Chip withDot(String text, Tone tone) {
    Chip chip = new Chip(text);
    chip.setGraphic(dot(tone));
    return chip;
  }

  public Chip telling(String more) {
    setTooltip(new Tooltip(more));
    setAccessibleText(getText() + ". " + more);
    return this;
  }

  public static Region dot(Tone tone) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", tone.styleClass());
    return dot;
  }
}
