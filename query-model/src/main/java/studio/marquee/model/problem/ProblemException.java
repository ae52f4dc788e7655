package studio.marquee.model.problem;

/** Carries a {@link Problem} across the border of a module. */
public final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code().key() + " " + problem.details());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.code().key() + " " + problem.details(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
