package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.job.Asking;
import studio.marquee.connect.count.Answer;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.Edited;
import studio.marquee.model.edit.Editing;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Takes rules and items to where they are put, by dragging or by key. */
public final class CarryViewModel implements AutoCloseable {
  private final TableViewModel table;
  private final TableCommands commands;
  private final SegmentCheck check;
  private final Asking asking;
  private final Starts starts;
  private final ReadOnlyObjectWrapper<CarryState> state =
      new ReadOnlyObjectWrapper<>(new CarryState.Nothing());
  private Optional<Rule> beginning = Optional.empty();
  private long journey;
  private long question;

  /**
   * Carries things to a table.
   *
   * @param asking what drops would leave, while they hover
   */
  CarryViewModel(
      TableViewModel table,
      TableCommands commands,
      SegmentCheck check,
      Asking asking,
      Starts starts) {
    this.table = table;
    this.commands = commands;
    this.check = check;
    this.asking = asking;
    this.starts = starts;
  }

  public void pickUp(Load load) {
    long mine = ++journey;
    beginning = Optional.empty();
    state.set(new CarryState.Carried(load, Hand.MOVES));
    if (load instanceof Load.OfItem(var item, var _)) {
      starts.start(
          item,
          rule -> {
            if (mine == journey) {
              begun(rule);
            }
          });
    }
  }

  private void begun(Rule rule) {
    beginning = Optional.of(rule);
    switch (state.get()) {
      case CarryState.Hovering(var load, var hand, var target, var _) ->
          hoverAnew(load, hand, target);
      case CarryState.Dropped(var load, var hand, var target) -> put(load, hand, target);
      case CarryState.Nothing(), CarryState.Carried _ -> {}
    }
  }

  /** Holds what is carried over a place where it may be put. */
  public void hover(Target target, Hand hand) {
    switch (state.get()) {
      case CarryState.Carried(var load, var _) -> hoverAnew(load, hand, target);
      case CarryState.Hovering(var load, var before, var there, var _) -> {
        if (!there.equals(target) || before != hand) {
          hoverAnew(load, hand, target);
        }
      }
      case CarryState.Nothing(), CarryState.Dropped _ -> {}
    }
  }

  private void hoverAnew(Load load, Hand hand, Target target) {
    question = 0;
    state.set(new CarryState.Hovering(load, hand, target, preview(load, hand, target)));
  }

  private Preview preview(Load load, Hand hand, Target target) {
    if (load instanceof Load.OfFile) {
      return new Preview.Unread();
    }
    Optional<Edit> edit = edit(load, hand, target);
    if (edit.isEmpty()) {
      return new Preview.Counting();
    }
    return switch (Editing.edited(table.segment(), edit.get())) {
      case Edited.Refused(var problem) -> new Preview.Impossible(problem);
      case Edited.Done(var segment, var _) -> counted(segment);
    };
  }

  private Preview counted(Segment segment) {
    List<Problem> problems = check.problems(segment);
    if (!problems.isEmpty()) {
      return new Preview.Untold(problems.getFirst());
    }
    Answer first = asking.ask(segment, this::hear);
    question = first.question();
    return said(first);
  }

  private void hear(Answer answer) {
    if (answer.question() == question
        && state.get() instanceof CarryState.Hovering(var load, var hand, var target, var _)) {
      state.set(new CarryState.Hovering(load, hand, target, said(answer)));
    }
  }

  private static Preview said(Answer answer) {
    Bounds people = answer.counts().people();
    if (people.isExact()) {
      return new Preview.Leaves(people.least());
    }
    return answer.failed().values().stream()
        .findFirst()
        .<Preview>map(Preview.Untold::new)
        .orElseGet(Preview.Counting::new);
  }

  /** Empty while it is not known which rule an item begins with. */
  private Optional<Edit> edit(Load load, Hand hand, Target target) {
    return switch (load) {
      case Load.OfFile _ -> Optional.empty();
      case Load.OfItem _ ->
          beginning.map(rule -> new Edit.Insert(List.of(part(rule, hand, target)), target));
      case Load.OfRules(var places) ->
          Optional.of(
              hand == Hand.CLONES ? new Edit.Copy(places, target) : new Edit.Move(places, target));
    };
  }

  private Part part(Rule rule, Hand hand, Target target) {
    return hand == Hand.GROUPS && !(rule instanceof Group)
        ? Part.of(new Group(otherwise(target), List.of(Part.of(rule))))
        : Part.of(rule);
  }

  /** A group says something else than the one around it. */
  private Group.Join otherwise(Target target) {
    boolean isAmongAll =
        target instanceof Target.Slot(var group, var _)
            && Lanes.join(table.segment(), group) instanceof Group.Join.AllOf;
    return isAmongAll ? new Group.Join.AnyOf() : new Group.Join.AllOf();
  }

  /** Over nothing where it could be put. */
  public void leave() {
    if (state.get() instanceof CarryState.Hovering(var load, var hand, var _, var _)) {
      question = 0;
      state.set(new CarryState.Carried(load, hand));
    }
  }

  /** Puts down what hovers; anywhere else nothing happens but the end of carrying. */
  public void drop() {
    switch (state.get()) {
      case CarryState.Hovering(var load, var hand, var target, var _) -> put(load, hand, target);
      case CarryState.Carried _ -> putBack();
      case CarryState.Nothing(), CarryState.Dropped _ -> {}
    }
  }

  private void put(Load load, Hand hand, Target target) {
    question = 0;
    Optional<Edit> edit = edit(load, hand, target);
    if (edit.isEmpty()) {
      state.set(new CarryState.Dropped(load, hand, target));
      return;
    }
    asking.stop();
    state.set(new CarryState.Nothing());
    table.edit(edit.get());
  }

  /** Ends carrying, and says where what was carried would have been put. */
  public Optional<Target> handOver() {
    Optional<Target> target =
        state.get() instanceof CarryState.Hovering(var _, var _, var there, var _)
            ? Optional.of(there)
            : Optional.empty();
    putBack();
    return target;
  }

  /** Ends carrying, with everything as it was. */
  public void putBack() {
    journey++;
    question = 0;
    asking.stop();
    state.set(new CarryState.Nothing());
  }

  /** Where something is put that comes without the mouse. */
  public Target behindCursor() {
    return commands.behindCursor();
  }

  /** Does without the mouse what a drop behind the cursor does. */
  public void bring(Item item, String title) {
    bring(new Load.OfItem(item, title), Hand.MOVES, commands.behindCursor());
  }

  /** Does without the mouse what a drop does. */
  void bring(Load.OfItem load, Hand hand, Target target) {
    pickUp(load);
    put(load, hand, target);
  }

  /** Puts an item where something else was dropped that became it. */
  public void bring(Item item, String title, Target target) {
    bring(new Load.OfItem(item, title), Hand.MOVES, target);
  }

  /** What somebody takes in the hand who grabs a rule: all that is selected, if it is. */
  public Load grabbed(Place place) {
    return new Load.OfRules(table.selection().has(place) ? table.outermost() : List.of(place));
  }

  /** The parts in somebody's hand, as they lie on the table. */
  List<Part> inHand(List<Place> places) {
    return places.stream().flatMap(place -> Lanes.at(table.segment(), place).stream()).toList();
  }

  public ReadOnlyObjectProperty<CarryState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    journey++;
    asking.stop();
  }
}
