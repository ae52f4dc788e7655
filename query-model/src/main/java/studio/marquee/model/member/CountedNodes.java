package studio.marquee.model.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.model.member.CountPlan.Numbered;
import studio.marquee.model.member.CountPlan.Removal;
import studio.marquee.model.member.Side.Unknown;

/** Makes numbers for people out of what the passes over the sets have counted. */
record CountedNodes(CountPlan plan, List<CountPass> passes) {
  CountedNodes {
    passes = List.copyOf(passes);
  }

  SegmentCounts counts() {
    Map<String, NodeCount> nodes = new HashMap<>();
    for (Numbered spot : plan.spots()) {
      if (!spot.spot().place().isEmpty()) {
        nodes.put(spot.spot().place(), node(spot));
      }
    }
    return with(nodes);
  }

  /** Nothing about single places, from passes that have not looked for it. */
  SegmentCounts total() {
    return with(Map.of());
  }

  private SegmentCounts with(Map<String, NodeCount> nodes) {
    return new SegmentCounts(
        plan.population(), bounds(plan.people()), chosen(), nodes, plan.isKnown());
  }

  private NodeCount node(Numbered spot) {
    Bounds before = before(spot);
    return new NodeCount(
        bounds(spot.input()), before, spot.counts() ? after(spot) : before, without(spot));
  }

  private Bounds chosen() {
    return bounds(plan.spots().getFirst().input());
  }

  private Bounds bounds(Value.Input input) {
    return new Bounds(people(Unknown.NOBODY, input), people(Unknown.EVERYBODY, input));
  }

  private long people(Unknown side, Value.Input input) {
    return input.isNot()
        ? plan.population() - people(other(side), input.value())
        : people(side, input.value());
  }

  private static Unknown other(Unknown side) {
    return switch (side) {
      case NOBODY -> Unknown.EVERYBODY;
      case EVERYBODY -> Unknown.NOBODY;
    };
  }

  private long people(Unknown side, int value) {
    return switch (plan.values().get(value)) {
      case Value.Known(var set) -> set.count();
      case Value.Unknown _ ->
          switch (side) {
            case NOBODY -> 0;
            case EVERYBODY -> plan.population();
          };
      case Value.Joined(var _, var inputs) -> reached(side, value, inputs.size() - 1);
    };
  }

  /** Who pass a group by its inputs up to one of them. */
  private long reached(Unknown side, int value, int input) {
    if (input > 0) {
      return passes.stream().mapToLong(pass -> pass.reached(side, value, input)).sum();
    }
    Value.Joined joined = (Value.Joined) plan.values().get(value);
    return joined.isAll() || joined.isAny() ? people(side, joined.inputs().getFirst()) : 0;
  }

  private Bounds before(Numbered spot) {
    if (spot.previous().isPresent()) {
      return after(plan.spots().get(spot.previous().getAsInt()));
    }
    Numbered group = plan.parent(spot);
    boolean isEveryone = group.spot().isNone() || group.counting().isEmpty() || plan.isAll(group);
    return Bounds.exactly(isEveryone ? plan.population() : 0);
  }

  private Bounds after(Numbered spot) {
    int group = plan.parent(spot).input().value();
    int rank = spot.rank().orElseThrow();
    Bounds after =
        new Bounds(reached(Unknown.NOBODY, group, rank), reached(Unknown.EVERYBODY, group, rank));
    return plan.parent(spot).spot().isNone() ? after.outOf(plan.population()) : after;
  }

  private Bounds without(Numbered spot) {
    if (!plan.isKnown()) {
      return new Bounds(0, plan.population());
    }
    if (!spot.counts() || !plan.isHeard(plan.parent(spot))) {
      return chosen();
    }
    Removal removal = plan.removal(spot);
    if (removal == Removal.WITH_ITS_GROUP) {
      return spot.parent() == 0 ? Bounds.exactly(plan.population()) : without(plan.parent(spot));
    }
    long changed = passes.stream().mapToLong(pass -> pass.changed(spot.number())).sum();
    boolean isMore = (removal == Removal.AS_IF_PASSED) != plan.isTurned(plan.parent(spot));
    return Bounds.exactly(chosen().least() + (isMore ? changed : -changed));
  }
}
