package studio.marquee.model.compare;

import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;

/**
 * One difference between two segments. A path says where a part stands in the segment's file, such
 * as {@code /rule/parts/2} or {@code /exclude/0}: {@code from} in the segment before, {@code to} in
 * the one after.
 */
public sealed interface Change {

  /** Another title, description or population. */
  record Reworded(String path, String before, String after) implements Change {}

  /** A part is gone, with all that was in it and did not move elsewhere. */
  record Removed(String from, Part part) implements Change {}

  /** A part is new, with all that is in it and did not come from elsewhere. */
  record Added(String to, Part part) implements Change {}

  /**
   * A part says something else. Of a group this is its join or its marks; what changed within it is
   * listed by itself.
   */
  record Changed(String from, String to, Part before, Part after) implements Change {}

  /** A part stands elsewhere among its neighbours, or in another group. */
  record Moved(String from, String to, Part part) implements Change {}

  /** More or fewer of those who pass are kept, or others of them. */
  record Limited(Limit before, Limit after) implements Change {}

  /** Somebody is pinned who was not. */
  record Pinned(String to, Pin pin) implements Change {}

  /** Somebody is no longer pinned. */
  record Unpinned(String from, Pin pin) implements Change {}

  /** Somebody is pinned to the other side, or for another reason. */
  record Repinned(String from, String to, Pin before, Pin after) implements Change {}

  /** Those who are pinned in both segments stand in another order. */
  record PinsReordered() implements Change {}
}
