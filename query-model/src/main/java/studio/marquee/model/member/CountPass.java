package studio.marquee.model.member;

import studio.marquee.model.member.Side.Unknown;
import studio.marquee.model.member.Steps.Given;
import studio.marquee.model.member.Stretch.Range;

/**
 * Counts everything about a tree in one pass over its sets, stretch by stretch.
 *
 * <p>Forward, every value is worked out from those that it is made of. Then, from the root down,
 * each place is told whom the whole tree would mean if everybody passed there, and if nobody did.
 * To take a rule away from <em>all of</em> is as if everybody passed it, and from the other groups
 * as if nobody did; so the number without each rule needs no second look at the tree.
 */
final class CountPass {
  private final CountPlan plan;
  private final Range range;
  private final Side certain;
  private final Side possible;
  private final Stretch scratch;
  private final Stretch[] ifPassed;
  private final Stretch[] ifFailed;
  private final Stretch[] enoughPassed;
  private final Stretch[] enoughFailed;
  private final Tally tally;

  CountPass(CountPlan plan) {
    this.plan = plan;
    this.range = new Range(plan.population());
    this.certain = new Side(plan.values(), Unknown.NOBODY, range);
    this.possible =
        plan.values().areKnown() ? certain : new Side(plan.values(), Unknown.EVERYBODY, range);
    this.scratch = new Stretch(range);
    this.ifPassed = Steps.stretches(plan.spots().size(), range);
    this.ifFailed = Steps.stretches(plan.spots().size(), range);
    this.enoughPassed = Steps.stretches(plan.spots().size(), range);
    this.enoughFailed = Steps.stretches(plan.spots().size(), range);
    this.tally = new Tally(plan.spots().size());
  }

  Tally tally() {
    return tally;
  }

  void count(int fromWord, int toWord) {
    for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
      range.move(from, Math.min(from + Stretch.WORDS, toWord));
      forward(from);
      if (plan.isKnown()) {
        backward();
      }
    }
  }

  private void forward(int from) {
    for (int value = 0; value < plan.values().size(); value++) {
      certain.show(value, from, possible);
      if (possible != certain) {
        possible.show(value, from, certain);
      }
    }
    tally.certainPeople += count(plan.people(), certain, possible);
    tally.possiblePeople += count(plan.people(), possible, certain);
    for (CountPlan.Numbered spot : plan.spots()) {
      int number = spot.number();
      if (spot.alone().isEmpty()) {
        tally.certainAlone[number] += count(spot.input(), certain, possible);
        tally.possibleAlone[number] += count(spot.input(), possible, certain);
      }
      if (spot.counts()) {
        tally.certainAfter[number] += after(spot, certain);
        tally.possibleAfter[number] += after(spot, possible);
      }
    }
  }

  private int count(Value.Input input, Side side, Side other) {
    side.show(input, scratch, other);
    return scratch.count();
  }

  private int after(CountPlan.Numbered spot, Side side) {
    int group = plan.parent(spot).input().value();
    return side.steps(group).orElseThrow().after(spot.rank().orElseThrow()).count();
  }

  private void backward() {
    ifPassed[0].showEverybody();
    ifFailed[0].showNobody();
    for (CountPlan.Numbered group : plan.spots()) {
      if (!group.counting().isEmpty()) {
        Steps steps = certain.steps(group.input().value()).orElseThrow();
        steps.backward();
        for (CountPlan.Numbered spot : group.counting()) {
          down(group, steps, spot);
        }
      }
    }
  }

  /** What a group's own people would be is turned around where everyone else is meant. */
  private void down(CountPlan.Numbered group, Steps steps, CountPlan.Numbered spot) {
    boolean isTurned = group.input().isNot();
    Stretch passed = (isTurned ? ifFailed : ifPassed)[group.number()];
    Stretch failed = (isTurned ? ifPassed : ifFailed)[group.number()];
    Stretch with = ifPassed[spot.number()];
    Stretch without = ifFailed[spot.number()];
    int rank = spot.rank().orElseThrow();
    steps.showEnough(rank, Given.PASSED, enoughPassed[spot.number()]);
    with.showChosen(enoughPassed[spot.number()], passed, failed);
    steps.showEnough(rank, Given.FAILED, enoughFailed[spot.number()]);
    without.showChosen(enoughFailed[spot.number()], passed, failed);
    switch (plan.removal(spot)) {
      case AS_IF_PASSED -> tally.without[spot.number()] += with.count();
      case AS_IF_FAILED -> tally.without[spot.number()] += without.count();
      case WITH_ITS_GROUP -> {}
    }
  }

  /** Whom the whole tree would mean if everybody passed one place, and if nobody did. */
  void fold(int spot, int fromWord, int toWord, long[] passed, long[] failed) {
    for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
      range.move(from, Math.min(from + Stretch.WORDS, toWord));
      for (int value = 0; value < plan.values().size(); value++) {
        certain.show(value, from, certain);
      }
      backward();
      ifPassed[spot].copyTo(passed, from);
      ifFailed[spot].copyTo(failed, from);
    }
  }
}
