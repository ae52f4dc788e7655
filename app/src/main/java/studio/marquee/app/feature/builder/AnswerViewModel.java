package studio.marquee.app.feature.builder;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.RowSet;

/** Who the people of the audience are. */
public final class AnswerViewModel implements AutoCloseable {
  private final List<Attribute> choices;
  private final LatestOnly<BreakingDown.Question, Breakdown> asking;
  private final ObjectProperty<Optional<Attribute>> attribute;
  private final ReadOnlyObjectWrapper<BreakdownState> breakdown =
      new ReadOnlyObjectWrapper<>(new BreakdownState.Nothing());
  private final Subscription counts;
  private Optional<RowSet> audience = Optional.empty();

  public AnswerViewModel(
      List<Attribute> attributes,
      ObservableValue<CountState> count,
      Work<BreakingDown.Question, Breakdown> work) {
    this.choices = attributes.stream().filter(each -> each.type() == AttributeType.TEXT).toList();
    this.asking = LatestOnly.atOnce(work);
    this.attribute = new SimpleObjectProperty<>(choices.stream().findFirst());
    this.counts = count.subscribe(this::counted);
    attribute.subscribe((_, _) -> ask());
  }

  private void counted(CountState state) {
    switch (state) {
      case CountState.Done(var counted) -> {
        audience = Optional.of(counted.members());
        ask();
      }
      case CountState.Counting(_) -> {
        asking.abandon();
        breakdown.set(new BreakdownState.Working(breakdown.get().newest()));
      }
      case CountState.Idle(), CountState.Failed(_) -> {
        audience = Optional.empty();
        ask();
      }
    }
  }

  /** Asks once more, for example after a failure. */
  void ask() {
    if (audience.isEmpty() || attribute.get().isEmpty()) {
      asking.abandon();
      breakdown.set(new BreakdownState.Nothing());
      return;
    }
    breakdown.set(new BreakdownState.Working(breakdown.get().newest()));
    asking.ask(
        new BreakingDown.Question(attribute.get().get(), audience.get()),
        answer -> breakdown.set(new BreakdownState.Done(answer)),
        failure -> breakdown.set(new BreakdownState.Failed(Problems.of(failure))));
  }

  /** The attributes that an audience can be broken down by. */
  List<Attribute> choices() {
    return choices;
  }

  ObjectProperty<Optional<Attribute>> attributeProperty() {
    return attribute;
  }

  ReadOnlyObjectProperty<BreakdownState> breakdownProperty() {
    return breakdown.getReadOnlyProperty();
  }

  @Override
  public void close() {
    counts.unsubscribe();
    asking.abandon();
  }
}
