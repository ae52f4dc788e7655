package studio.marquee.model.review;

import java.util.Set;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.check.PolicyFault;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;

/**
 * Whether something is wrong by itself. A contract that is wrong is told once; what rests on it may
 * be right. So as long as there is one, only names are told that no contract could have meant.
 */
record Certainty(Contracts contracts) {
  private static final Set<ProblemCode> UNKNOWN_MARTS =
      Set.of(
          CheckProblem.UNKNOWN_MART,
          CheckProblem.UNKNOWN_MART_NEAR,
          CheckProblem.UNKNOWN_POPULATION,
          PolicyFault.UNKNOWN_MART);
  private static final Set<ProblemCode> UNKNOWN_ATTRIBUTES =
      Set.of(
          CheckProblem.UNKNOWN_ATTRIBUTE,
          CheckProblem.UNKNOWN_ATTRIBUTE_NEAR,
          PolicyFault.UNKNOWN_COLUMN);

  boolean of(Problem problem) {
    if (contracts.isWhole()) {
      return true;
    }
    boolean isOfMart = UNKNOWN_MARTS.contains(problem.code());
    boolean isOfAttribute = UNKNOWN_ATTRIBUTES.contains(problem.code());
    Set<String> unusable = contracts.unusable();
    boolean isOther =
        problem.details().stream()
            .noneMatch(detail ->
                unusable.contains(detail)
                    || unusable.stream().anyMatch(mart -> detail.startsWith(mart + ".")));
    return isOther && (isOfAttribute || (isOfMart && contracts.unreadable().isEmpty()));
  }
}
