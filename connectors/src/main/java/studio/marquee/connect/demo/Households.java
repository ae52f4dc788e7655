package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who lives with whom: one to five people of the same town whose numbers lie in the same block.
 * Where somebody lives is drawn anew for a whole block, so that nobody need be remembered, and who
 * lives together does not depend on how many people there are.
 */
final class Households {
  private static final int BLOCK = 128;

  private final World world;
  private final Profiles profiles;
  private final Odds<Integer> sizes = Odds.of(1, 30).or(2, 34).or(3, 16).or(4, 14).or(5, 6).build();
  private final Household[] ofBlock = new Household[BLOCK];
  private long block = -1;

  Households(World world) {
    this.world = world;
    this.profiles = new Profiles(world);
  }

  Household of(long number) {
    long wanted = (number - 1) / BLOCK;
    if (wanted != block) {
      fill(wanted);
      block = wanted;
    }
    return ofBlock[inBlock(number)];
  }

  private static int inBlock(long number) {
    return (int) ((number - 1) % BLOCK);
  }

  private void fill(long wanted) {
    Dice dice = world.dice(wanted, Topic.HOUSEHOLD);
    Map<Town, Forming> forming = new HashMap<>();
    List<Forming> all = new ArrayList<>();
    for (long number = wanted * BLOCK + 1; number <= (wanted + 1) * BLOCK; number++) {
      Town town = profiles.home(number).town();
      Forming household = forming.get(town);
      if (household == null || household.isFull()) {
        household = new Forming(town, sizes.pick(dice), new ArrayList<>());
        forming.put(town, household);
        all.add(household);
      }
      household.members.add(number);
    }
    for (Forming formed : all) {
      Household household = new Household(formed.town, formed.members);
      household.members().forEach(number -> ofBlock[inBlock(number)] = household);
    }
  }

  private record Forming(Town town, int size, List<Long> members) {
    boolean isFull() {
      return members.size() >= size;
    }
  }
}
