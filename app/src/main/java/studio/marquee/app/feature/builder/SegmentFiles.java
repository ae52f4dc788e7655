package studio.marquee.app.feature.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import studio.marquee.app.file.SmallFile;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** Segments as files that a person chooses. */
public final class SegmentFiles {
  public static final String ENDING = ".segment.json";
  private static final int LONGEST_NAME = 60;

  private final SegmentReader reader = new SegmentReader();
  private final SegmentWriter writer = new SegmentWriter();

  /** What to write, and where. */
  public record Order(Path file, Segment segment) {}

  public Segment read(Path file) throws ProblemException {
    String name = name(file);
    try {
      return reader.read(name, Files.readString(file));
    } catch (IOException refused) {
      throw new ProblemException(Problem.of(AppProblem.FILE_NOT_READ, name), refused);
    }
  }

  public Path write(Order order) throws ProblemException {
    Path file = order.file();
    try {
      new SmallFile(file).write(writer.write(order.segment()));
      return file;
    } catch (IOException refused) {
      throw new ProblemException(Problem.of(AppProblem.FILE_NOT_SAVED, name(file)), refused);
    }
  }

  /** Writes where nothing lies yet. */
  public Path writeNew(Order order) throws ProblemException {
    if (Files.exists(order.file())) {
      throw new ProblemException(Problem.of(AppProblem.NAME_TAKEN, order.segment().title()));
    }
    try {
      new SmallFile(order.file()).withFolder();
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.of(AppProblem.FILE_NOT_SAVED, name(order.file())), refused);
    }
    return write(order);
  }

  /** The name of a file that a segment with this title would be looked for under. */
  public static String suggestedName(String title) {
    String plain =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String name = plain.isEmpty() ? "audience" : plain;
    return name.substring(0, Math.min(LONGEST_NAME, name.length())) + ENDING;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
