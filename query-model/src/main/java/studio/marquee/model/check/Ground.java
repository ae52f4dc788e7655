package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.moment.Now;

/**
 * What rules are held against.
 *
 * @param catalogue with those traits alone that can be worked out from what stands before them, so
 *     that no question about it runs in a circle
 * @param declared the catalogue as it was given
 */
record Ground(
    Catalogue catalogue, Catalogue declared, Observations observations, Optional<Now> now) {

  static Ground of(Catalogue declared, Observations observations, Optional<Now> now) {
    return new Ground(
        with(declared, sound(declared, declared.traits())), declared, observations, now);
  }

  /** The same with no more than these traits, although others were declared. */
  Ground withTraits(List<Trait> traits) {
    return new Ground(with(declared, sound(declared, traits)), declared, observations, now);
  }

  private static List<Trait> sound(Catalogue declared, List<Trait> traits) {
    List<Trait> sound = new ArrayList<>();
    for (Trait trait : traits) {
      if (with(declared, sound).type(trait.calculation()).isPresent()) {
        sound.add(trait);
      }
    }
    return sound;
  }

  private static Catalogue with(Catalogue catalogue, List<Trait> traits) {
    return new Catalogue(catalogue.marts(), traits, catalogue.audiences(), catalogue.lists());
  }
}
