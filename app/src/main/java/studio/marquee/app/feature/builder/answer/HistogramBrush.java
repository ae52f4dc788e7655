package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Columns;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Histogram;
import studio.marquee.model.segment.Rule;

/**
 * A histogram on which a range can be marked: with the mouse by dragging, with the keyboard by the
 * arrows and with Shift held to widen it.
 */
final class HistogramBrush extends VBox {
  private static final double HEIGHT = 72;

  private final Texts texts;
  private final Told told;
  private final Histogram histogram;
  private final Columns columns = new Columns(1);
  private final Label range = Words.styled("", "histogram-range");
  private final Button add;
  private Optional<Range> marked = Optional.empty();

  /** Bins from one to another; the anchor is the one where marking began. */
  private record Range(int anchor, int end) {
    int first() {
      return Math.min(anchor, end);
    }

    int last() {
      return Math.max(anchor, end);
    }
  }

  HistogramBrush(Texts texts, Histogram histogram, Consumer<Rule> adding) {
    this.texts = texts;
    this.told = new Told(texts);
    this.histogram = histogram;
    this.add = new Button(texts.say("answer.histogram.add"), Icons.of(Feather.PLUS));
    getStyleClass().add("histogram");
    columns.setId("histogram");
    columns.setMinHeight(HEIGHT);
    columns.setPrefHeight(HEIGHT);
    columns.setFocusTraversable(true);
    columns.setAccessibleRole(AccessibleRole.SLIDER);
    columns.setOnMousePressed(this::begin);
    columns.setOnMouseDragged(this::widen);
    columns.setOnKeyPressed(this::press);
    add.getStyleClass().add("small");
    add.setId("add-range");
    add.setOnAction(
        _ -> marked.ifPresent(now -> adding.accept(histogram.rule(now.first(), now.last()))));
    List<java.math.BigDecimal> edges = histogram.bins().edges();
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox ends =
        new HBox(
            Words.muted(texts.number(edges.getFirst())),
            between,
            Words.muted(texts.number(edges.getLast())));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, range, gap, add);
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(columns, ends, foot);
    mark(Optional.empty());
  }

  private void begin(MouseEvent event) {
    columns.requestFocus();
    int bin = binAt(event);
    mark(Optional.of(new Range(bin, bin)));
    event.consume();
  }

  private void widen(MouseEvent event) {
    marked.ifPresent(now -> mark(Optional.of(new Range(now.anchor, binAt(event)))));
    event.consume();
  }

  private int binAt(MouseEvent event) {
    double at = event.getX() / Math.max(1, columns.getWidth());
    return inside((int) Math.floor(at * histogram.bins().count()));
  }

  private int inside(int bin) {
    return Math.clamp(bin, 0, histogram.bins().count() - 1);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.LEFT) {
      move(-1, event);
    } else if (event.getCode() == KeyCode.RIGHT) {
      move(1, event);
    } else if (event.getCode() == KeyCode.ENTER && marked.isPresent()) {
      add.fire();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && marked.isPresent()) {
      mark(Optional.empty());
      event.consume();
    }
  }

  private void move(int by, KeyEvent event) {
    Range before = marked.orElse(new Range(0, 0));
    int end = marked.isPresent() ? inside(before.end + by) : 0;
    mark(Optional.of(new Range(event.isShiftDown() ? before.anchor : end, end)));
    event.consume();
  }

  private void mark(Optional<Range> now) {
    marked = now;
    columns.show(
        histogram.people().stream().map(people -> people.known().orElse(0)).toList(),
        bin ->
            now.isEmpty() || (bin >= now.get().first() && bin <= now.get().last())
                ? Columns.Part.MEANT
                : Columns.Part.NOT_MEANT);
    range.setText(now.map(this::words).orElse(texts.say("answer.histogram.hint")));
    columns.setAccessibleText(texts.say("answer.histogram.name", range.getText()));
    add.setDisable(now.isEmpty());
  }

  private String words(Range now) {
    return texts.say(
        "answer.histogram.range",
        texts.number(histogram.bins().edges().get(now.first())),
        texts.number(histogram.bins().edges().get(now.last() + 1)),
        told.say(sum(now)));
  }

  /** Withheld as soon as one of the bins is. */
  private Headcount sum(Range now) {
    long sum = 0;
    for (Headcount people : histogram.people().subList(now.first(), now.last() + 1)) {
      if (people.known().isEmpty()) {
        return people;
      }
      sum += people.known().getAsLong();
    }
    return new Headcount.Exactly(sum);
  }
}
