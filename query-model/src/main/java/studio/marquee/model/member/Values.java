package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** The values of a tree, each after those that it is made of; equal ones are there once. */
final class Values {
  private final int population;
  private final Catalogue catalogue;
  private final KnownSets known;
  private final List<Value> values = new ArrayList<>();
  private final Map<Rule, Integer> leaves = new HashMap<>();
  private final Map<Value.Joined, Integer> joined = new HashMap<>();

  Values(int population, Catalogue catalogue, KnownSets known) {
    this.population = population;
    this.catalogue = catalogue;
    this.known = known;
  }

  int size() {
    return values.size();
  }

  Value get(int number) {
    return values.get(number);
  }

  boolean areKnown() {
    return values.stream().noneMatch(Value.Unknown.class::isInstance);
  }

  /** Rules that nobody has counted yet, each once. */
  List<Rule> unknown() {
    List<Rule> unknown = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Unknown(var leaf)) {
        unknown.add(leaf);
      }
    }
    return unknown;
  }

  /** Rules that these are made of and that nobody has counted yet, each once. */
  List<Rule> unknown(List<Value.Input> of) {
    Set<Integer> reached = new LinkedHashSet<>();
    of.forEach(input -> reach(input.value(), reached));
    List<Rule> unknown = new ArrayList<>();
    for (int number : reached) {
      if (get(number) instanceof Value.Unknown(var leaf)) {
        unknown.add(leaf);
      }
    }
    return unknown;
  }

  private void reach(int number, Set<Integer> reached) {
    if (reached.add(number) && get(number) instanceof Value.Joined(var _, var inputs)) {
      inputs.forEach(input -> reach(input.value(), reached));
    }
  }

  /** Whom an input means that is joined with no other one; empty when it is, or is not known. */
  Optional<RowSet> alone(Value.Input input) {
    return switch (get(input.value())) {
      case Value.Known(var set) -> Optional.of(input.isNot() ? set.not() : set);
      case Value.Unknown _ -> Optional.empty();
      case Value.Joined(var _, var inputs) when inputs.size() == 1 ->
          alone(input.isNot() ? inputs.getFirst().turned() : inputs.getFirst());
      case Value.Joined _ -> Optional.empty();
    };
  }

  /** Empty when nothing of the rule counts. */
  Optional<Value.Input> of(Rule rule) {
    return switch (rule) {
      case Group(var join, var parts) -> {
        List<Value.Input> inputs = new ArrayList<>();
        parts.forEach(part -> of(part).ifPresent(inputs::add));
        yield inputs.isEmpty() ? Optional.empty() : Optional.of(join(join, inputs));
      }
      case Everyone() -> Optional.of(everyone());
      case AudienceRule _, PriorityRule _, LifecycleRule _ ->
          Optional.of(of(catalogue.plain(rule)).orElseGet(this::everyone));
      case AttributeRule _,
          PlaceRule _,
          CalculationRule _,
          RelatedRule _,
          OccurrenceRule _,
          SequenceRule _,
          ListRule _,
          KeysRule _,
          RankRule _,
          SplitRule _ ->
          Optional.of(new Value.Input(leaf(rule), false));
    };
  }

  /** Empty when the part is muted, or nothing of it counts. */
  Optional<Value.Input> of(Part part) {
    return part.isMuted() ? Optional.empty() : asIfNotMuted(part);
  }

  Optional<Value.Input> asIfNotMuted(Part part) {
    return of(part.rule()).map(input -> part.isNot() ? input.turned() : input);
  }

  Value.Input everyone() {
    return new Value.Input(leaf(new Everyone()), false);
  }

  Value.Input join(Group.Join join, List<Value.Input> inputs) {
    int value = joined(needed(join, inputs.size()), inputs);
    return new Value.Input(value, join instanceof Group.Join.NoneOf);
  }

  /** How many must be true of those that are left. */
  static int needed(Group.Join join, int left) {
    return switch (join) {
      case Group.Join.AllOf() -> left;
      case Group.Join.AnyOf(), Group.Join.NoneOf() -> 1;
      case Group.Join.AtLeast(var count) -> Math.min(count, left);
    };
  }

  private int joined(int needed, List<Value.Input> inputs) {
    Value.Joined value = new Value.Joined(needed, inputs);
    Integer before = joined.get(value);
    if (before == null) {
      before = add(value);
      joined.put(value, before);
    }
    return before;
  }

  private int leaf(Rule rule) {
    Integer before = leaves.get(rule);
    if (before == null) {
      Optional<RowSet> set =
          rule instanceof Everyone ? Optional.of(RowSet.everyone(population)) : known.of(rule);
      before = add(set.<Value>map(Value.Known::new).orElseGet(() -> new Value.Unknown(rule)));
      leaves.put(rule, before);
    }
    return before;
  }

  private int add(Value value) {
    values.add(value);
    return values.size() - 1;
  }
}
