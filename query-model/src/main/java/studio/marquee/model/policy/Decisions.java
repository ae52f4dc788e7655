package studio.marquee.model.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/**
 * Asks a policy. This is the seam behind which a fuller language can take the place of entries:
 * nobody else looks at them.
 */
public final class Decisions {
  private final Policy policy;
  private final Marts marts;

  /**
   * Says what is asked, and about what.
   *
   * @param marts all of them, as their contracts describe them
   */
  public Decisions(Policy policy, Marts marts) {
    this.policy = policy;
    this.marts = marts;
  }

  /**
   * Whether somebody may do something with people of a mart.
   *
   * @param columns for counts those that rules ask about, otherwise those whose values are wanted;
   *     they may belong to other marts, of which then as much must be allowed
   */
  public Decision decide(
      Standing standing, Action action, String mart, Collection<AttributeName> columns) {
    Decision.Obligations duties = new Decision.Obligations(0, Rights.NO_CAP, Map.of());
    Map<AttributeName, Mask> masks = new LinkedHashMap<>();
    for (String asked : marts(mart, columns)) {
      List<Entry> entries = policy.entries(standing, asked);
      Optional<Decision.Denied> against = against(entries, standing, action, asked);
      if (against.isPresent()) {
        return against.get();
      }
      duties = stricter(duties, entries);
    }
    for (AttributeName column : columns) {
      Optional<Decision.Denied> against = against(standing, action, column);
      if (against.isPresent()) {
        return against.get();
      }
      if (access(standing, column) instanceof Access.Held(var mask, var _)) {
        masks.put(column, mask);
      }
    }
    return new Decision.Allowed(new Decision.Obligations(duties.floor(), duties.cap(), masks));
  }

  private static List<String> marts(String first, Collection<AttributeName> columns) {
    List<String> asked = new ArrayList<>(List.of(first));
    columns.stream()
        .map(AttributeName::mart)
        .distinct()
        .filter(mart -> !mart.equals(first))
        .forEach(asked::add);
    return asked;
  }

  private static Decision.Obligations stricter(Decision.Obligations so, List<Entry> entries) {
    int floor = so.floor();
    int cap = so.cap();
    for (Entry entry : entries) {
      floor = Math.max(floor, entry.terms().rights().floor());
      cap = Math.min(cap, entry.terms().rights().cap());
    }
    return new Decision.Obligations(floor, cap, so.masks());
  }

  private Optional<Decision.Denied> against(
      List<Entry> entries, Standing standing, Action action, String mart) {
    if (!policy.roles().contains(standing.role())) {
      return Optional.of(missing(PolicyProblem.UNKNOWN_ROLE, "roles", standing, title(mart)));
    }
    if (entries.isEmpty()) {
      return Optional.of(missing(PolicyProblem.NO_ENTRY, "entries", standing, title(mart)));
    }
    return entries.stream()
        .filter(entry -> !entry.terms().rights().actions().contains(action))
        .findFirst()
        .map(entry -> denied(entry, problem(action), standing, title(mart)));
  }

  private Optional<Decision.Denied> against(
      Standing standing, Action action, AttributeName column) {
    List<Entry> entries = policy.entries(standing, column.mart());
    Optional<Attribute> attribute = marts.attribute(column);
    if (attribute.isEmpty()) {
      return Optional.of(
          denied(
              entries.getFirst(),
              PolicyProblem.UNKNOWN_ATTRIBUTE,
              standing,
              title(column.mart()),
              column.attribute()));
    }
    Access held = Access.full();
    for (Entry entry : entries) {
      held = held.and(entry.terms().columns().access(attribute.get()));
      Optional<PolicyProblem> problem = problem(held, action, attribute.get());
      if (problem.isPresent()) {
        return Optional.of(
            denied(entry, problem.get(), standing, title(column.mart()), attribute.get().title()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PolicyProblem> problem(Access held, Action action, Attribute attribute) {
    return switch (held) {
      case Access.Hidden() -> Optional.of(PolicyProblem.HIDDEN);
      case Access.Held(var _, var showing) ->
          switch (action) {
            case COUNT, LIST -> Optional.empty();
            case SAMPLE -> countOnly(showing);
            case EXPORT ->
                countOnly(showing)
                    .or(() ->
                        attribute.terms().mayLeave()
                            ? Optional.empty()
                            : Optional.of(PolicyProblem.STAYS));
          };
    };
  }

  private static Optional<PolicyProblem> countOnly(Access.Showing showing) {
    return switch (showing) {
      case SHOWN -> Optional.empty();
      case COUNT_ONLY -> Optional.of(PolicyProblem.COUNT_ONLY);
    };
  }

  /** How much of a column somebody may have; nothing of what is not there. */
  Access access(Standing standing, AttributeName column) {
    List<Entry> entries = policy.entries(standing, column.mart());
    Optional<Attribute> attribute = marts.attribute(column);
    boolean isKnown = policy.roles().contains(standing.role()) && !entries.isEmpty();
    if (!isKnown || attribute.isEmpty()) {
      return Access.hidden();
    }
    Access access = Access.full();
    for (Entry entry : entries) {
      access = access.and(entry.terms().columns().access(attribute.get()));
    }
    return access;
  }

  /** The rule that rows must pass according to the entries about their own mart. */
  Rule rows(Standing standing, String mart) {
    return Part.allOf(
        policy.entries(standing, mart).stream()
            .flatMap(entry -> entry.rowsOf(mart).stream())
            .map(Part::of)
            .toList());
  }

  /**
   * The smallest number of people that somebody may be shown, whatever is asked: that of the mart
   * for which it is largest, because a rule about one mart tells something about the others.
   */
  public int floor(Standing standing) {
    return marts.all().stream()
        .flatMap(mart -> policy.entries(standing, mart.name()).stream())
        .mapToInt(entry -> entry.terms().rights().floor())
        .max()
        .orElse(0);
  }

  /** What may be read of each mart. */
  public Extracts extracts(Standing standing) {
    return new ExtractsOf(this, marts).of(standing, policy.salt());
  }

  private static PolicyProblem problem(Action action) {
    return switch (action) {
      case COUNT -> PolicyProblem.NOT_COUNTED;
      case LIST -> PolicyProblem.NOT_LISTED;
      case SAMPLE -> PolicyProblem.NOT_SAMPLED;
      case EXPORT -> PolicyProblem.NOT_EXPORTED;
    };
  }

  private String title(String mart) {
    return marts.mart(mart).map(Mart::title).orElse(mart);
  }

  private Decision.Denied denied(
      Entry entry, PolicyProblem code, Standing standing, String... about) {
    return denied(entry.name(), entry.owner(), code, standing, about);
  }

  private Decision.Denied missing(
      PolicyProblem code, String where, Standing standing, String... about) {
    return denied(where, policy.owner(), code, standing, about);
  }

  private Decision.Denied denied(
      String entry, String owner, PolicyProblem code, Standing standing, String... about) {
    List<String> details = new ArrayList<>(List.of(policy.file(), entry, owner, standing.role()));
    details.addAll(List.of(about));
    return new Decision.Denied(entry, owner, new Problem(code, details));
  }
}
