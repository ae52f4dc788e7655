package studio.marquee.model.format;

import java.util.HashSet;
import java.util.Set;
import studio.marquee.model.problem.ProblemException;

/**
 * A node that holds a rule.
 *
 * @param level how deep it lies; the rule at the top is at level 1
 * @param marks what may be said of it besides what it is
 */
record RuleNode(StrictNode node, int level, Set<String> marks) {
  private static final int DEEPEST = 64;

  RuleNode {
    marks = Set.copyOf(marks);
  }

  void allowOnly(String... fields) throws ProblemException {
    allowOnly(Set.of(fields));
  }

  void allowOnly(Set<String> fields) throws ProblemException {
    Set<String> all = new HashSet<>(fields);
    all.add("kind");
    all.addAll(marks);
    node.allowOnly(all);
  }

  /** Whatever lies within a rule or a calculation is one level deeper than that. */
  static void requireLevel(StrictNode node, int level) throws ProblemException {
    if (level > DEEPEST) {
      throw node.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "rules lie at most " + DEEPEST + " levels deep");
    }
  }
}
