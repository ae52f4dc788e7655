package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import javafx.scene.layout.Region;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Part;

/** A rule or a group as it lies on the canvas. */
sealed interface PartCard permits RuleRow, GroupCard {
  Region node();

  /** Shows another part; false when that takes a card of another kind. */
  boolean show(Place place, Part part);

  /** Whether it shows just this rule, wherever it stands. */
  boolean isOf(Part part);

  void paint(Painting painting);

  void carry(CarryState state);

  /** Paints what has come into view. */
  void see(Stretch view);

  /** Where something would be put that is let go here. */
  Target targetAt(double sceneX, double sceneY);

  /** Itself or a card in it. */
  Optional<PartCard> at(Place place);

  void dispose();
}
