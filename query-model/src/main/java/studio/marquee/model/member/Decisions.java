package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import studio.marquee.model.member.CountPlan.Numbered;
import studio.marquee.model.member.Stretch.Range;

/**
 * Finds to whom each place makes the difference, from the root down: whoever is meant if they pass
 * there and not if they do not, or the other way round where everyone else is meant. Of those for
 * whom a group decides, a place in it decides for them when just enough of the other inputs pass.
 * So the number without a rule is the number with it, and how many of those go another way.
 */
final class Decisions {
  private final Side side;
  private final Range range;
  private final List<GroupDecision> groups = new ArrayList<>();
  private final long[] enough = new long[Stretch.WORDS];
  private final long[] oneShort = new long[Stretch.WORDS];
  private final Stretch everybody;
  private final long[][] decided;
  private final long[] changed;

  /**
   * Only for a plan of which everything is known.
   *
   * @param side from which all sets are shown before
   * @param target a place whose people are asked for, besides their number
   */
  Decisions(CountPlan plan, Side side, Range range, OptionalInt target) {
    this.side = side;
    this.range = range;
    this.everybody = new Stretch(range);
    this.decided = new long[plan.spots().size()][0];
    this.changed = new long[plan.spots().size()];
    for (Numbered group : plan.spots()) {
      if (!group.counting().isEmpty() && plan.isHeard(group)) {
        groups.add(new GroupDecision(plan, group, target));
      }
    }
  }

  /** How many go another way when a place is taken out of its group. */
  long changed(int spot) {
    return changed[spot];
  }

  /** For whom a place decides, in the stretch that is shown. */
  long[] decided(int spot) {
    return decided[spot];
  }

  void go() {
    everybody.showEverybody();
    decided[0] = everybody.words();
    groups.forEach(GroupDecision::go);
  }

  /** What is to be found out about the places of one group. */
  private final class GroupDecision {
    private final int number;
    private final Steps steps;
    private final boolean isAll;
    private final boolean goesOn;
    private final List<Numbered> places;
    private final List<long[]> below = new ArrayList<>();

    GroupDecision(CountPlan plan, Numbered group, OptionalInt target) {
      this.number = group.number();
      this.steps = side.steps(group.input().value());
      this.isAll = plan.isAll(group);
      this.places = group.counting();
      for (Numbered place : places) {
        boolean isFollowed = !place.counting().isEmpty() || isAt(target, place);
        below.add(isFollowed ? new long[Stretch.WORDS] : new long[0]);
      }
      this.goesOn = below.stream().anyMatch(words -> words.length > 0);
    }

    private static boolean isAt(OptionalInt target, Numbered place) {
      return target.isPresent() && target.getAsInt() == place.number();
    }

    void go() {
      int length = range.length();
      long[] among = decided[number];
      if (places.size() == 1) {
        decided[places.getFirst().number()] = among;
        return;
      }
      if (goesOn || !isAll) {
        steps.showEnough(among, enough, length);
      }
      if (goesOn || isAll) {
        steps.showOneShort(among, oneShort, length);
      }
      for (int i = 0; i < places.size(); i++) {
        go(places.get(i), below.get(i), length);
      }
    }

    /** What all must pass is passed by everybody when it is taken out, other things by nobody. */
    private void go(Numbered place, long[] into, int length) {
      long[] passed = side.words(place.input(), side);
      if (into.length == 0) {
        changed[place.number()] +=
            isAll
                ? Words.countWithout(oneShort, passed, length)
                : Words.countBoth(enough, passed, length);
      } else {
        changed[place.number()] +=
            isAll
                ? Words.partedCountingOut(enough, oneShort, passed, into, length)
                : Words.partedCountingIn(enough, oneShort, passed, into, length);
        decided[place.number()] = into;
      }
    }
  }
}
