package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/** A rule with its editor and its people. */
final class RuleRow implements PartCard {
  /** How far from its edges a rule is still beside and not on it. */
  private static final double EDGE = 0.3;

  private final CanvasParts parts;
  private final SteadyBox node = new Line();
  private final HBox middle = new HBox();
  private final PartFrame frame;
  private final RuleEditor editor;
  private Optional<Painting> awaited = Optional.empty();
  private boolean isInView = true;

  RuleRow(CanvasParts parts, Place place, Part part) {
    this.parts = parts;
    this.frame = new PartFrame(parts, node);
    this.editor = parts.editors().of(part.rule(), this::change);
    node.getStyleClass().add("rule-line");
    Region said = editor.node();
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    middle.getChildren().addAll(frame.marks(), said);
    middle.getStyleClass().add("rule-said");
    middle.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox line = new HBox(frame.handle(), middle, frame.count(), frame.more());
    line.getStyleClass().add("rule-row");
    node.getChildren().addAll(line, frame.problem());
    show(place, part);
  }

  /** The editor says what the rule is to be, wherever it stands by now. */
  private void change(Rule rule) {
    if (!rule.equals(frame.part().rule())) {
      parts.model().table().replace(frame.place(), rule);
    }
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public boolean show(Place place, Part part) {
    if (part.rule() instanceof Group || !editor.show(part.rule())) {
      return false;
    }
    frame.show(place, part);
    return true;
  }

  @Override
  public boolean isOf(Part part) {
    return frame.part().rule().equals(part.rule());
  }

  /**
   * Paints itself. Numbers that nobody sees wait until they are seen: a column of which all rules
   * change is painted as a whole, and one of which a few do is not.
   */
  @Override
  public void paint(Painting painting) {
    frame.mark(painting);
    editor.node().setDisable(painting.isLocked(frame.place()));
    awaited = Optional.of(painting);
    if (isInView || painting.isEntry(frame.place())) {
      count();
    }
  }

  private void count() {
    Optional<Painting> now = awaited;
    awaited = Optional.empty();
    now.ifPresent(frame::count);
  }

  /** Who hears the window is told the number of now, whether the rule is in view or not. */
  private final class Line extends SteadyBox {
    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      if (attribute == AccessibleAttribute.TEXT || attribute == AccessibleAttribute.CHILDREN) {
        count();
      }
      return super.queryAccessibleAttribute(attribute, parameters);
    }
  }

  @Override
  public void see(Stretch view) {
    isInView = view.meets(node);
    if (isInView) {
      count();
    }
  }

  @Override
  public void carry(CarryState state) {
    frame.carry(state);
  }

  @Override
  public Target targetAt(double sceneX, double sceneY) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    double share = (sceneY - bounds.getMinY()) / Math.max(1, bounds.getHeight());
    Place group = frame.place().group().orElseThrow();
    if (share < EDGE) {
      return new Target.Slot(group, frame.place().index());
    }
    return share > 1 - EDGE
        ? new Target.Slot(group, frame.place().index() + 1)
        : new Target.Onto(frame.place());
  }

  @Override
  public Optional<PartCard> at(Place place) {
    return frame.place().equals(place) ? Optional.of(this) : Optional.empty();
  }

  /** Gives the keyboard to what can be changed in the rule. */
  void edit() {
    FocusCycle.first(editor.node()).ifPresent(first -> first.requestFocus());
  }

  @Override
  public void dispose() {
    editor.dispose();
  }
}
