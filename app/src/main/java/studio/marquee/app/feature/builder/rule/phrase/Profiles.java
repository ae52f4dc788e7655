package studio.marquee.app.feature.builder.rule.phrase;

import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;

/** What is known by now of how the values of attributes spread. */
public interface Profiles {
  Optional<AttributeProfile> known(AttributeName name);

  /** Runs the action whenever more is known. */
  void onArrival(Runnable action);
}
