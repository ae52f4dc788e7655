package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Marts;

/** What can be referred to where only some of the marts are there, or only parts of them. */
public final class Remaining {
  private Remaining() {}

  /** Traits that can be worked out no longer are gone as well, and with them those after them. */
  public static Catalogue of(Catalogue declared, Marts marts) {
    List<Trait> traits = new ArrayList<>();
    for (Trait trait : declared.traits()) {
      Catalogue before = new Catalogue(marts, traits, List.of(), List.of());
      if (new TraitCheck(before).problems(trait).isEmpty()) {
        traits.add(trait);
      }
    }
    return new Catalogue(marts, traits, declared.audiences(), declared.lists());
  }
}
