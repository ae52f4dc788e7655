package studio.marquee.connect.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * A folder as it was in a version that Git keeps. Git is asked through a list of arguments, never
 * through a shell, and only with the name of a commit that it gave itself; what its settings could
 * make it run is switched off.
 */
final class GitVersion {
  private static final long SECONDS = 60;
  private static final long MOST_BYTES = 50_000_000;
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** What would lead Git to another repository than the one that the folder lies in. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_COMMON_DIR",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_NAMESPACE",
          "GIT_PREFIX");

  private final Path folder;
  private final String commit;

  private GitVersion(Path folder, String commit) {
    this.folder = folder;
    this.commit = commit;
  }

  /**
   * Looks it up.
   *
   * @param reference the name of a branch, a tag or a commit
   */
  static GitVersion of(Path folder, String reference)
      throws ProblemException, InterruptedException {
    boolean isOption = reference.startsWith("-");
    if (isOption || reference.isBlank() || reference.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_A_VERSION, reference));
    }
    String named = reference + "^{commit}";
    Optional<byte[]> found =
        git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", named);
    String commit =
        found.map(answer -> new String(answer, StandardCharsets.UTF_8).strip()).orElse("");
    if (!COMMIT.matcher(commit).matches()) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NO_VERSION, folder, reference));
    }
    return new GitVersion(folder, commit);
  }

  /** Those below the folder, by their paths from there. */
  List<String> files() throws ProblemException, InterruptedException {
    byte[] answer =
        git(folder, "ls-tree", "-r", "-z", "--name-only", commit, "--", ".")
            .orElseThrow(this::notThere);
    List<String> files = new ArrayList<>();
    for (String name : new String(answer, StandardCharsets.UTF_8).split("\0", -1)) {
      if (!name.isEmpty()) {
        files.add(name);
      }
    }
    if (files.isEmpty()) {
      throw notThere();
    }
    return files;
  }

  String text(String file) throws ProblemException, InterruptedException {
    byte[] answer =
        git(folder, "cat-file", "blob", commit + ":./" + file).orElseThrow(this::notThere);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer)).toString();
    } catch (CharacterCodingException notText) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_TEXT, file), notText);
    }
  }

  private ProblemException notThere() {
    return new ProblemException(Problem.of(WorkspaceProblem.NOT_IN_VERSION, folder, commit));
  }

  /** What Git answers; empty when it says no. A file takes the answer, so that nothing waits. */
  private static Optional<byte[]> git(Path folder, String... arguments)
      throws ProblemException, InterruptedException {
    try {
      Path answer = Files.createTempFile("marquee-git", ".answer");
      try {
        return run(folder, answer, arguments) ? Optional.of(read(answer)) : Optional.empty();
      } finally {
        Files.deleteIfExists(answer);
      }
    } catch (IOException noGit) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NO_GIT, folder), noGit);
    }
  }

  private static byte[] read(Path answer) throws IOException {
    if (Files.size(answer) > MOST_BYTES) {
      throw new IOException("Git answers more than " + MOST_BYTES + " bytes");
    }
    return Files.readAllBytes(answer);
  }

  private static boolean run(Path folder, Path answer, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
    command.addAll(List.of("-c", "core.hooksPath=/dev/null", "--no-pager"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
    builder.environment().keySet().removeAll(ELSEWHERE);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0", "GIT_NO_LAZY_FETCH", "1"));
    builder.redirectOutput(answer.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process git = builder.start();
    try {
      git.getOutputStream().close();
      if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("Git gives no answer");
      }
      return git.exitValue() == 0;
    } finally {
      git.destroyForcibly();
    }
  }
}
