package studio.marquee.connect.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Finds files of a workspace that name people: uploaded lists, and whom an audience pins. */
final class NamedIn {
  private static final List<String> FOLDERS = List.of("lists", "templates");

  private NamedIn() {}

  /** Towns and first names are many people's; an e-mail address or a number is one's. */
  static boolean isAddress(@Nullable String value) {
    return value != null
        && (value.contains("@") || value.chars().filter(Character::isDigit).count() >= 6);
  }

  /** They belong to the data team, so they are told and never changed. */
  static List<Path> filesOf(Workspace workspace, Set<String> people) throws ProblemException {
    String anybody = people.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern named = Pattern.compile("(?<![\\w@.-])(?:" + anybody + ")(?![\\w@-])");
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path below = workspace.folder().resolve(folder);
      if (Files.isDirectory(below)) {
        files.addAll(files(below, named));
      }
    }
    return files;
  }

  private static List<Path> files(Path below, Pattern named) throws ProblemException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (isNamedIn(file, named)) {
          found.add(file);
        }
      }
      return found;
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, below), unreadable);
    }
  }

  private static boolean isNamedIn(Path file, Pattern named) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.anyMatch(line -> named.matcher(line).find());
    } catch (UncheckedIOException notText) {
      if (notText.getCause() instanceof MalformedInputException) {
        return false;
      }
      throw notText.getCause();
    }
  }
}
