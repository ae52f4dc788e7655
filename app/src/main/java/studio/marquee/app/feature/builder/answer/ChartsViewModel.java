package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.feature.builder.answer.ChartWork.Marked;
import studio.marquee.app.feature.builder.answer.ChartWork.Wanted;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.problem.Problems;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.ChartWish.Widths;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.LinkedCharts;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Charts of the audience on the table. Bars that are marked narrow all other charts; what is marked
 * can be kept as a rule.
 */
public final class ChartsViewModel implements AutoCloseable {
  private final List<Attribute> choices;
  private final Consumer<Rule> adding;
  private final LatestOnly<Wanted, ShownCharts> making;
  private final LatestOnly<Marked, ShownCharts> brushing;
  private final ReadOnlyObjectWrapper<List<ChartWish>> wishes;
  private final ReadOnlyObjectWrapper<Map<ChartWish, Brush>> marks =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<BlockState<ShownCharts>> state =
      new ReadOnlyObjectWrapper<>(new BlockState.Idle<>());
  private Optional<Segment> audience = Optional.empty();

  /**
   * Shows a text and a number to begin with.
   *
   * @param choices what there can be a chart of
   * @param adding takes a rule that somebody picked from a chart
   */
  ChartsViewModel(List<Attribute> choices, ChartWork work, Consumer<Rule> adding) {
    this.choices = List.copyOf(choices);
    this.adding = adding;
    this.making = LatestOnly.atOnce(work.charts());
    this.brushing = LatestOnly.atOnce(work.brush());
    List<ChartWish> first = new ArrayList<>();
    first(AttributeType.TEXT).ifPresent(first::add);
    first(AttributeType.NUMBER).ifPresent(first::add);
    this.wishes = new ReadOnlyObjectWrapper<>(List.copyOf(first));
  }

  private Optional<ChartWish> first(AttributeType type) {
    return choices.stream()
        .filter(choice -> choice.type() == type)
        .findFirst()
        .map(choice -> ChartWish.of(choice.name()));
  }

  /** Shows another audience, or nothing. */
  void show(Optional<Segment> other) {
    audience = other;
    ask();
  }

  /** Another audience is to be shown soon. */
  void outdate() {
    if (audience.isPresent()) {
      brushing.abandon();
      making.abandon();
      state.set(new BlockState.Working<>(state.get().newest()));
    }
  }

  /** Asks the same once more, for example after a failure. */
  void again() {
    ask();
  }

  private void ask() {
    brushing.abandon();
    if (audience.isEmpty()) {
      making.abandon();
      state.set(new BlockState.Idle<>());
      return;
    }
    state.set(new BlockState.Working<>(state.get().newest()));
    Map<ChartWish, Brush> marked = marks.get();
    making.ask(
        new Wanted(audience.get(), wishes.get(), marked),
        charts -> arrive(charts, marked),
        failure -> state.set(new BlockState.Failed<>(Problems.of(failure))));
  }

  /** Something else may have been marked while it was worked on. */
  private void arrive(ShownCharts charts, Map<ChartWish, Brush> marked) {
    state.set(new BlockState.Done<>(charts));
    if (!marked.equals(marks.get())) {
      brush();
    }
  }

  private void brush() {
    if (state.get() instanceof BlockState.Done<ShownCharts>(var charts)) {
      brushing.ask(
          new Marked(charts, marks.get()),
          brushed -> state.set(new BlockState.Done<>(brushed)),
          failure -> state.set(new BlockState.Failed<>(Problems.of(failure))));
    }
  }

  /** Shows a chart of another attribute, before all others. */
  void add(Attribute attribute) {
    if (!isFull() && wish(attribute).isEmpty()) {
      List<ChartWish> more = new ArrayList<>(wishes.get());
      more.addFirst(ChartWish.of(attribute.name()));
      wish(more);
    }
  }

  boolean isFull() {
    return wishes.get().size() >= LinkedCharts.MOST;
  }

  /** The chart of an attribute, if there is one. */
  Optional<ChartWish> wish(Attribute attribute) {
    return wishes.get().stream().filter(wish -> wish.by().equals(attribute.name())).findFirst();
  }

  void remove(ChartWish wish) {
    unmark(wish);
    wish(wishes.get().stream().filter(other -> !other.equals(wish)).toList());
  }

  /** Ranges of the same width become ranges of as many people, and back. */
  void changeWidths(ChartWish wish) {
    unmark(wish);
    Widths other =
        switch (wish.widths()) {
          case SAME_WIDTH -> Widths.SAME_PEOPLE;
          case SAME_PEOPLE -> Widths.SAME_WIDTH;
        };
    ChartWish changed = new ChartWish(wish.by(), other);
    wish(wishes.get().stream().map(each -> each.equals(wish) ? changed : each).toList());
  }

  private void wish(List<ChartWish> now) {
    wishes.set(List.copyOf(now));
    ask();
  }

  private void unmark(ChartWish wish) {
    Map<ChartWish, Brush> now = new LinkedHashMap<>(marks.get());
    now.remove(wish);
    marks.set(Map.copyOf(now));
  }

  /** Marks these bars of a chart and no others; nothing is marked when it is empty. */
  void mark(ChartWish wish, Optional<Brush> brush) {
    Map<ChartWish, Brush> now = new LinkedHashMap<>(marks.get());
    brush.ifPresentOrElse(marked -> now.put(wish, marked), () -> now.remove(wish));
    if (!now.equals(marks.get())) {
      marks.set(Map.copyOf(now));
      brush();
    }
  }

  void clearMarks() {
    if (!marks.get().isEmpty()) {
      marks.set(Map.of());
      brush();
    }
  }

  /** What is marked in a chart becomes a rule of the audience. */
  void keep(ChartWish wish) {
    Optional<Rule> rule =
        state
            .get()
            .newest()
            .filter(charts -> charts.deck().drawn().contains(wish))
            .flatMap(
                charts -> Optional.ofNullable(marks.get().get(wish)).map(charts.bars(wish)::rule));
    if (rule.isPresent()) {
      mark(wish, Optional.empty());
      adding.accept(rule.get());
    }
  }

  void add(Rule rule) {
    adding.accept(rule);
  }

  List<Attribute> choices() {
    return choices;
  }

  /** What there are charts of, in their order. */
  ReadOnlyObjectProperty<List<ChartWish>> wishesProperty() {
    return wishes.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<ChartWish, Brush>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<BlockState<ShownCharts>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Shows charts of the same attributes as another one did, as far as they can be chosen here. */
  public void continueFrom(ChartsViewModel before) {
    wish(
        before.wishes.get().stream()
            .filter(wish -> choices.stream().anyMatch(choice -> choice.name().equals(wish.by())))
            .toList());
  }

  @Override
  public void close() {
    making.abandon();
    brushing.abandon();
  }
}
