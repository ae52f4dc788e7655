package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.Optional;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/**
 * What is known of one audience besides its rules. It stays the same sheet while others lie on the
 * table, so that what comes late still finds the audience that it is about.
 */
final class Sheet {
  private Optional<Path> file;
  private Optional<Segment> saved;
  private Optional<Problem> problem = Optional.empty();

  /**
   * Makes the sheet of an audience.
   *
   * @param file where it lies, when it was ever saved
   * @param saved what lies there
   */
  Sheet(Optional<Path> file, Optional<Segment> saved) {
    this.file = file;
    this.saved = saved;
  }

  static Sheet ofNew() {
    return new Sheet(Optional.empty(), Optional.empty());
  }

  void lies(Path where, Segment what) {
    file = Optional.of(where);
    saved = Optional.of(what);
    problem = Optional.empty();
  }

  /** Something else lies in its file by now. */
  void loseFile() {
    file = Optional.empty();
    saved = Optional.empty();
  }

  void hold(Optional<Problem> now) {
    problem = now;
  }

  Optional<Path> file() {
    return file;
  }

  Optional<Segment> saved() {
    return saved;
  }

  Optional<Problem> problem() {
    return problem;
  }
}
