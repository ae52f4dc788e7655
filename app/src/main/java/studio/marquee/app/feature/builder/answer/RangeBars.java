package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ArrowKeys;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.member.Brush;

/**
 * Ranges of numbers or of time, side by side. A range is marked with the mouse by dragging, and
 * moved by dragging what is marked; with the keyboard the arrows move it, and with Shift widen and
 * narrow it.
 */
final class RangeBars implements ChartBody {
  private static final double HEIGHT = 64;

  private final Texts texts;
  private final String title;
  private final ChartBars bars;
  private final ChartWords words;
  private final Consumer<Optional<Brush>> marking;
  private final Runnable keeping;
  private final SpreadColumns columns;
  private final Tooltip tip = new Tooltip();
  private final Label without = Words.muted("");
  private final VBox box;
  private Optional<Span> span = Optional.empty();
  private Optional<Grip> grip = Optional.empty();
  private Optional<Counts> shown = Optional.empty();

  /** From the bar where marking began to the one where it ended. */
  private record Span(int anchor, int end) {
    int first() {
      return Math.min(anchor, end);
    }

    int last() {
      return Math.max(anchor, end);
    }

    boolean holds(int bar) {
      return first() <= bar && bar <= last();
    }
  }

  /** What is marked and was taken hold of, and where. */
  private record Grip(Span before, int bar) {}

  /**
   * Draws.
   *
   * @param marking hears what is marked
   * @param keeping keeps what is marked
   */
  RangeBars(
      Texts texts,
      String title,
      ChartBars bars,
      Consumer<Optional<Brush>> marking,
      Runnable keeping) {
    this.texts = texts;
    this.title = title;
    this.bars = bars;
    this.words = new ChartWords(texts, bars);
    this.marking = marking;
    this.keeping = keeping;
    columns = new SpreadColumns(bars.count());
    columns.setId("chart-" + bars.by().attribute());
    columns.setMinHeight(HEIGHT);
    columns.setPrefHeight(HEIGHT);
    columns.setFocusTraversable(true);
    columns.setAccessibleRole(AccessibleRole.SLIDER);
    columns.setOnMousePressed(this::press);
    columns.setOnMouseDragged(this::drag);
    columns.setOnMouseReleased(this::release);
    columns.setOnMouseMoved(event -> tell(columns.barAt(event.getX())));
    columns.setOnKeyPressed(this::press);
    Tooltip.install(columns, tip);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    var ends = words.ends();
    HBox scale = new HBox(Words.muted(ends.getFirst()), between, Words.muted(ends.getLast()));
    box = new VBox(4, columns, scale, without);
    box.getStyleClass().add("range-bars");
  }

  @Override
  public Region node() {
    return box;
  }

  @Override
  public void show(Counts unbrushed, Counts now) {
    shown = Optional.of(now);
    columns.show(now);
    boolean isAnybodyWithout = now.everybodyNotSet().known().orElse(1) > 0;
    without.setText(texts.say("answer.chart.without", new Told(texts).say(now.notSet())));
    without.setVisible(isAnybodyWithout);
    without.setManaged(isAnybodyWithout);
    describe();
  }

  @Override
  public void mark(Optional<Brush> marked) {
    Optional<Brush.Range> range = marked.map(brush -> brush.ranges().getFirst());
    boolean isSame = range.equals(span.map(now -> new Brush.Range(now.first(), now.last())));
    if (!isSame) {
      span = range.map(now -> new Span(now.first(), now.last()));
    }
    columns.mark(marked);
    describe();
  }

  /** What is marked, and how many that are, for whoever cannot see it. */
  private void describe() {
    String marked =
        span.map(now -> words.marked(new Brush.Range(now.first(), now.last())))
            .orElse(texts.say("answer.chart.nothing"));
    String people = shown.map(this::inside).map(new Told(texts)::say).orElse("");
    columns.setAccessibleText(texts.say("answer.chart.name", title, marked, people));
    columns.setAccessibleHelp(texts.say("answer.chart.help"));
  }

  private Headcount inside(Counts counts) {
    return span.map(now -> ChartWords.sum(counts, new Brush.Range(now.first(), now.last())))
        .orElse(counts.people());
  }

  private void tell(int bar) {
    tip.setText(shown.map(counts -> words.whole(bar, counts)).orElse(words.bar(bar)));
  }

  private void press(MouseEvent event) {
    columns.requestFocus();
    int bar = columns.barAt(event.getX());
    grip = span.filter(now -> now.holds(bar)).map(now -> new Grip(now, bar));
    if (grip.isEmpty()) {
      span(new Span(bar, bar));
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    int bar = columns.barAt(event.getX());
    if (grip.isPresent()) {
      move(grip.get().before(), bar - grip.get().bar());
    } else {
      span.ifPresent(now -> span(new Span(now.anchor, bar)));
    }
    event.consume();
  }

  /** A click inside of what is marked marks that bar alone, or nothing when it was alone before. */
  private void release(MouseEvent event) {
    int bar = columns.barAt(event.getX());
    if (grip.isPresent() && event.isStillSincePress()) {
      boolean isAlone = span.filter(now -> now.first() == now.last()).isPresent();
      if (isAlone) {
        marking.accept(Optional.empty());
      } else {
        span(new Span(bar, bar));
      }
    }
    grip = Optional.empty();
    event.consume();
  }

  /** As wide as before, and within the chart. */
  private void move(Span before, int by) {
    int within = Math.clamp(by, -before.first(), bars.count() - 1 - before.last());
    span(new Span(before.anchor + within, before.end + within));
  }

  private void span(Span now) {
    span = Optional.of(now);
    marking.accept(Optional.of(new Brush.Range(now.first(), now.last())));
  }

  private void press(KeyEvent event) {
    KeyCode code = ArrowKeys.asRead(event);
    if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
      step(code == KeyCode.LEFT ? -1 : 1, event);
      event.consume();
    } else if (code == KeyCode.ENTER && span.isPresent()) {
      keeping.run();
      event.consume();
    } else if (code == KeyCode.ESCAPE && span.isPresent()) {
      marking.accept(Optional.empty());
      event.consume();
    }
  }

  private void step(int by, KeyEvent event) {
    if (span.isEmpty()) {
      span(by < 0 ? new Span(bars.count() - 1, bars.count() - 1) : new Span(0, 0));
    } else if (event.isShiftDown()) {
      int end = Math.clamp(span.get().end + by, 0, bars.count() - 1);
      span(new Span(span.get().anchor, end));
    } else {
      move(span.get(), by);
    }
  }
}
