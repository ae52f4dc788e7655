package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import studio.marquee.app.feature.builder.answer.AnswerWork.OfPerson;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Earlier;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.SplitCounts;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.answer.Why;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;

/**
 * What is known of the audience on the table. Who some of its people are, and why somebody is in
 * it, is only looked up when somebody asks.
 */
public final class AnswerViewModel implements AutoCloseable {
  private final ObservableValue<CountState> count;
  private final ChartsViewModel charts;
  private final OverlapViewModel overlap;
  private final Asking<Earlier.Asked, Optional<Growth>> growth;
  private final Asking<CompareWork.Split, SplitCounts> split;
  private final Runnable ending;
  private final Asking<Segment, Waterfall> steps;
  private final Asking<Segment, Reach> reach;
  private final Asking<Segment, Sample> sample;
  private final Asking<OfPerson, Why> why;
  private final ReadOnlyObjectWrapper<Optional<Segment>> audience =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription counts;
  private Optional<Segment> wanted = Optional.empty();
  private Optional<Segment> saved = Optional.empty();
  private boolean isOutdated;

  /**
   * Asks about whatever is counted.
   *
   * @param attributes what there can be charts of
   * @param audiences what it can be compared with
   * @param count of the audience on the table; nothing is asked before it is counted
   * @param adding takes a rule that somebody picked from a chart
   */
  public AnswerViewModel(
      List<Attribute> attributes,
      List<Audience> audiences,
      ObservableValue<CountState> count,
      AnswerWork work,
      Consumer<Rule> adding) {
    this.count = count;
    this.charts = new ChartsViewModel(attributes, work.charts(), adding);
    this.overlap = new OverlapViewModel(audiences, work.compare());
    this.growth = new Asking<>(work.compare().growth());
    this.split = new Asking<>(work.compare().split());
    this.ending = work.compare().ending();
    this.steps = new Asking<>(work.steps());
    this.reach = new Asking<>(work.reach());
    this.sample = new Asking<>(work.sample());
    this.why = new Asking<>(work.why());
    this.counts = count.subscribe(_ -> counted());
  }

  /**
   * Puts another audience on the table; it is asked about as soon as it has been counted.
   *
   * @param lying how it was saved, if it was
   */
  public void show(Optional<Segment> segment, Optional<Segment> lying) {
    saved = lying;
    boolean wasWanted = isSame(segment, wanted);
    wanted = segment;
    if (!wasWanted) {
      sample.clear();
      why.clear();
      growth.clear();
      split.clear();
    }
    counted();
  }

  private static boolean isSame(Optional<Segment> one, Optional<Segment> other) {
    return one.map(AnswerViewModel::bare).equals(other.map(AnswerViewModel::bare));
  }

  /** As far as its people depend on it. */
  private static Segment bare(Segment segment) {
    return segment.withTitle("-");
  }

  private void counted() {
    switch (count.getValue()) {
      case CountState.Done _ -> ask(wanted);
      case CountState.Counting _ -> outdate();
      case CountState.Idle(), CountState.Failed _ -> ask(Optional.empty());
    }
  }

  /** What is told of another audience than the one that is counted is seen to be of before. */
  private void outdate() {
    if (!isOutdated && audience.get().isPresent() && !isSame(wanted, audience.get())) {
      isOutdated = true;
      steps.outdate();
      reach.outdate();
      charts.outdate();
      overlap.outdate();
    }
  }

  private void ask(Optional<Segment> now) {
    boolean isTold = isSame(now, audience.get()) && !isOutdated;
    isOutdated = false;
    audience.set(now);
    if (isTold) {
      return;
    }
    now.ifPresentOrElse(
        segment -> {
          steps.ask(segment);
          reach.ask(segment);
        },
        () -> {
          steps.clear();
          reach.clear();
        });
    charts.show(now);
    overlap.show(now);
  }

  /** What somebody asks about who does not wait for the number. */
  private Optional<Segment> onTable() {
    return switch (count.getValue()) {
      case CountState.Done _, CountState.Counting _ -> wanted;
      case CountState.Idle(), CountState.Failed _ -> Optional.empty();
    };
  }

  /** Looks up some people of the audience. */
  void lookAtSome() {
    onTable().ifPresent(sample::ask);
  }

  /** Finds out who came since the data before, and who left. */
  void askGrowth() {
    onTable().ifPresent(now -> growth.ask(new Earlier.Asked(now, saved)));
  }

  /** Finds out how many fall into which group. */
  void askSplit(List<SplitRule.Arm> arms) {
    onTable().ifPresent(now -> split.ask(new CompareWork.Split(now, arms)));
  }

  /** Looks up why somebody is in the audience or out of it. */
  void askWhy(String key) {
    if (!key.isBlank()) {
      onTable().ifPresent(now -> why.ask(new OfPerson(now, key.strip())));
    }
  }

  /** Who they are. */
  public ChartsViewModel charts() {
    return charts;
  }

  OverlapViewModel overlap() {
    return overlap;
  }

  Asking<Earlier.Asked, Optional<Growth>> growth() {
    return growth;
  }

  Asking<CompareWork.Split, SplitCounts> split() {
    return split;
  }

  ObservableValue<CountState> countProperty() {
    return count;
  }

  /** The audience that is asked about; empty while nothing on the table is counted. */
  ReadOnlyObjectProperty<Optional<Segment>> audienceProperty() {
    return audience.getReadOnlyProperty();
  }

  Asking<Segment, Waterfall> steps() {
    return steps;
  }

  Asking<Segment, Reach> reach() {
    return reach;
  }

  Asking<Segment, Sample> sample() {
    return sample;
  }

  Asking<OfPerson, Why> why() {
    return why;
  }

  @Override
  public void close() {
    counts.unsubscribe();
    charts.close();
    overlap.close();
    for (Asking<?, ?> asking : List.of(steps, reach, sample, why, growth, split)) {
      asking.close();
    }
    ending.run();
  }
}
