package studio.marquee.model.edit;

import java.util.List;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/** What became of an edit. */
public sealed interface Edited {
  /**
   * @param places where that stands now which was edited; after a deletion, what stands nearest
   */
  record Done(Segment segment, List<Place> places) implements Edited {
    public Done {
      places = List.copyOf(places);
    }
  }

  /** Nothing was changed, and why. */
  record Refused(Problem problem) implements Edited {}
}
