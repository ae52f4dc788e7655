package studio.marquee.app.feature.builder.rule;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import studio.marquee.app.control.Columns;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;

/** Columns of people over a slider with two ends. */
final class SpreadSlider extends VBox {
  private static final double HEIGHT = 72;
  private static final double WIDTH = 320;
  private static final int STEPS = 100;

  private final Texts texts;
  private final Columns columns = new Columns(1);
  private final RangeSlider slider;
  private final Label low = Words.number("", "strong");
  private final Label high = Words.number("", "strong");
  private Piece.Spread spread;
  private boolean isShowing;

  SpreadSlider(Texts texts, Piece.Spread spread) {
    this.texts = texts;
    this.spread = spread;
    AttributeProfile.Histogram histogram = spread.histogram();
    double least = histogram.least().doubleValue();
    double largest = histogram.largest().doubleValue();
    this.slider = new RangeSlider(least, largest, least, largest);
    getStyleClass().add("spread-slider");
    columns.setMinHeight(HEIGHT);
    columns.setPrefSize(WIDTH, HEIGHT);
    columns.setAccessibleText(spread.name());
    slider.setId("spread-slider");
    slider.setAccessibleText(spread.name());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::stay);
    slider.setBlockIncrement((largest - least) / STEPS);
    slider.setMajorTickUnit(Math.max(1e-6, (largest - least) / 2));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox ends = new HBox(low, gap, high);
    ends.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(columns, slider, ends);
    show(spread);
    slider.lowValueProperty().subscribe((_, _) -> moved());
    slider.highValueProperty().subscribe((_, _) -> moved());
  }

  void show(Piece.Spread next) {
    spread = next;
    AttributeProfile.Histogram histogram = next.histogram();
    BigDecimal from = next.from().orElse(histogram.least()).max(histogram.least());
    BigDecimal to = next.to().orElse(histogram.largest()).min(histogram.largest());
    low.setText(texts.number(from));
    high.setText(texts.number(to));
    columns.show(histogram.people(), bin -> part(histogram, bin, from, to));
    if (!slider.isLowValueChanging() && !slider.isHighValueChanging()) {
      isShowing = true;
      slider.setHighValue(slider.getMax());
      slider.setLowValue(from.doubleValue());
      slider.setHighValue(to.doubleValue());
      isShowing = false;
    }
  }

  private static Columns.Part part(
      AttributeProfile.Histogram histogram, int bin, BigDecimal from, BigDecimal to) {
    double least = histogram.least().doubleValue();
    double width = (histogram.largest().doubleValue() - least) / histogram.people().size();
    double begins = least + bin * width;
    double ends = begins + width;
    if (from.doubleValue() <= begins && ends <= to.doubleValue()) {
      return Columns.Part.MEANT;
    }
    return ends < from.doubleValue() || to.doubleValue() < begins
        ? Columns.Part.NOT_MEANT
        : Columns.Part.PARTLY;
  }

  /** Beyond its ends the slider would hand the keyboard to whatever stands beside it. */
  private void stay(KeyEvent press) {
    boolean isLast = isFocused(press.isShiftDown() ? ".low-thumb" : ".high-thumb");
    if (press.getCode() == KeyCode.TAB && isLast) {
      press.consume();
    }
  }

  private boolean isFocused(String thumb) {
    Node end = slider.lookup(thumb);
    return end != null && end.isFocused();
  }

  private void moved() {
    if (!isShowing) {
      spread
          .change()
          .accept(
              BigDecimal.valueOf(slider.getLowValue()), BigDecimal.valueOf(slider.getHighValue()));
    }
  }

  Node first() {
    return slider;
  }
}
