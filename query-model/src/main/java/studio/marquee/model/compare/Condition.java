package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/**
 * A rule in its plainest form. Every group is <em>at least k of n</em>: all of them is n of n, any
 * of them 1 of n, none of them the opposite of 1 of n. As rules know no third value, the opposite
 * of <em>at least k of n</em> is <em>at least n - k + 1 of n</em> opposites; so <em>not</em> sinks
 * down to the single tests, where saying it twice cancels out. What is left is flattened, freed of
 * repetition where that is harmless, and sorted by its text.
 */
sealed interface Condition {
  Single EVERYONE = new Single("everyone");

  Single NOBODY = new Single("not everyone");

  String text();

  /** A test of one person, or everyone but those who pass it. */
  record Single(String text) implements Condition {}

  /** At least so many of two parts or more. */
  record Several(int needed, List<Condition> parts) implements Condition {
    @Override
    public String text() {
      String all = parts.stream().map(Condition::text).collect(Collectors.joining(", "));
      return needed + " of " + parts.size() + " (" + all + ")";
    }

    boolean isAll() {
      return needed == parts.size();
    }

    boolean isAny() {
      return needed == 1;
    }
  }

  /** What a rule comes to, nothing being left of it included. */
  static String text(Rule rule) {
    return of(rule).map(Condition::text).orElse(EVERYONE.text());
  }

  /** Empty when nothing is left of the rule. */
  static Optional<Condition> of(Rule rule) {
    return of(rule, false);
  }

  private static Optional<Condition> of(Rule rule, boolean isNot) {
    return switch (rule) {
      case AttributeRule(var name, PresenceTest.IsNotSet()) ->
          of(new AttributeRule(name, new PresenceTest.IsSet()), !isNot);
      case AttributeRule(var name, var test) ->
          Optional.of(single(name + " " + TestText.of(test), isNot));
      case CalculationRule(Calculation.Named(var name), var test) ->
          of(new AttributeRule(name, test), isNot);
      case CalculationRule(var value, PresenceTest.IsNotSet()) ->
          of(new CalculationRule(value, new PresenceTest.IsSet()), !isNot);
      case CalculationRule(var value, var test) ->
          Optional.of(single(RuleText.of(value) + " " + TestText.of(test), isNot));
      case PlaceRule place -> Optional.of(single(TestText.of(place), isNot));
      case Group(var join, var parts) -> group(join, parts, isNot);
      case Everyone() -> Optional.of(isNot ? NOBODY : EVERYONE);
      case RelatedRule(var quantifier, var rows) -> Optional.of(related(quantifier, rows, isNot));
      case OccurrenceRule occurrence -> Optional.of(single(RuleText.of(occurrence), isNot));
      case LifecycleRule lifecycle -> of(lifecycle.plain(), isNot);
      case SequenceRule sequence -> Optional.of(single(RuleText.of(sequence), isNot));
      case AudienceRule(var name) ->
          Optional.of(single("audience " + TestText.quoted(name), isNot));
      case PriorityRule priority -> of(priority.plain(), isNot);
      case ListRule list -> Optional.of(single(RuleText.of(list), isNot));
      case KeysRule keys -> Optional.of(single(RuleText.of(keys), isNot));
      case RankRule rank -> Optional.of(single(RuleText.of(rank), isNot));
      case SplitRule split -> Optional.of(single(RuleText.of(split), isNot));
    };
  }

  /** Every quantifier that can be is said as <em>at least so many</em>, or its opposite. */
  private static Condition related(Quantifier quantifier, Rows rows, boolean isNot) {
    return switch (quantifier) {
      case Quantifier.Some() -> atLeast(1, rows, isNot);
      case Quantifier.None() -> atLeast(1, rows, !isNot);
      case Quantifier.AtLeast(var count) -> atLeast(count, rows, isNot);
      case Quantifier.AtMost(var count) -> atLeast(count + 1L, rows, !isNot);
      case Quantifier.Exactly(var count) -> between(count, count, rows, isNot);
      case Quantifier.Between(var from, var to) -> between(from, to, rows, isNot);
      case Quantifier.Every() when RuleText.all(rows.where()).equals(EVERYONE.text()) ->
          atLeast(1, rows, isNot);
      case Quantifier.Every() -> single("every of " + RuleText.of(rows), isNot);
    };
  }

  private static Condition between(int from, int to, Rows rows, boolean isNot) {
    return from == 0
        ? atLeast(to + 1L, rows, !isNot)
        : single(from + " to " + to + " of " + RuleText.of(rows), isNot);
  }

  private static Condition atLeast(long count, Rows rows, boolean isNot) {
    return single("at least " + count + " of " + RuleText.of(rows), isNot);
  }

  private static Condition single(String text, boolean isNot) {
    return new Single(isNot ? "not " + text : text);
  }

  private static Optional<Condition> group(Group.Join join, List<Part> parts, boolean isNot) {
    boolean isOpposite = isNot != join instanceof Group.Join.NoneOf;
    List<Condition> left = new ArrayList<>();
    for (Part part : parts) {
      if (!part.isMuted()) {
        of(part.rule(), isOpposite != part.isNot()).ifPresent(left::add);
      }
    }
    if (left.isEmpty()) {
      return Optional.empty();
    }
    int count = left.size();
    int needed =
        switch (join) {
          case Group.Join.AllOf() -> count;
          case Group.Join.AnyOf(), Group.Join.NoneOf() -> 1;
          case Group.Join.AtLeast(var least) -> Math.min(least, count);
        };
    return Optional.of(withoutConstants(isOpposite ? count - needed + 1 : needed, left));
  }

  /** Who is always there counts towards what is needed; who never is does not. */
  private static Condition withoutConstants(int needed, List<Condition> parts) {
    List<Condition> open =
        parts.stream().filter(part -> !part.equals(EVERYONE) && !part.equals(NOBODY)).toList();
    int always = (int) parts.stream().filter(EVERYONE::equals).count();
    if (needed <= always) {
      return EVERYONE;
    }
    return needed - always > open.size() ? NOBODY : plain(needed - always, open);
  }

  private static Condition plain(int needed, List<Condition> parts) {
    if (needed == parts.size()) {
      List<Condition> flat = sorted(parts.stream().flatMap(Condition::alls).distinct());
      return flat.size() == 1 ? flat.getFirst() : new Several(flat.size(), flat);
    }
    if (needed == 1) {
      List<Condition> flat = sorted(parts.stream().flatMap(Condition::anys).distinct());
      return flat.size() == 1 ? flat.getFirst() : new Several(1, flat);
    }
    return new Several(needed, sorted(parts.stream()));
  }

  private static Stream<Condition> alls(Condition part) {
    return part instanceof Several several && several.isAll()
        ? several.parts().stream()
        : Stream.of(part);
  }

  private static Stream<Condition> anys(Condition part) {
    return part instanceof Several several && several.isAny()
        ? several.parts().stream()
        : Stream.of(part);
  }

  private static List<Condition> sorted(Stream<Condition> parts) {
    return parts.sorted(Comparator.comparing(Condition::text)).toList();
  }
}
