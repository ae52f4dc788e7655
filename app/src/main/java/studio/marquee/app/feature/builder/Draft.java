package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/**
 * The audience on the table.
 *
 * @param file where it lies, when it was ever saved
 * @param saved what lies there
 * @param problems what keeps it from being counted
 */
public record Draft(
    Segment segment, Optional<Path> file, Optional<Segment> saved, List<Problem> problems) {
  public Draft {
    problems = List.copyOf(problems);
  }

  public boolean isSaved() {
    return saved.isPresent() && saved.get().equals(segment);
  }
}
