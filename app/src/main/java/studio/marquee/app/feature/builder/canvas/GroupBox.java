package studio.marquee.app.feature.builder.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;

/**
 * The parts of a group or a lane, with a slot before each of them and one behind the last.
 *
 * <p>A few parts lie in a box of their own, as all numbers may change at once: the toolkit paints
 * whatever has more than twelve children that change as a whole.
 */
final class GroupBox extends SteadyBox {
  private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
  private static final int IN_ONE_BOX = 10;

  private final CanvasParts parts;
  private final CarryWords words;
  private final AddBar adding;
  private final List<PartCard> cards = new ArrayList<>();
  private final List<SlotBar> slots = new ArrayList<>();
  private final List<SteadyBox> boxes = new ArrayList<>();
  private final SteadyBox rules = new SteadyBox();
  private Place place = Place.INCLUDE;

  GroupBox(CanvasParts parts) {
    this.parts = parts;
    this.words = new CarryWords(parts.texts(), parts.sentence(), parts.model().carry());
    this.adding = new AddBar(parts);
    getStyleClass().add("group-box");
    rules.getStyleClass().add("group-rules");
  }

  /**
   * Shows the parts. A rule that only stands elsewhere keeps its card, and one that only says
   * something else as well, so that nobody loses a field while typing in it.
   */
  void show(Place group, List<Part> now) {
    place = group;
    nameAdding();
    List<PartCard> free = new ArrayList<>(cards);
    List<Optional<PartCard>> kept = new ArrayList<>();
    for (Part part : now) {
      Optional<PartCard> same = free.stream().filter(card -> card.isOf(part)).findFirst();
      same.ifPresent(free::remove);
      kept.add(same);
    }
    List<PartCard> next = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      next.add(card(kept.get(i), i, now.get(i), free));
    }
    free.forEach(PartCard::dispose);
    cards.clear();
    cards.addAll(next);
    arrange();
  }

  private void nameAdding() {
    Texts texts = parts.texts();
    String into =
        place.equals(Place.INCLUDE)
            ? texts.say("builder.lane.include")
            : place.equals(Place.EXCLUDE)
                ? texts.say("builder.lane.exclude")
                : texts.say("builder.add.thisGroup");
    adding.show(
        place, texts.say("builder.add.rule.said", into), texts.say("builder.add.group.said", into));
  }

  private PartCard card(Optional<PartCard> same, int index, Part part, List<PartCard> free) {
    Place at = place.part(index);
    if (same.isPresent() && same.get().show(at, part)) {
      return same.get();
    }
    if (index < cards.size()) {
      PartCard before = cards.get(index);
      if (free.contains(before) && before.show(at, part)) {
        free.remove(before);
        return before;
      }
    }
    return part.rule() instanceof Group
        ? new GroupCard(parts, at, part)
        : new RuleRow(parts, at, part);
  }

  private void arrange() {
    while (slots.size() <= cards.size()) {
      slots.add(new SlotBar(words));
    }
    List<Node> all = new ArrayList<>();
    for (int from = 0; from < cards.size(); from += IN_ONE_BOX) {
      all.add(box(from, Math.min(from + IN_ONE_BOX, cards.size())));
    }
    boxes.subList(all.size(), boxes.size()).clear();
    fill(rules, all);
    fill(this, List.of(rules, slots.get(cards.size()), adding));
    pseudoClassStateChanged(BARE, cards.isEmpty());
  }

  private SteadyBox box(int from, int to) {
    int place = from / IN_ONE_BOX;
    if (place == boxes.size()) {
      boxes.add(new SteadyBox());
    }
    List<Node> inside = new ArrayList<>();
    for (int i = from; i < to; i++) {
      inside.add(slots.get(i));
      inside.add(cards.get(i).node());
    }
    SteadyBox box = boxes.get(place);
    fill(box, inside);
    return box;
  }

  private static void fill(Pane box, List<? extends Node> now) {
    if (!box.getChildren().equals(now)) {
      box.getChildren().setAll(now);
    }
  }

  void paint(Painting painting) {
    cards.forEach(card -> card.paint(painting));
    boolean isFree = place.isLane() || !painting.isLocked(place);
    adding.setVisible(isFree);
    adding.setManaged(isFree);
  }

  void carry(CarryState state) {
    for (int i = 0; i < slots.size(); i++) {
      slots.get(i).show(state, new Target.Slot(place, i));
    }
    cards.forEach(card -> card.carry(state));
  }

  void see(Stretch view) {
    cards.forEach(card -> card.see(view));
  }

  /** Where something would be put that is let go at this height. */
  Target targetAt(double sceneX, double sceneY) {
    for (int i = 0; i < cards.size(); i++) {
      if (slots.get(i).isOpenAt(sceneX, sceneY)) {
        return new Target.Slot(place, i);
      }
      Node card = cards.get(i).node();
      Bounds bounds = card.localToScene(card.getLayoutBounds());
      if (sceneY < bounds.getMinY()) {
        return new Target.Slot(place, i);
      }
      if (sceneY <= bounds.getMaxY()) {
        return cards.get(i).targetAt(sceneX, sceneY);
      }
    }
    return new Target.Slot(place, cards.size());
  }

  Optional<PartCard> at(Place wanted) {
    return cards.stream().flatMap(card -> card.at(wanted).stream()).findFirst();
  }

  void dispose() {
    cards.forEach(PartCard::dispose);
  }
}
