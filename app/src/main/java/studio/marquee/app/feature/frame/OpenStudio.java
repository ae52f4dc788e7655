package studio.marquee.app.feature.frame;

import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/**
 * Everything that a window shows: what may be asked, who asks, and who answers.
 *
 * @param floor the smallest number of people that may be shown
 */
public record OpenStudio(Workspace workspace, Person person, AudienceEngine engine, int floor) {
  /** With the floor that the policy says. */
  public static OpenStudio of(Workspace seen, Person person, AudienceEngine engine)
      throws ProblemException {
    return new OpenStudio(seen, person, engine, seen.floor());
  }
}
