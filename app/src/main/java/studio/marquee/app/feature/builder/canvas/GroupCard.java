package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.control.Spring;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;

/** A group among the rules of another one. */
final class GroupCard implements PartCard {
  private final SteadyBox node = new SteadyBox();
  private final HBox head = new HBox();
  private final PartFrame frame;
  private final JoinBar join;
  private final GroupBox box;

  GroupCard(CanvasParts parts, Place place, Part part) {
    this.frame = new PartFrame(parts, node);
    this.join = new JoinBar(parts.texts(), parts.model().commands());
    this.box = new GroupBox(parts);
    node.getStyleClass().add("group-card");
    head.getStyleClass().add("group-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren()
        .addAll(frame.handle(), frame.marks(), join, new Spring(), frame.count(), frame.more());
    node.getChildren().addAll(head, frame.problem(), box);
    show(place, part);
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public boolean show(Place place, Part part) {
    if (!(part.rule() instanceof Group(var how, var below))) {
      return false;
    }
    frame.show(place, part);
    join.show(place, how);
    box.show(place, below);
    return true;
  }

  @Override
  public boolean isOf(Part part) {
    return frame.part().rule().equals(part.rule());
  }

  @Override
  public void paint(Painting painting) {
    frame.paint(painting);
    join.setDisable(painting.isLocked(frame.place()));
    box.paint(painting);
  }

  @Override
  public void carry(CarryState state) {
    frame.carry(state);
    box.carry(state);
  }

  @Override
  public void see(Stretch view) {
    box.see(view);
  }

  @Override
  public Target targetAt(double sceneX, double sceneY) {
    Bounds inside = box.localToScene(box.getLayoutBounds());
    Place group = frame.place().group().orElseThrow();
    if (sceneY < inside.getMinY()) {
      Bounds above = head.localToScene(head.getLayoutBounds());
      return sceneY < above.getCenterY()
          ? new Target.Slot(group, frame.place().index())
          : new Target.Slot(frame.place(), 0);
    }
    return sceneY > inside.getMaxY()
        ? new Target.Slot(group, frame.place().index() + 1)
        : box.targetAt(sceneX, sceneY);
  }

  @Override
  public Optional<PartCard> at(Place place) {
    if (frame.place().equals(place)) {
      return Optional.of(this);
    }
    return place.isWithin(frame.place()) ? box.at(place) : Optional.empty();
  }

  /** Gives the keyboard to how its rules belong together. */
  void edit() {
    FocusCycle.first(join).ifPresent(first -> first.requestFocus());
  }

  @Override
  public void dispose() {
    box.dispose();
  }
}
