package studio.marquee.connect.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Reads small text files, and says which one when it cannot. */
final class TextFiles {
  private TextFiles() {}

  static String read(Path file, WorkspaceProblem whenMissing) throws ProblemException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw new ProblemException(Problem.of(whenMissing, file), missing);
    } catch (CharacterCodingException notText) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_TEXT, file), notText);
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, file), unreadable);
    }
  }

  /** All files below the folder whose name ends so, in the order of their names. */
  static List<Path> below(Path folder, String ending) throws ProblemException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 6)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, folder), unreadable);
    }
  }

  /** All that lies directly in the folder, in the order of the names. */
  static List<Path> in(Path folder) throws ProblemException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, folder), unreadable);
    }
  }
}
