package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.member.Brush;
import studio.marquee.model.segment.Rule;

/**
 * Single values below one another, the most frequent of the audience and whatever is marked. A bar
 * adds its rule; ticking bars looks at those alone.
 */
final class ValueBars implements ChartBody {
  private static final int MOST = 6;

  private final Texts texts;
  private final ChartBars.Values bars;
  private final ChartWords words;
  private final Consumer<Optional<Brush>> marking;
  private final Consumer<Rule> adding;
  private final VBox rows = new VBox();
  private final Label more = Words.muted("");
  private final VBox box = new VBox(4, rows, more);
  private final Map<Integer, ValueRow> byBar = new LinkedHashMap<>();
  private final ValueRow notSet;
  private Optional<Brush> marked = Optional.empty();

  ValueBars(
      Texts texts,
      ChartBars.Values bars,
      Consumer<Optional<Brush>> marking,
      Consumer<Rule> adding) {
    this.texts = texts;
    this.bars = bars;
    this.words = new ChartWords(texts, bars);
    this.marking = marking;
    this.adding = adding;
    this.notSet =
        new ValueRow(
            texts, texts.say("answer.who.notSet"), () -> adding.accept(bars.ruleOfNotSet()));
    rows.getStyleClass().add("breakdown");
    box.setId("chart-" + bars.by().attribute());
  }

  @Override
  public Region node() {
    return box;
  }

  @Override
  public void show(Counts unbrushed, Counts now) {
    List<Integer> top = top(unbrushed);
    if (!List.copyOf(byBar.keySet()).equals(top)) {
      Map<Integer, ValueRow> known = Map.copyOf(byBar);
      byBar.clear();
      for (int bar : top) {
        ValueRow row = known.get(bar);
        byBar.put(bar, row == null ? row(bar) : row);
      }
    }
    double longest = longest(now);
    byBar.forEach((bar, row) ->
        row.show(now.bars().get(bar), now.everybody().get(bar), now, now.index(bar), longest));
    boolean isAnybodyWithout = now.everybodyNotSet().known().orElse(1) > 0;
    notSet.show(now.notSet(), now.everybodyNotSet(), now, now.indexOfNotSet(), longest);
    List<Region> all = new ArrayList<>(byBar.values());
    if (isAnybodyWithout) {
      all.add(notSet);
    }
    if (!rows.getChildren().equals(all)) {
      rows.getChildren().setAll(all);
    }
    long others = bars.count() + bars.more() - byBar.size();
    more.setText(texts.say("answer.who.more", texts.number(others)));
    more.setVisible(others > 0);
    more.setManaged(others > 0);
    mark(marked);
  }

  /** The largest share in view, here or of everybody. */
  private double longest(Counts now) {
    double most =
        Math.max(
            Told.length(now.notSet(), now.people()),
            Told.length(now.everybodyNotSet(), now.population()));
    for (int bar : byBar.keySet()) {
      most = Math.max(most, Told.length(now.bars().get(bar), now.people()));
      most = Math.max(most, Told.length(now.everybody().get(bar), now.population()));
    }
    return most == 0 ? 1 : most;
  }

  /** What nobody is told of stands behind everything else, and does not decide about the order. */
  private List<Integer> top(Counts unbrushed) {
    return IntStream.range(0, bars.count())
        .boxed()
        .sorted(
            Comparator.comparing(
                    (Integer bar) -> unbrushed.bars().get(bar).known().orElse(0),
                    Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .filter(new Chosen()::takes)
        .toList();
  }

  /** The first few, and all that are marked. */
  private final class Chosen {
    private int taken;

    boolean takes(int bar) {
      boolean isMarked = marked.filter(brush -> brush.marks(bar)).isPresent();
      return taken++ < MOST || isMarked;
    }
  }

  private ValueRow row(int bar) {
    ValueRow row =
        new ValueRow(
            texts, words.bar(bar), () -> adding.accept(bars.rule(new Brush.Range(bar, bar))));
    row.onTick(() -> tick(bar));
    return row;
  }

  private void tick(int bar) {
    Set<Integer> now = new HashSet<>();
    marked.ifPresent(
        brush -> IntStream.range(0, bars.count()).filter(brush::marks).forEach(now::add));
    if (!now.remove(bar)) {
      now.add(bar);
    }
    marking.accept(now.isEmpty() ? Optional.empty() : Optional.of(new Brush.Some(now)));
  }

  @Override
  public void mark(Optional<Brush> now) {
    marked = now;
    byBar.forEach((bar, row) ->
        row.mark(
            now.filter(brush -> brush.marks(bar)).isPresent()
                ? ValueRow.Mark.MARKED
                : others(now)));
    notSet.mark(others(now));
  }

  private static ValueRow.Mark others(Optional<Brush> now) {
    return now.isEmpty() ? ValueRow.Mark.NONE : ValueRow.Mark.FAINT;
  }
}
