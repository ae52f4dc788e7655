package studio.marquee.model.directory;

import java.util.List;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.check.SegmentCheck;

/**
 * Finds the saved audiences that a list is needed for, whether they ask for it themselves or by way
 * of another audience: what could be counted before and cannot be counted without it needs it.
 */
public final class ListUses {
  private ListUses() {}

  /** Those that need the list, in the order of the catalogue. */
  public static List<Audience> of(Catalogue catalogue, String list) {
    Catalogue without =
        new Catalogue(
            catalogue.marts(),
            catalogue.traits(),
            catalogue.audiences(),
            catalogue.lists().stream().filter(other -> !other.name().equals(list)).toList());
    return catalogue.audiences().stream()
        .filter(audience -> isSound(audience, catalogue) && !isSound(audience, without))
        .toList();
  }

  private static boolean isSound(Audience audience, Catalogue catalogue) {
    return new SegmentCheck(catalogue).problems(audience.segment()).isEmpty();
  }
}
