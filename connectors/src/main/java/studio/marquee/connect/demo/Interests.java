package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people say in their account that they like: sports, and kinds of things. Some were never
 * asked, and some were and chose nothing.
 */
final class Interests {
  private final World world;
  private final List<String> all;
  private final Odds<Integer> counts =
      Odds.of(0, 10).or(1, 25).or(2, 30).or(3, 22).or(4, 13).build();

  Interests(World world) {
    this.world = world;
    Set<String> known = new LinkedHashSet<>();
    for (Activity activity : Activity.values()) {
      known.add(activity.label());
    }
    world.range().products().forEach(product -> known.add(product.category()));
    this.all = List.copyOf(known);
  }

  /** Empty when the person was never asked; an empty list when nothing was chosen. */
  Optional<List<String>> of(Profile profile) {
    Dice dice = world.dice(profile.number(), Topic.INTERESTS);
    boolean wasAsked = dice.chance(0.88);
    int count = counts.pick(dice);
    boolean beginsWithFavourite = dice.chance(0.7);
    Set<String> chosen = new LinkedHashSet<>();
    if (count > 0 && beginsWithFavourite) {
      chosen.add(profile.activity().label());
    }
    while (chosen.size() < count) {
      chosen.add(dice.oneOf(all));
    }
    return wasAsked ? Optional.of(new ArrayList<>(chosen)) : Optional.empty();
  }
}
