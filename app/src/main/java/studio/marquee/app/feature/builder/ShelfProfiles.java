package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.rule.phrase.Profiles;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;

/** The profiles on the shelf. Those of rows about people are fetched when a rule first asks. */
record ShelfProfiles(ProfileShelf shelf, Catalogue catalogue, Mart population) implements Profiles {
  @Override
  public Optional<AttributeProfile> known(AttributeName name) {
    if (!name.mart().equals(population.name())) {
      catalogue
          .attribute(name)
          .filter(attribute -> !attribute.column().isEmpty())
          .ifPresent(shelf::ask);
    }
    return shelf.of(name).known();
  }

  @Override
  public void onArrival(Runnable action) {
    shelf.onArrival(action);
  }
}
