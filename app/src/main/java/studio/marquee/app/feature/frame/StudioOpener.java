package studio.marquee.app.feature.frame;

import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Person;
import studio.marquee.model.problem.ProblemException;

/** Reads the workspace, sees to it that there is data, and opens it. May take minutes. */
@FunctionalInterface
public interface StudioOpener {
  OpenStudio open(Progress progress) throws ProblemException, InterruptedException;

  /** What opens it for somebody else; the same where there is nobody else. */
  default StudioOpener openingFor(Person person) {
    return this;
  }
}
