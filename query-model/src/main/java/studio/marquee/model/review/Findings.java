package studio.marquee.model.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.format.Positions;
import studio.marquee.model.format.TextPosition;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.review.ReviewFinding.Severity;

/** Collects what is found, and looks up on which line it stands. */
final class Findings {
  private final WorkspaceTexts texts;
  private final Map<String, Positions> positions = new HashMap<>();
  private final List<ReviewFinding> found = new ArrayList<>();

  Findings(WorkspaceTexts texts) {
    this.texts = texts;
  }

  /** In the order of files and lines. */
  List<ReviewFinding> sorted() {
    return found.stream().distinct().sorted(ReviewFinding.BY_PLACE).toList();
  }

  /** The details of the problem begin with the file and the place. */
  void error(ReviewRule rule, ProblemCode code, Spot spot, Object... more) {
    add(rule, Severity.ERROR, spot, problem(code, spot, more));
  }

  void warning(ReviewRule rule, ProblemCode code, Spot spot, Object... more) {
    add(rule, Severity.WARNING, spot, problem(code, spot, more));
  }

  /** What another check found, in its own words. */
  void borrowed(ReviewRule rule, Spot spot, Problem problem) {
    add(rule, Severity.ERROR, spot, problem);
  }

  /** A change, with those who rely on what changed. */
  void touching(
      ReviewRule rule, ProblemCode code, Spot spot, List<TouchedPlace> touched, Object... more) {
    add(rule, Severity.ERROR, spot, problem(code, spot, more), touched);
  }

  /** Reads a file; when that cannot be done, the reader's words are what is found. */
  <T> Optional<T> read(ReviewRule rule, String file, Reading<T> reading) {
    Optional<String> text = texts.text(file);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.read(file, text.get()));
    } catch (ProblemException broken) {
      borrowed(rule, Spot.of(file, broken.problem()), broken.problem());
      return Optional.empty();
    }
  }

  boolean has(ReviewRule rule, Spot spot) {
    return found.stream()
        .anyMatch(finding ->
            finding.rule() == rule
                && finding.file().equals(spot.file())
                && finding.place().equals(spot.place()));
  }

  private void add(ReviewRule rule, Severity severity, Spot spot, Problem problem) {
    add(rule, severity, spot, problem, List.of());
  }

  private void add(
      ReviewRule rule, Severity severity, Spot spot, Problem problem, List<TouchedPlace> touched) {
    TextPosition position = spot.line() > 0 ? new TextPosition(spot.line(), 1) : position(spot);
    found.add(
        new ReviewFinding(rule, severity, spot.file(), spot.place(), position, problem, touched));
  }

  TextPosition position(Spot spot) {
    Positions known =
        positions.computeIfAbsent(
            spot.file(),
            file -> {
              String text = texts.text(file).orElse("");
              return file.endsWith(".json") ? Positions.ofJson(text) : Positions.ofYaml(text);
            });
    return known.at(spot.place());
  }

  private static Problem problem(ProblemCode code, Spot spot, Object... more) {
    Object[] details = new Object[more.length + 2];
    details[0] = spot.file();
    details[1] = spot.place().isEmpty() ? "/" : spot.place();
    System.arraycopy(more, 0, details, 2, more.length);
    return Problem.of(code, details);
  }

  /**
   * Where something was found.
   *
   * @param line for what has no place because it cannot be read; otherwise 0
   */
  record Spot(String file, String place, int line) {
    Spot(String file, String place) {
      this(file, place, 0);
    }

    static Spot of(String file) {
      return new Spot(file, "");
    }

    /** Where a reader of files says that something is wrong. */
    static Spot of(String file, Problem problem) {
      String said = problem.details().size() > 1 ? problem.details().get(1) : "";
      if (said.startsWith("/")) {
        return new Spot(file, said.equals("/") ? "" : said);
      }
      boolean isLine = said.matches("[0-9]{1,8}") && problem.code().key().endsWith(".unreadable");
      return new Spot(file, "", isLine ? Integer.parseInt(said) : 0);
    }
  }

  /** Reads the text of one file. */
  @FunctionalInterface
  interface Reading<T> {
    T read(String file, String text) throws ProblemException;
  }
}
