package studio.marquee.connect.question;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.Growth.Cause;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/**
 * Compares the people of an audience over two generations.
 *
 * <p>The way from then to now is gone in three steps: the rules as they are now over the data then,
 * the same with time seen from now, and the data of now. Whoever changed sides did so for the last
 * step that brought them where they are.
 */
public final class Growing {
  private static final int BEFORE = 1;
  private static final int NEW_RULE = 2;
  private static final int NEW_TIME = 4;

  private final int floor;
  private final Map<Cause, Integer> entered = new EnumMap<>(Cause.class);
  private final Map<Cause, Integer> left = new EnumMap<>(Cause.class);

  private Growing(Workspace workspace) throws ProblemException {
    this.floor = workspace.floor();
    for (Cause cause : Growth.CAUSES) {
      entered.put(cause, 0);
      left.put(cause, 0);
    }
  }

  /**
   * Compares.
   *
   * @param workspace as somebody sees it
   * @param then the older generation of the people
   * @param now the newer one
   * @param rulesThen the audience as it was then; empty when its rules are the same
   */
  public static Told<Growth> between(
      Workspace workspace,
      AudienceEngine then,
      AudienceEngine now,
      Segment segment,
      Optional<Segment> rulesThen)
      throws ProblemException, InterruptedException {
    Segment before = rulesThen.orElse(segment);
    for (Segment asked : List.of(segment, before)) {
      if (workspace.decide(Action.COUNT, asked, Set.of())
          instanceof Decision.Denied(var _, var _, var reason)) {
        throw new ProblemException(reason);
      }
      if (!asked.population().equals(segment.population())) {
        throw new ProblemException(
            Problem.of(QuestionProblem.OTHER_PEOPLE, asked.title(), segment.population()));
      }
    }
    Mart population = workspace.catalogue().mart(segment.population()).orElseThrow();
    return new Told<>(
        new Growing(workspace).compare(population, then, now, segment, before), now.freshness());
  }

  private Growth compare(
      Mart population, AudienceEngine then, AudienceEngine now, Segment segment, Segment before)
      throws ProblemException, InterruptedException {
    try (AudienceEngine old = then.over(population);
        AudienceEngine later = old.seenFrom(now.freshness().asOf());
        AudienceEngine current = now.over(population)) {
      RowSet was = old.members(before.whole());
      RowSet withRule = old.members(segment.whole());
      RowSet withTime = later.members(segment.whole());
      RowSet is = current.members(segment.whole());
      KeyPrints people = KeyPrints.of(old, population, List.of(was, withRule, withTime));
      people.meet(KeyPrints.of(current, population, List.of(is)), this::judge);
      return new Growth(
          old.freshness().asOf(),
          Headcount.of(was.count(), floor),
          current.freshness().asOf(),
          Headcount.of(is.count(), floor),
          told(entered),
          told(left));
    }
  }

  private void judge(int then, int now) {
    boolean was = (then & BEFORE) != 0;
    boolean is = now != 0;
    if (was != is) {
      (is ? entered : left).merge(cause(then, is), 1, Integer::sum);
    }
  }

  private static Cause cause(int then, boolean is) {
    boolean atTime = (then & NEW_TIME) != 0;
    boolean atRule = (then & NEW_RULE) != 0;
    if (atTime != is) {
      return Cause.DATA_CHANGED;
    }
    return atRule == is ? Cause.RULE_CHANGED : Cause.WINDOW_ROLLED;
  }

  private Map<Cause, Headcount> told(Map<Cause, Integer> counts) {
    Map<Cause, Headcount> told = new EnumMap<>(Cause.class);
    counts.forEach((cause, people) -> told.put(cause, Headcount.of(people, floor)));
    return told;
  }
}
