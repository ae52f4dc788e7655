package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Segment;

/** The rules on the table: those that include people, and those that leave some out. */
public final class CanvasView extends VBox {
  private final CanvasParts parts;
  private final CanvasViewModel model;
  private final LaneCard include;
  private final LaneCard exclude;
  private final LimitCard limit;
  private final Adding adding;
  private final CanvasKeys keys;
  private Optional<Segment> shown = Optional.empty();
  private Optional<Painting> painted = Optional.empty();
  private Optional<Sight> sight = Optional.empty();

  public CanvasView(CanvasParts parts) {
    this.parts = parts;
    this.model = parts.model();
    this.include = new LaneCard(parts, Place.INCLUDE);
    this.exclude = new LaneCard(parts, Place.EXCLUDE);
    this.limit = new LimitCard(parts);
    this.adding = new Adding(parts);
    this.keys = new CanvasKeys(model, this::editCursor, this::extractCursor, this::addAtCursor);
    getStyleClass().add("canvas");
    setId("canvas");
    ProblemBanner refusal = ProblemBanner.quiet(parts.texts());
    getChildren().addAll(refusal, include, exclude, limit);
    model.table().refusalProperty().subscribe(refusal::show);
    model.table().tableProperty().subscribe(_ -> show());
    model.numbersProperty().subscribe(_ -> show());
    model.findingsProperty().subscribe(_ -> show());
    model.lensProperty().subscribe(_ -> show());
    model.carry().stateProperty().subscribe(_ -> carry());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void show() {
    Table table = model.table().tableProperty().get();
    table.segment().ifPresent(segment -> show(segment, table.selection()));
  }

  private void show(Segment segment, Selection selection) {
    Painting painting =
        new Painting(
            segment,
            selection,
            model.numbersProperty().get().told(),
            model.lensProperty().get(),
            model.findingsProperty().get());
    boolean isEdited = shown.filter(segment::equals).isEmpty();
    Optional<Node> focus = focus();
    boolean wasOnCard = focus.filter(this::isCard).isPresent();
    boolean wasAdding =
        focus.filter(node -> node.getStyleClass().contains("add-button")).isPresent();
    if (isEdited) {
      shown = Optional.of(segment);
      include.show(painting);
      exclude.show(painting);
      limit.show(segment.limit());
      carry();
      sight.ifPresent(Sight::moved);
    }
    if (isEdited || painted.filter(painting::equals).isEmpty()) {
      painted = Optional.of(painting);
      include.paint(painting);
      exclude.paint(painting);
    }
    boolean isAdded = isEdited && wasAdding;
    if (focus.isPresent() && (wasOnCard || isAdded || focus().isEmpty())) {
      focusCursor();
    }
  }

  /** It lies in a pane that shows some of it. */
  public void liesIn(ScrollPane pane) {
    sight = Optional.of(new Sight(pane, this));
  }

  void see(Stretch view) {
    include.see(view);
    exclude.see(view);
  }

  private void carry() {
    CarryState state = model.carry().stateProperty().get();
    include.carry(state);
    exclude.carry(state);
  }

  /** What has the keyboard, when that is on the canvas. */
  private Optional<Node> focus() {
    return Optional.ofNullable(getScene())
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
        .filter(this::isInside);
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCard(Node node) {
    return node.getStyleClass().contains("rule-line")
        || node.getStyleClass().contains("group-card");
  }

  /** Gives the keyboard to the rule where the cursor is, else to whatever takes it. */
  public void focusCursor() {
    model
        .table()
        .selection()
        .cursor()
        .or(() -> shown.flatMap(segment -> Lanes.places(segment).stream().findFirst()))
        .flatMap(this::at)
        .<Node>map(PartCard::node)
        .or(include::begin)
        .ifPresent(Node::requestFocus);
  }

  private Optional<PartCard> at(Place place) {
    return include.at(place).or(() -> exclude.at(place));
  }

  private void extractCursor() {
    if (parts.extracts().isOffered()) {
      model
          .table()
          .selection()
          .cursor()
          .ifPresent(place ->
              at(place).ifPresent(card -> new ExtractForm(parts, place, card.node()).open()));
    }
  }

  private void addAtCursor(Hand hand) {
    focus().ifPresent(near -> adding.atCursor(near, hand));
  }

  private void editCursor() {
    model
        .table()
        .selection()
        .cursor()
        .flatMap(this::at)
        .ifPresent(card -> {
          switch (card) {
            case RuleRow row -> row.edit();
            case GroupCard group -> group.edit();
          }
        });
  }

  private void press(KeyEvent press) {
    boolean isOnPart = press.getTarget() instanceof Node node && isCard(node);
    if (isOnPart) {
      keys.pressOnPart(press);
    } else if (press.getCode() == KeyCode.ESCAPE) {
      focusCursor();
      press.consume();
    }
    if (!press.isConsumed()) {
      keys.pressAnywhere(press);
    }
  }

  /** Where something would be put that is let go here. */
  public Optional<Target> targetAt(double sceneX, double sceneY) {
    return include.targetAt(sceneX, sceneY).or(() -> exclude.targetAt(sceneX, sceneY));
  }
}
