package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import javafx.scene.Node;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Part;

/** Adds what somebody chooses, without dragging it. */
final class Adding {
  private final CanvasViewModel model;
  private final Choosing choosing;

  Adding(CanvasParts parts) {
    this.model = parts.model();
    this.choosing = parts.choosing();
  }

  /** Behind everything in a group or a lane. */
  void into(Place group, Node near, Hand hand) {
    add(Target.endOf(group), near, hand);
  }

  /** In the group where the keyboard is, else behind the rule where it is. */
  void atCursor(Node near, Hand hand) {
    add(model.commands().nearCursor(), near, hand);
  }

  /** Where nothing can be added, that is said before anybody takes the trouble to choose. */
  private void add(Target target, Node near, Hand hand) {
    Edit asIf = new Edit.Insert(List.of(Part.of(new Everyone())), target);
    if (model.table().allows(asIf)) {
      choosing.choose(near, load -> model.carry().bring(load, hand, target));
    }
  }
}
