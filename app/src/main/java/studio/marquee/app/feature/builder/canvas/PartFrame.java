package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Part;

/** What rules and groups have in common: a handle, marks, numbers, a menu, and being selected. */
final class PartFrame {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
  private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("in-hand");
  private static final PseudoClass ONTO = PseudoClass.getPseudoClass("onto");
  private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

  private final CanvasParts parts;
  private final Region node;
  private final Texts texts;
  private final Region handle = new Region();
  private final HBox marks = new HBox(6);
  private final CountCell count;
  private final Button more;
  private final ProblemBanner problem;
  private Place place = Place.INCLUDE.part(0);
  private Part part = Part.of(new Everyone());
  private String sentence = "";

  PartFrame(CanvasParts parts, Region node) {
    this.parts = parts;
    this.node = node;
    this.texts = parts.texts();
    this.count = new CountCell(texts);
    this.problem = ProblemBanner.retrying(texts, parts.model()::recount);
    PartMenu menu = new PartMenu(parts, node);
    more = Icons.button(Feather.MORE_HORIZONTAL, texts.say("builder.part.more"));
    more.getStyleClass().add("part-more");
    // The keyboard has a key for each entry; a button at each rule would only be in its way.
    more.setFocusTraversable(false);
    more.setOnAction(_ -> {
      chooseIfNot();
      menu.showBelow(more, place, part);
    });
    handle.getStyleClass().add("part-handle");
    marks.setAlignment(Pos.CENTER_LEFT);
    node.setAccessibleRole(AccessibleRole.LIST_ITEM);
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    node.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    node.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        request -> {
          chooseIfNot();
          menu.showAt(node, request.getScreenX(), request.getScreenY(), place, part);
          request.consume();
        });
    node.focusedProperty()
        .subscribe(isFocused -> {
          if (isFocused && !isCursor()) {
            parts.model().commands().choose(place);
          }
        });
    Supplier<Optional<Load>> load = () -> Optional.of(parts.model().carry().grabbed(place));
    parts.gesture().startsAt(node, load);
  }

  private void press(MouseEvent press) {
    if (press.getButton() != MouseButton.PRIMARY || CarryGesture.isOnControl(press, node)) {
      return;
    }
    if (press.isShiftDown()) {
      parts.model().commands().extendTo(place);
    } else if (press.isShortcutDown()) {
      parts.model().commands().toggle(place);
    } else {
      chooseIfNot();
    }
    node.requestFocus();
    press.consume();
  }

  /** Of several that were selected to be dragged, a mere click selects the one. */
  private void click(MouseEvent click) {
    boolean isPlain = !click.isShiftDown() && !click.isShortcutDown() && click.isStillSincePress();
    if (click.getButton() == MouseButton.PRIMARY
        && isPlain
        && !CarryGesture.isOnControl(click, node)) {
      parts.model().commands().choose(place);
      click.consume();
    }
  }

  private boolean isCursor() {
    return parts.model().table().selection().cursor().filter(place::equals).isPresent();
  }

  private void chooseIfNot() {
    if (!parts.model().table().selection().has(place)) {
      parts.model().commands().choose(place);
    }
  }

  void show(Place now, Part said) {
    place = now;
    part = said;
    sentence = parts.sentence().of(said);
    node.setId("part" + now.pointer().replace('/', '-'));
    node.pseudoClassStateChanged(MUTED, said.isMuted());
    marks.getChildren().clear();
    if (said.isLocked()) {
      marks.getChildren().add(mark(Feather.LOCK, texts.say("builder.mark.locked")));
    }
    if (said.isMuted()) {
      marks.getChildren().add(mark(Feather.VOLUME_X, texts.say("builder.mark.muted")));
    }
    if (said.isNot()) {
      Label not = Words.styled(texts.say("builder.mark.not"), "not-chip");
      not.setMinWidth(Region.USE_PREF_SIZE);
      marks.getChildren().add(not);
    }
    marks.setManaged(!marks.getChildren().isEmpty());
  }

  private static Label mark(Feather icon, String text) {
    Label mark = Words.styled(text, "mark-chip");
    mark.setGraphic(Icons.of(icon));
    mark.setMinWidth(Region.USE_PREF_SIZE);
    return mark;
  }

  void paint(Painting painting) {
    mark(painting);
    count(painting);
  }

  /** Everything but the number. */
  void mark(Painting painting) {
    problem.show(painting.problem(place));
    node.pseudoClassStateChanged(CHOSEN, painting.isChosen(place));
    node.pseudoClassStateChanged(LOCKED, painting.isLocked(place));
    node.setFocusTraversable(painting.isEntry(place));
  }

  void count(Painting painting) {
    count.show(painting, painting.count(place));
    node.setAccessibleText(texts.say("builder.part.said", sentence, count.said()));
  }

  void carry(CarryState state) {
    boolean isOnto =
        state instanceof CarryState.Hovering(var _, var _, Target.Onto(var on), var _)
            && on.equals(place);
    node.pseudoClassStateChanged(ONTO, isOnto);
    node.pseudoClassStateChanged(
        IMPOSSIBLE,
        isOnto && state instanceof CarryState.Hovering(var _, var _, var _, Preview.Impossible _));
    node.pseudoClassStateChanged(CARRIED, inHand(state).contains(place));
  }

  private static List<Place> inHand(CarryState state) {
    return switch (state) {
      case CarryState.Carried(Load.OfRules(var places), Hand hand) ->
          hand == Hand.MOVES ? places : List.of();
      case CarryState.Hovering(Load.OfRules(var places), Hand hand, var _, var _) ->
          hand == Hand.MOVES ? places : List.of();
      case CarryState.Carried _,
          CarryState.Hovering _,
          CarryState.Nothing _,
          CarryState.Dropped _ ->
          List.of();
    };
  }

  Place place() {
    return place;
  }

  Part part() {
    return part;
  }

  Node handle() {
    return handle;
  }

  HBox marks() {
    return marks;
  }

  Node count() {
    return count.node();
  }

  Node more() {
    return more;
  }

  ProblemBanner problem() {
    return problem;
  }
}
