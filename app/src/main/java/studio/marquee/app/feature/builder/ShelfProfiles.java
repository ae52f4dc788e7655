package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.rule.phrase.Profiles;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;

/** The profiles on the shelf, as far as they have arrived. */
record ShelfProfiles(ProfileShelf shelf) implements Profiles {
  @Override
  public Optional<AttributeProfile> known(AttributeName name) {
    return shelf.of(name).known();
  }

  @Override
  public void onArrival(Runnable action) {
    shelf.onArrival(action);
  }
}
