package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import studio.marquee.app.feature.builder.answer.AnswerWork.By;
import studio.marquee.app.feature.builder.answer.AnswerWork.OfPerson;
import studio.marquee.app.job.CountState;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Histogram;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.answer.Why;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * What is known of the audience on the table. Who some of its people are, and why somebody is in
 * it, is only looked up when somebody asks.
 */
public final class AnswerViewModel implements AutoCloseable {
  private final List<Attribute> choices;
  private final ObservableValue<CountState> count;
  private final Consumer<Rule> adding;
  private final Asking<Segment, Waterfall> steps;
  private final Asking<Segment, Reach> reach;
  private final Asking<By, Breakdown> breakdown;
  private final Asking<By, Histogram> histogram;
  private final Asking<Segment, Sample> sample;
  private final Asking<OfPerson, Why> why;
  private final ObjectProperty<Optional<Attribute>> attribute;
  private final ReadOnlyObjectWrapper<Optional<Segment>> audience =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription counts;
  private Optional<Segment> wanted = Optional.empty();

  /**
   * Asks about whatever is counted.
   *
   * @param attributes what an audience can be broken down by
   * @param count of the audience on the table; nothing is asked before it is counted
   * @param adding takes a rule that somebody picked from a chart
   */
  public AnswerViewModel(
      List<Attribute> attributes,
      ObservableValue<CountState> count,
      AnswerWork work,
      Consumer<Rule> adding) {
    this.choices = List.copyOf(attributes);
    this.count = count;
    this.adding = adding;
    this.steps = new Asking<>(work.steps());
    this.reach = new Asking<>(work.reach());
    this.breakdown = new Asking<>(work.breakdown());
    this.histogram = new Asking<>(work.histogram());
    this.sample = new Asking<>(work.sample());
    this.why = new Asking<>(work.why());
    this.attribute = new SimpleObjectProperty<>(first());
    attribute.subscribe((_, _) -> askWho());
    this.counts = count.subscribe(_ -> counted());
  }

  private Optional<Attribute> first() {
    return choices.stream()
        .filter(choice -> choice.type() == AttributeType.TEXT)
        .findFirst()
        .or(() -> choices.stream().findFirst());
  }

  /** Puts another audience on the table; it is asked about as soon as it has been counted. */
  public void show(Optional<Segment> segment) {
    boolean isSame = segment.map(AnswerViewModel::bare).equals(wanted.map(AnswerViewModel::bare));
    wanted = segment;
    if (!isSame) {
      sample.clear();
      why.clear();
    }
    counted();
  }

  /** As far as its people depend on it. */
  private static Segment bare(Segment segment) {
    return segment.withTitle("-");
  }

  private void counted() {
    switch (count.getValue()) {
      case CountState.Done _ -> ask(wanted);
      case CountState.Counting _ -> {}
      case CountState.Idle(), CountState.Failed _ -> ask(Optional.empty());
    }
  }

  private void ask(Optional<Segment> now) {
    boolean isSame =
        now.map(AnswerViewModel::bare).equals(audience.get().map(AnswerViewModel::bare));
    audience.set(now);
    if (isSame) {
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
    askWho();
  }

  private void askWho() {
    Optional<Attribute> by = attribute.get();
    boolean isNumber = by.filter(now -> now.type() == AttributeType.NUMBER).isPresent();
    Optional<By> question =
        audience.get().flatMap(now -> by.map(known -> new By(now, known.name())));
    ask(breakdown, question.filter(_ -> !isNumber));
    ask(histogram, question.filter(_ -> isNumber));
  }

  private static <Q> void ask(Asking<Q, ?> asking, Optional<Q> question) {
    question.ifPresentOrElse(asking::ask, asking::clear);
  }

  /** Looks up some people of the audience. */
  void lookAtSome() {
    audience.get().ifPresent(sample::ask);
  }

  /** Looks up why somebody is in the audience or out of it. */
  void askWhy(String key) {
    if (!key.isBlank()) {
      audience.get().ifPresent(now -> why.ask(new OfPerson(now, key.strip())));
    }
  }

  void add(Rule rule) {
    adding.accept(rule);
  }

  List<Attribute> choices() {
    return choices;
  }

  public ObjectProperty<Optional<Attribute>> attributeProperty() {
    return attribute;
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

  Asking<By, Breakdown> breakdown() {
    return breakdown;
  }

  Asking<By, Histogram> histogram() {
    return histogram;
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
    for (Asking<?, ?> asking : List.of(steps, reach, breakdown, histogram, sample, why)) {
      asking.close();
    }
  }
}
