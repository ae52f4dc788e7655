package studio.marquee.app.feature.builder;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.AttributeRule;

/**
 * Brings an attribute to the rule, by dragging or by key.
 *
 * <p>What the drop would leave is asked for when the attribute is picked up, so that the number is
 * usually there by the time it hovers over the rule.
 */
public final class CarryViewModel implements AutoCloseable {
  private final LatestOnly<Attribute, Offer> offering;
  private final Consumer<AttributeRule> use;
  private final ReadOnlyObjectWrapper<CarryState> state =
      new ReadOnlyObjectWrapper<>(new CarryState.Nothing());
  private Optional<Offer> offer = Optional.empty();

  public CarryViewModel(Work<Attribute, Offer> offering, Consumer<AttributeRule> use) {
    this.offering = LatestOnly.atOnce(offering);
    this.use = use;
  }

  void pickUp(Attribute attribute) {
    offer = Optional.empty();
    state.set(new CarryState.Carried(attribute));
    offering.ask(
        attribute,
        this::offered,
        failure -> state.set(new CarryState.Failed(attribute, Problems.of(failure))));
  }

  private void offered(Offer answer) {
    offer = Optional.of(answer);
    switch (state.get()) {
      case CarryState.Hovering(var attribute, _) ->
          state.set(new CarryState.Hovering(attribute, offer));
      case CarryState.Dropped _ -> put(answer);
      case CarryState.Nothing(), CarryState.Carried(_), CarryState.Failed(_, _) -> {}
    }
  }

  void hover() {
    if (state.get() instanceof CarryState.Carried(var attribute)) {
      state.set(new CarryState.Hovering(attribute, offer));
    }
  }

  void leave() {
    if (state.get() instanceof CarryState.Hovering(var attribute, _)) {
      state.set(new CarryState.Carried(attribute));
    }
  }

  /** Drops what hovers over the rule; anywhere else nothing happens but the end of carrying. */
  void drop() {
    switch (state.get()) {
      case CarryState.Hovering(var attribute, _) -> {
        state.set(new CarryState.Dropped(attribute));
        offer.ifPresent(this::put);
      }
      case CarryState.Carried(_) -> putBack();
      case CarryState.Nothing(), CarryState.Dropped(_), CarryState.Failed(_, _) -> {}
    }
  }

  private void put(Offer answer) {
    state.set(new CarryState.Nothing());
    use.accept(answer.rule());
  }

  void putBack() {
    offering.abandon();
    state.set(new CarryState.Nothing());
  }

  /** Does without the mouse what a drop does. */
  void bring(Attribute attribute) {
    pickUp(attribute);
    hover();
    drop();
  }

  ReadOnlyObjectProperty<CarryState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    offering.abandon();
  }
}
