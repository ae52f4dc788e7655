package studio.marquee.app.feature.frame;

import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Everything that a window shows: what may be asked, who asks, and who answers.
 *
 * @param floor the smallest number of people that may be shown
 * @param care looks after the data; empty where they stay as they are
 */
public record OpenStudio(
    Workspace workspace, Person person, Data data, int floor, Optional<DataCare> care) {
  /** Whether there is anything to count. */
  public sealed interface Data {
    record Here(AudienceEngine engine) implements Data {}

    /** There is nothing to count, and why. */
    record Missing(Problem why) implements Data {}
  }

  /** With the floor that the policy says, over data that stay as they are. */
  public static OpenStudio of(Workspace seen, Person person, AudienceEngine engine)
      throws ProblemException {
    return new OpenStudio(seen, person, new Data.Here(engine), seen.floor(), Optional.empty());
  }

  /** Without data: people can only be told why, and become somebody else. */
  public static OpenStudio without(Workspace workspace, Person person, Problem why) {
    return new OpenStudio(workspace, person, new Data.Missing(why), 0, Optional.empty());
  }

  public OpenStudio caredFor(DataCare keeper) {
    return new OpenStudio(workspace, person, data, floor, Optional.of(keeper));
  }

  /** Who answers; only to be asked where data are. */
  public AudienceEngine engine() {
    return switch (data) {
      case Data.Here(var engine) -> engine;
      case Data.Missing(var why) ->
          throw new IllegalStateException("there are no data: " + why.code().key());
    };
  }

  /** Whose data are here; blank when none are. */
  public String generation() {
    return switch (data) {
      case Data.Here(var engine) -> engine.freshness().generation();
      case Data.Missing(_) -> "";
    };
  }

  /** Lets go of what answers, where nobody will ask. */
  public void close() {
    switch (data) {
      case Data.Here(var engine) -> engine.close();
      case Data.Missing(_) -> {}
    }
  }
}
