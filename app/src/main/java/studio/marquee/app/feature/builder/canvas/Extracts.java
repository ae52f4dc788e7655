package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import studio.marquee.model.edit.Place;
import studio.marquee.model.problem.Problem;

/** Makes saved audiences of rules, which are then referred to. */
public interface Extracts {
  /** Whether there is somewhere to save them. */
  boolean isOffered();

  /** Begins to save what stands at a place under a title, or says why that cannot be. */
  Optional<Problem> extract(Place place, String title);
}
