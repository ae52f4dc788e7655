package studio.marquee.connect.workspace;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.connect.workspace.Governance.Seat;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.check.Remaining;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.check.SegmentNeeds;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.policy.Decisions;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** A workspace as one person sees it. */
final class SeenWorkspace {
  private SeenWorkspace() {}

  /** What can be referred to where only these marts are. */
  static Catalogue catalogue(Catalogue declared, Marts marts) {
    return Remaining.of(declared, marts);
  }

  /**
   * Whether somebody may do something with the people of a segment.
   *
   * @param shown the columns whose values are wanted
   */
  static Decision decide(
      Seat seat, Decisions decisions, Action action, Segment segment, Set<AttributeName> shown) {
    Decision asked =
        decisions.decide(
            seat.standing(), Action.COUNT, segment.population(), withheldFrom(seat, segment));
    return asked instanceof Decision.Denied
        ? asked
        : decisions.decide(seat.standing(), action, segment.population(), shown);
  }

  /** What the segment needs and does not get; nothing when it would not work for anybody. */
  private static Set<AttributeName> withheldFrom(Seat seat, Segment segment) {
    Catalogue declared = seat.declared();
    Catalogue seen = catalogue(declared, seat.extracts().marts());
    boolean isWithheld =
        !new SegmentCheck(seen).problems(segment).isEmpty()
            && new SegmentCheck(declared).problems(segment).isEmpty();
    return isWithheld ? new SegmentNeeds(declared).among(withheld(seat), segment) : Set.of();
  }

  private static List<AttributeName> withheld(Seat seat) {
    Set<AttributeName> held = Set.copyOf(names(seat.extracts().marts()).toList());
    return names(seat.declared().marts()).filter(name -> !held.contains(name)).toList();
  }

  private static Stream<AttributeName> names(Marts marts) {
    return marts.all().stream().map(Mart::attributes).flatMap(List::stream).map(Attribute::name);
  }

  static Mart population(Seat seat, Decisions decisions, Mart declared) throws ProblemException {
    if (decisions.decide(seat.standing(), Action.COUNT, declared.name(), List.of())
        instanceof Decision.Denied(var _, var _, var reason)) {
      throw new ProblemException(reason);
    }
    return seat.extracts().mart(declared.name()).orElse(declared);
  }
}
