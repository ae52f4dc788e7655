package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.feature.builder.answer.CompareWork.Overlapping;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.segment.Segment;

/** How the audience on the table lies over saved ones that somebody chose. */
public final class OverlapViewModel implements AutoCloseable {
  /** With how many others at once; more regions than that nobody reads. */
  static final int MOST = 5;

  private final List<Audience> choices;
  private final Asking<Overlapping, OverlapCounts> overlap;
  private final ReadOnlyObjectWrapper<List<Audience>> others =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Segment> audience = Optional.empty();

  OverlapViewModel(List<Audience> choices, CompareWork work) {
    this.choices = List.copyOf(choices);
    this.overlap = new Asking<>(work.overlap());
  }

  /** Compares another audience, or none. */
  void show(Optional<Segment> other) {
    audience = other;
    ask();
  }

  /** Another audience is to be compared soon. */
  void outdate() {
    overlap.outdate();
  }

  private void ask() {
    if (audience.isEmpty() || others.get().isEmpty()) {
      overlap.clear();
    } else {
      overlap.ask(
          new Overlapping(audience.get(), others.get().stream().map(Audience::segment).toList()));
    }
  }

  /** Compares with this one as well, or no longer. */
  void choose(Audience other) {
    List<Audience> now = new ArrayList<>(others.get());
    if (!now.remove(other) && !isFull()) {
      now.add(other);
    }
    if (!now.equals(others.get())) {
      others.set(List.copyOf(now));
      ask();
    }
  }

  boolean isFull() {
    return others.get().size() >= MOST;
  }

  List<Audience> choices() {
    return choices;
  }

  ReadOnlyObjectProperty<List<Audience>> othersProperty() {
    return others.getReadOnlyProperty();
  }

  Asking<Overlapping, OverlapCounts> overlap() {
    return overlap;
  }

  @Override
  public void close() {
    overlap.close();
  }
}
