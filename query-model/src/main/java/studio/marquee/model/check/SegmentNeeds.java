package studio.marquee.model.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.segment.Segment;

/**
 * Which attributes a segment cannot do without, be it that it names them, that a saved audience or
 * a trait does, or that they join marts or say when something happened: without them the check that
 * passed finds something.
 */
public final class SegmentNeeds {
  private final Catalogue catalogue;

  public SegmentNeeds(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Those of the given ones that are needed, in their order. */
  public Set<AttributeName> among(Collection<AttributeName> names, Segment segment) {
    Set<AttributeName> needed = new LinkedHashSet<>();
    for (AttributeName name : names) {
      Marts fewer = Extracts.whole(catalogue.marts()).without(List.of(name)).marts();
      if (!isSound(fewer, segment)) {
        needed.add(name);
      }
    }
    return needed;
  }

  private boolean isSound(Marts marts, Segment segment) {
    Catalogue fewer = Remaining.of(catalogue, marts);
    return new SegmentCheck(fewer).problems(segment).isEmpty();
  }
}
