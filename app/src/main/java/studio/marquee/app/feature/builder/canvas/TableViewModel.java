package studio.marquee.app.feature.builder.canvas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.Edited;
import studio.marquee.model.edit.Editing;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.format.RulesText;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** The rules on the table: what is done to them, and the way back. */
public final class TableViewModel {
  /** Whoever changes the same rule again so soon is still typing. */
  private static final Duration TYPING = Duration.ofMillis(500);

  private static final String CLIPBOARD = "clipboard";

  private final Segment blank;
  private final LongSupplier nanos;
  private final History<Table> history = new History<>();
  private final RulesText rules = new RulesText();
  private final ReadOnlyObjectWrapper<Table> table = new ReadOnlyObjectWrapper<>(Table.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Problem>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Typed> typed = Optional.empty();

  private record Typed(Place place, long at) {}

  /**
   * Makes an empty table.
   *
   * @param blank what a new audience begins as
   * @param nanos a clock that only measures how long something took
   */
  public TableViewModel(Segment blank, LongSupplier nanos) {
    this.blank = blank;
    this.nanos = nanos;
  }

  /** Puts a segment on the table; there is no way back to what lay there before. */
  public void put(Segment segment) {
    history.forget();
    typed = Optional.empty();
    refusal.set(Optional.empty());
    table.set(new Table(Optional.of(Lanes.normal(segment)), Selection.NONE));
  }

  /** What lies here with its past. */
  public Laid laid() {
    return new Laid(table.get(), history.past(), history.undone());
  }

  /** Goes on with what lay on a table, and with its past. */
  public void lay(Laid laid) {
    history.restore(laid.past(), laid.undone());
    typed = Optional.empty();
    refusal.set(Optional.empty());
    table.set(laid.now());
  }

  /** Leaves nothing on the table. */
  public void clear() {
    lay(new Laid(Table.EMPTY, List.of(), List.of()));
  }

  /** Does something to the rules, or says why it cannot be. */
  public void edit(Edit edit) {
    switch (Editing.edited(segment(), edit)) {
      case Edited.Refused(var problem) -> refusal.set(Optional.of(problem));
      case Edited.Done(var next, var places) -> {
        refusal.set(Optional.empty());
        boolean isTyping = isTyping(edit);
        Selection selection = places.isEmpty() ? selection().within(next) : Selection.of(places);
        leaveFor(new Table(Optional.of(next), kept(edit, selection)), isTyping);
      }
    }
  }

  /** Whether something could be done; when not, says why. */
  public boolean allows(Edit edit) {
    return switch (Editing.edited(segment(), edit)) {
      case Edited.Done _ -> {
        refusal.set(Optional.empty());
        yield true;
      }
      case Edited.Refused(var problem) -> {
        refusal.set(Optional.of(problem));
        yield false;
      }
    };
  }

  /** Says why something that was begun here came to nothing. */
  public void refuse(Problem why) {
    refusal.set(Optional.of(why));
  }

  /** What a rule says changes, and not where somebody is. */
  private Selection kept(Edit edit, Selection selection) {
    return edit instanceof Edit.Replace && selection().cursor().isPresent()
        ? selection()
        : selection;
  }

  private boolean isTyping(Edit edit) {
    if (!(edit instanceof Edit.Replace(var place, var _))) {
      typed = Optional.empty();
      return false;
    }
    long now = nanos.getAsLong();
    boolean isSoon =
        typed
            .filter(last -> last.place.equals(place) && now - last.at < TYPING.toNanos())
            .isPresent();
    typed = Optional.of(new Typed(place, now));
    return isSoon;
  }

  public void replace(Place place, Rule rule) {
    edit(new Edit.Replace(place, rule));
  }

  /** Puts another rule in a place, which is no typing. */
  public void exchange(Place place, Rule rule) {
    typed = Optional.empty();
    replace(place, rule);
    typed = Optional.empty();
  }

  /** Puts another version of the same segment on the table, for example under another title. */
  public void change(Segment next) {
    typed = Optional.empty();
    leaveFor(new Table(Optional.of(next), selection().within(next)), false);
  }

  private void leaveFor(Table next, boolean isTyping) {
    Table now = table.get();
    if (!next.segment().equals(now.segment()) && now.segment().isPresent() && !isTyping) {
      history.leave(now);
    }
    table.set(next);
  }

  public void undo() {
    step(history.undo(table.get()));
  }

  public void redo() {
    step(history.redo(table.get()));
  }

  private void step(Table reached) {
    typed = Optional.empty();
    refusal.set(Optional.empty());
    table.set(reached);
  }

  /** Selects what lies on the table. */
  void select(Selection selection) {
    table.set(new Table(table.get().segment(), selection));
  }

  /** The selected rules as a text that any window can paste; empty when nothing is selected. */
  Optional<String> copied() {
    List<Part> parts =
        outermost().stream().flatMap(place -> Lanes.at(segment(), place).stream()).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(rules.write(parts));
  }

  /** What is selected, without what lies in it. */
  List<Place> outermost() {
    List<Place> places = selection().places();
    return places.stream()
        .filter(place ->
            places.stream().noneMatch(other -> !other.equals(place) && place.isWithin(other)))
        .toList();
  }

  /** The rules that a text says; what belongs to a template is a rule like any other here. */
  Optional<List<Part>> pasted(String text) {
    try {
      refusal.set(Optional.empty());
      return Optional.of(rules.read(CLIPBOARD, text).stream().map(Lanes::unlocked).toList());
    } catch (ProblemException refused) {
      refusal.set(Optional.of(refused.problem()));
      return Optional.empty();
    }
  }

  /** What lies on the table, or what a new audience begins as. */
  Segment segment() {
    return table.get().segment().orElse(blank);
  }

  Selection selection() {
    return table.get().selection();
  }

  public ReadOnlyObjectProperty<Table> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** Why the last thing that was tried could not be done. */
  public ReadOnlyObjectProperty<Optional<Problem>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }
}
