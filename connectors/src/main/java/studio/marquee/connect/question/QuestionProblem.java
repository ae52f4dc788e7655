package studio.marquee.connect.question;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why a question has no answer. */
public enum QuestionProblem implements ProblemCode {
  NOT_OF_THESE("question.not-of-these", ProblemKind.INPUT),
  NO_NUMBERS("question.no-numbers", ProblemKind.INPUT),
  NO_TIMES("question.no-times", ProblemKind.INPUT),
  NO_VALUES("question.no-values", ProblemKind.INPUT),
  OTHER_PEOPLE("question.other-people", ProblemKind.INPUT),
  NOBODY("question.nobody", ProblemKind.INPUT),
  TOO_FEW("question.too-few", ProblemKind.DENIED);

  private final String key;
  private final ProblemKind kind;

  QuestionProblem(String key, ProblemKind kind) {
    this.key = key;
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String key() {
    return key;
  }
}
