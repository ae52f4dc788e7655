package studio.marquee.connect.export;

import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.SuppressionFile;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/**
 * Who is not to be reached now. A suppression that cannot be worked out stops everything: to leave
 * it out would reach those whom it protects.
 */
final class Suppressed {
  private final Workspace workspace;
  private final Person person;

  Suppressed(Workspace workspace, Person person) {
    this.workspace = workspace;
    this.person = person;
  }

  /**
   * Empty when nothing is said of anybody.
   *
   * @param channels those there are, as far as anybody knows
   */
  Optional<RowSet> among(AudienceEngine engine, Optional<Use> use, List<String> channels)
      throws ProblemException, InterruptedException {
    Optional<RowSet> all = Optional.empty();
    for (Suppression suppression : SuppressionFile.read(workspace.folder())) {
      if (isFor(suppression, use, channels)) {
        require(suppression);
        RowSet some = engine.members(suppression.rule());
        all = Optional.of(all.map(others -> others.or(some)).orElse(some));
      }
    }
    return all;
  }

  /** A misspelt channel would protect nobody and say nothing. */
  private static boolean isFor(Suppression suppression, Optional<Use> use, List<String> channels)
      throws ProblemException {
    if (suppression.channels().isEmpty()) {
      return true;
    }
    boolean isIt = false;
    for (String said : suppression.channels()) {
      Optional<String> channel = Consents.among(channels, said);
      if (use.isPresent() && channel.isEmpty()) {
        throw new ProblemException(
            Problem.of(
                ExportProblem.SUPPRESSION_MISNAMED,
                suppression.name(),
                said,
                String.join(", ", channels)));
      }
      isIt |= use.isPresent() && channel.equals(use.map(Use::channel));
    }
    return isIt;
  }

  private void require(Suppression suppression) throws ProblemException {
    Segment asked =
        new Segment(suppression.name(), "", workspace.population().name(), suppression.rule());
    if (!new SegmentCheck(workspace.catalogue()).problems(asked).isEmpty()) {
      throw new ProblemException(
          Problem.of(
              ExportProblem.SUPPRESSION_UNSEEN,
              suppression.name(),
              suppression.owner(),
              person.role()));
    }
  }
}
