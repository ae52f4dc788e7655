package studio.marquee.model.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Goes through a segment for one person, rule by rule. What is said of a group follows from nothing
 * but what is said of its rules, so what is withheld of a rule cannot be read off the groups around
 * it: they are withheld as well, unless the other rules decide them.
 */
public final class WhyTree {
  private final Verdicts verdicts;
  private final List<Why.Step> steps = new ArrayList<>();

  private WhyTree(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  /** Whether the person passes a single rule. */
  @FunctionalInterface
  public interface Verdicts {
    Verdict of(Rule leaf);
  }

  /**
   * Says why.
   *
   * @param kept whether the person is among those that the whole segment means; it is only told
   *     where there is a limit and nothing is withheld
   */
  public static Why of(Segment segment, String key, Verdicts verdicts, Verdict kept) {
    WhyTree tree = new WhyTree(verdicts);
    Verdict chosen = tree.live(Part.of(segment.rule()), "/rule", 0).orElse(Verdict.IN);
    List<Verdict> excluded = tree.excluded(segment.exclude());
    Verdict left = all(List.of(chosen, any(excluded).turned()));
    Optional<Verdict> pin =
        segment.pins().stream()
            .filter(pinned -> pinned.key().equals(key))
            .map(pinned -> Verdict.of(pinned.side() == Pin.Side.IN))
            .findFirst();
    Optional<Verdict> limit =
        segment.limit() instanceof Limit.Unlimited || pin.isPresent()
            ? Optional.empty()
            : Optional.of(limited(left, kept));
    Verdict verdict = pin.or(() -> limit).orElse(left);
    return new Why(verdict, limit, pin, tree.steps);
  }

  private static Verdict limited(Verdict left, Verdict kept) {
    return switch (left) {
      case IN -> kept;
      case OUT -> Verdict.OUT;
      case WITHHELD -> Verdict.WITHHELD;
    };
  }

  private List<Verdict> excluded(List<Part> exclude) {
    List<Verdict> excluded = new ArrayList<>();
    for (int i = 0; i < exclude.size(); i++) {
      live(exclude.get(i), "/exclude/" + i, 0).ifPresent(excluded::add);
    }
    return excluded;
  }

  /** Empty when nothing of the part counts; its steps are told all the same. */
  private Optional<Verdict> live(Part part, String place, int depth) {
    int at = steps.size();
    steps.add(new Why.Step(place, depth, part, Verdict.WITHHELD, Optional.empty()));
    Optional<Verdict> bare =
        part.rule() instanceof Group(var join, var parts)
            ? group(join, parts, place, depth)
            : Optional.of(verdicts.of(part.rule()));
    Optional<Verdict> turned = part.isNot() ? bare.map(Verdict::turned) : bare;
    steps.set(at, new Why.Step(place, depth, part, turned.orElse(Verdict.IN), Optional.empty()));
    return part.isMuted() ? Optional.empty() : turned;
  }

  private Optional<Verdict> group(Group.Join join, List<Part> parts, String place, int depth) {
    List<Verdict> below = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      live(parts.get(i), place + "/parts/" + i, depth + 1).ifPresent(below::add);
    }
    return below.isEmpty() ? Optional.empty() : Optional.of(joined(join, below));
  }

  private static Verdict joined(Group.Join join, List<Verdict> below) {
    return switch (join) {
      case Group.Join.AllOf() -> all(below);
      case Group.Join.AnyOf() -> any(below);
      case Group.Join.NoneOf() -> any(below).turned();
      case Group.Join.AtLeast(var count) -> atLeast(Math.min(count, below.size()), below);
    };
  }

  private static Verdict all(List<Verdict> verdicts) {
    return atLeast(verdicts.size(), verdicts);
  }

  private static Verdict any(List<Verdict> verdicts) {
    return atLeast(1, verdicts);
  }

  private static Verdict atLeast(int needed, List<Verdict> verdicts) {
    long passed = count(verdicts, Verdict.IN::equals);
    long possible = count(verdicts, verdict -> verdict != Verdict.OUT);
    if (passed >= needed) {
      return Verdict.IN;
    }
    return possible < needed ? Verdict.OUT : Verdict.WITHHELD;
  }

  private static long count(List<Verdict> verdicts, Predicate<Verdict> which) {
    return verdicts.stream().filter(which).count();
  }
}
