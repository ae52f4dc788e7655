package studio.marquee.model.edit;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why the rules of a segment cannot be changed in some way. */
public enum EditProblem implements ProblemCode {
  LOCKED("edit.locked", ProblemKind.DENIED),
  INTO_ITSELF("edit.into-itself", ProblemKind.USE),
  NOT_THERE("edit.not-there", ProblemKind.USE),
  NO_GROUP("edit.no-group", ProblemKind.USE),
  ALWAYS_ANY("edit.always-any", ProblemKind.USE),
  TOO_DEEP("edit.too-deep", ProblemKind.LIMIT);

  private final String key;
  private final ProblemKind kind;

  EditProblem(String key, ProblemKind kind) {
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
