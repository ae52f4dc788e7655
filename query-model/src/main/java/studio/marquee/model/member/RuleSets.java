package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.problem.ProblemException;
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

/** The people of a tree, by algebra over the sets of its leaves. */
public final class RuleSets {
  private final int population;
  private final Catalogue catalogue;
  private final Leaves leaves;

  public RuleSets(int population, Catalogue catalogue, Leaves leaves) {
    this.population = population;
    this.catalogue = catalogue;
    this.leaves = leaves;
  }

  /** Where the set of a rule comes from that is not a group. */
  @FunctionalInterface
  public interface Leaves {
    RowSet of(Rule leaf) throws ProblemException, InterruptedException;
  }

  /** All single rules of a tree that have a say, each once. */
  public static List<Rule> leaves(Rule rule, Catalogue catalogue) {
    Set<Rule> leaves = new LinkedHashSet<>();
    RuleSets listing =
        new RuleSets(
            0,
            catalogue,
            leaf -> {
              leaves.add(leaf);
              return RowSet.none(0);
            });
    try {
      listing.of(rule);
    } catch (ProblemException | InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
    return List.copyOf(leaves);
  }

  /** Everyone, when everything in the tree is muted. */
  public RowSet of(Rule rule) throws ProblemException, InterruptedException {
    return live(rule).orElseGet(() -> RowSet.everyone(population));
  }

  /** Empty when nothing of the rule counts. */
  private Optional<RowSet> live(Rule rule) throws ProblemException, InterruptedException {
    return switch (rule) {
      case Group(var join, var parts) -> group(join, parts);
      case Everyone() -> Optional.of(RowSet.everyone(population));
      case AudienceRule _, PriorityRule _, LifecycleRule _ ->
          Optional.of(of(catalogue.plain(rule)));
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
          Optional.of(leaves.of(rule));
    };
  }

  private Optional<RowSet> group(Group.Join join, List<Part> parts)
      throws ProblemException, InterruptedException {
    List<RowSet> sets = new ArrayList<>();
    for (Part part : parts) {
      Optional<RowSet> set = part.isMuted() ? Optional.empty() : live(part.rule());
      set.map(known -> part.isNot() ? known.not() : known).ifPresent(sets::add);
    }
    return sets.isEmpty() ? Optional.empty() : Optional.of(join(join, sets));
  }

  private static RowSet join(Group.Join join, List<RowSet> sets) {
    return switch (join) {
      case Group.Join.AllOf() -> sets.stream().reduce(RowSet::and).orElseThrow();
      case Group.Join.AnyOf() -> sets.stream().reduce(RowSet::or).orElseThrow();
      case Group.Join.NoneOf() -> sets.stream().reduce(RowSet::or).orElseThrow().not();
      case Group.Join.AtLeast(var count) -> atLeast(Math.min(count, sets.size()), sets);
    };
  }

  /** After each set, {@code reached[n]} holds who is in at least n + 1 of the sets so far. */
  private static RowSet atLeast(int count, List<RowSet> sets) {
    List<RowSet> reached = new ArrayList<>();
    for (RowSet set : sets) {
      for (int n = Math.min(count, reached.size() + 1) - 1; n >= 0; n--) {
        RowSet joined = n == 0 ? set : reached.get(n - 1).and(set);
        if (n < reached.size()) {
          reached.set(n, reached.get(n).or(joined));
        } else {
          reached.add(joined);
        }
      }
    }
    return reached.get(count - 1);
  }
}
