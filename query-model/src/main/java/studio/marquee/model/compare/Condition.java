package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;

/**
 * A rule in its plainest form. Every group is <em>at least k of n</em>: all of them is n of n, any
 * of them 1 of n, none of them the opposite of 1 of n. As rules know no third value, the opposite
 * of <em>at least k of n</em> is <em>at least n - k + 1 of n</em> opposites; so <em>not</em> sinks
 * down to the single tests, where saying it twice cancels out. What is left is flattened, freed of
 * repetition where that is harmless, and sorted by its text.
 */
sealed interface Condition {
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
      case PlaceRule place -> Optional.of(single(TestText.of(place), isNot));
      case Group(var join, var parts) -> group(join, parts, isNot);
      default -> throw new UnsupportedOperationException();
    };
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
    return Optional.of(plain(isOpposite ? count - needed + 1 : needed, left));
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
