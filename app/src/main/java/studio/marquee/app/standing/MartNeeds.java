package studio.marquee.app.standing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.segment.Segment;

/**
 * Which marts an audience depends on, be it that it names them, that a saved audience or a trait
 * does, or that they lie between others: without them the check finds something.
 */
public final class MartNeeds {
  private final Catalogue catalogue;

  public MartNeeds(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Those of some marts that the audience depends on. */
  public Set<String> among(Set<String> marts, Segment segment) {
    if (marts.isEmpty() || !isSound(catalogue.marts().all(), segment)) {
      return Set.of();
    }
    Set<String> needed = new TreeSet<>();
    for (String name : marts) {
      List<Mart> fewer =
          catalogue.marts().all().stream().filter(mart -> !mart.name().equals(name)).toList();
      if (!isSound(fewer, segment)) {
        needed.add(name);
      }
    }
    return needed;
  }

  private boolean isSound(List<Mart> marts, Segment segment) {
    Catalogue fewer =
        new Catalogue(
            new Marts(marts), catalogue.traits(), catalogue.audiences(), catalogue.lists());
    return new SegmentCheck(fewer).problems(segment).isEmpty();
  }
}
