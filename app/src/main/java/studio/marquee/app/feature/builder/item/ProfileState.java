package studio.marquee.app.feature.builder.item;

import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.problem.Problem;

/** Where the profile of one attribute stands. */
public sealed interface ProfileState {
  record Waiting() implements ProfileState {}

  record Known(AttributeProfile profile) implements ProfileState {}

  record Failed(Problem problem) implements ProfileState {}

  default Optional<AttributeProfile> known() {
    return switch (this) {
      case Known(var profile) -> Optional.of(profile);
      case Waiting(), Failed(_) -> Optional.empty();
    };
  }
}
