package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;

/** What is done to the selected rules, by key and by menu. */
public final class TableCommands {
  private final TableViewModel table;

  TableCommands(TableViewModel table) {
    this.table = table;
  }

  public void choose(Place place) {
    table.select(Selection.of(List.of(place)));
  }

  public void toggle(Place place) {
    table.select(table.selection().toggled(place));
  }

  public void extendTo(Place place) {
    table.select(table.selection().extended(order(), place));
  }

  public void chooseAll() {
    List<Place> all = order();
    if (!all.isEmpty()) {
      Place cursor = table.selection().cursor().orElse(all.getFirst());
      table.select(new Selection(all, Optional.of(cursor), Optional.of(cursor)));
    }
  }

  private List<Place> order() {
    return Lanes.places(table.segment());
  }

  /** Takes the cursor elsewhere, and the selection with it. */
  public void go(Direction direction) {
    next(direction).ifPresent(this::choose);
  }

  /** Takes the cursor elsewhere, and selects what lies between. */
  public void extend(Direction direction) {
    next(direction).ifPresent(this::extendTo);
  }

  public void goToFirst() {
    order().stream().findFirst().ifPresent(this::choose);
  }

  public void goToLast() {
    order().reversed().stream().findFirst().ifPresent(this::choose);
  }

  private Optional<Place> next(Direction direction) {
    List<Place> order = order();
    Optional<Place> cursor = table.selection().cursor().filter(order::contains);
    if (cursor.isEmpty()) {
      return order.stream().findFirst();
    }
    int at = order.indexOf(cursor.get());
    return switch (direction) {
      case UP -> at > 0 ? Optional.of(order.get(at - 1)) : cursor;
      case DOWN -> at + 1 < order.size() ? Optional.of(order.get(at + 1)) : cursor;
      case OUT -> cursor.get().group().filter(group -> !group.isLane()).or(() -> cursor);
      case IN -> Optional.of(cursor.get().part(0)).filter(order::contains).or(() -> cursor);
    };
  }

  public void move(Direction direction) {
    List<Place> places = table.outermost();
    if (!places.isEmpty()) {
      new Nudge(table.segment(), places)
          .target(direction)
          .ifPresent(target -> table.edit(new Edit.Move(places, target)));
    }
  }

  public void moveToOtherLane() {
    whenAny(places -> {
      Place lane = places.getFirst().lane().equals(Place.EXCLUDE) ? Place.INCLUDE : Place.EXCLUDE;
      return new Edit.Move(places, Target.endOf(lane));
    });
  }

  public void delete() {
    whenAny(Edit.Delete::new);
  }

  public void duplicate() {
    whenAny(Edit.Duplicate::new);
  }

  public void wrap() {
    whenAny(Edit.Wrap::new);
  }

  /** Unwraps the group that is selected, else the one that the selected rule is in. */
  public void unwrap() {
    table
        .selection()
        .cursor()
        .flatMap(cursor ->
            isGroup(cursor) ? Optional.of(cursor) : cursor.group().filter(group -> !group.isLane()))
        .ifPresent(group -> table.edit(new Edit.Unwrap(group)));
  }

  private boolean isGroup(Place place) {
    return Lanes.at(table.segment(), place).map(Part::rule).stream()
        .anyMatch(Group.class::isInstance);
  }

  public void mute() {
    whenAny(places -> new Edit.Toggle(places, Mark.MUTED));
  }

  public void negate() {
    whenAny(places -> new Edit.Toggle(places, Mark.NOT));
  }

  Group.Join join(Place group) {
    return Lanes.join(table.segment(), group);
  }

  public void rejoin(Place group, Group.Join join) {
    if (!join(group).equals(join)) {
      table.edit(new Edit.Rejoin(group, join));
    }
  }

  /** Keeps so many of those who pass. */
  void limit(Limit limit) {
    if (!limit.equals(table.segment().limit())) {
      table.change(table.segment().withLimit(limit));
    }
  }

  /** The selected rules as text; empty when nothing is selected. */
  public Optional<String> copy() {
    return table.copied();
  }

  public Optional<String> cut() {
    Optional<String> text = table.copied();
    if (text.isPresent()) {
      delete();
    }
    return text;
  }

  /** Puts the rules that a text says behind the cursor. */
  public void paste(String text) {
    table.pasted(text).ifPresent(parts -> table.edit(new Edit.Insert(parts, behindCursor())));
  }

  /** Behind the rule where the keyboard is, else behind everything that is included. */
  Target behindCursor() {
    return table
        .selection()
        .cursor()
        .filter(cursor -> Lanes.at(table.segment(), cursor).isPresent())
        .<Target>map(cursor -> new Target.Slot(cursor.group().orElseThrow(), cursor.index() + 1))
        .orElse(Target.endOf(Place.INCLUDE));
  }

  /** In the group where the keyboard is, else behind the rule where it is. */
  Target nearCursor() {
    return table
        .selection()
        .cursor()
        .filter(this::isGroup)
        .<Target>map(Target::endOf)
        .orElseGet(this::behindCursor);
  }

  private void whenAny(Function<List<Place>, Edit> edit) {
    List<Place> places = table.outermost();
    if (!places.isEmpty()) {
      table.edit(edit.apply(places));
    }
  }
}
