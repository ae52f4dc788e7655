package studio.marquee.house.planted.model;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** A problem whose text nobody has written. */
enum PlantedProblem implements ProblemCode {
  GONE;

  @Override
  public ProblemKind kind() {
    return ProblemKind.BUG;
  }

  @Override
  public String key() {
    return "planted.gone";
  }
}
