package studio.marquee.model.member;

import java.util.Optional;
import java.util.OptionalInt;
import studio.marquee.model.member.Side.Unknown;
import studio.marquee.model.member.Stretch.Range;

/**
 * Counts everything about a tree in one pass over its sets, stretch by stretch.
 *
 * <p>Forward, every value is worked out from those that it is made of; then, from the root down, to
 * whom each place makes the difference. All of a stretch stays close to the processor meanwhile.
 */
final class CountPass {
  private final CountPlan plan;
  private final Range range;
  private final Side certain;
  private final Side possible;
  private final Optional<Decisions> decisions;

  private CountPass(CountPlan plan, boolean decides, OptionalInt target) {
    this.plan = plan;
    this.range = new Range(plan.population());
    this.certain = new Side(plan.values(), Unknown.NOBODY, range);
    this.possible =
        plan.values().areKnown() ? certain : new Side(plan.values(), Unknown.EVERYBODY, range);
    this.decisions =
        decides && plan.isKnown()
            ? Optional.of(new Decisions(plan, certain, range, target))
            : Optional.empty();
  }

  static CountPass ofAllNumbers(CountPlan plan) {
    return new CountPass(plan, true, OptionalInt.empty());
  }

  /** Finds out nothing about whom single places make the difference to. */
  static CountPass ofPeopleOnly(CountPlan plan) {
    return new CountPass(plan, false, OptionalInt.empty());
  }

  /**
   * Folds the rest of the tree.
   *
   * @param target the place that it is folded for
   */
  static CountPass folding(CountPlan plan, int target) {
    return new CountPass(plan, true, OptionalInt.of(target));
  }

  void count(int fromWord, int toWord) {
    for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
      show(from, toWord);
      decisions.ifPresent(Decisions::go);
    }
  }

  /** Counts, and leaves on the way whom the whole tree means. */
  void gather(int fromWord, int toWord, long[] people) {
    for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
      count(from, Math.min(from + Stretch.WORDS, toWord));
      System.arraycopy(certain.words(plan.people(), certain), 0, people, from, range.length());
    }
  }

  private void show(int from, int toWord) {
    range.move(from, Math.min(from + Stretch.WORDS, toWord));
    for (int value = 0; value < plan.values().size(); value++) {
      certain.show(value, from, possible);
      if (possible != certain) {
        possible.show(value, from, certain);
      }
    }
  }

  /** How many have passed a value by its inputs up to one of them, but for the first. */
  long reached(Unknown side, int value, int input) {
    return switch (side) {
      case NOBODY -> certain.steps(value).reached(input);
      case EVERYBODY -> possible.steps(value).reached(input);
    };
  }

  /** How many go another way when a place is taken out of its group. */
  long changed(int spot) {
    return decisions.orElseThrow().changed(spot);
  }

  /** Whom the whole tree would mean if everybody passed one place, and if nobody did. */
  void fold(CountPlan.Numbered spot, int fromWord, int toWord, long[] passed, long[] failed) {
    boolean isTurned = plan.isTurned(plan.parent(spot));
    long[] with = isTurned ? failed : passed;
    long[] without = isTurned ? passed : failed;
    for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
      show(from, toWord);
      Decisions found = decisions.orElseThrow();
      found.go();
      long[] people = certain.words(plan.spots().getFirst().input(), certain);
      long[] decided = found.decided(spot.number());
      for (int i = 0; i < range.length(); i++) {
        with[from + i] = people[i] | decided[i];
        without[from + i] = people[i] & ~decided[i];
      }
    }
  }
}
