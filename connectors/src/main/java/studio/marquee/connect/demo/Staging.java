package studio.marquee.connect.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside the target in which everything is prepared, and which takes the target's place in
 * one move. Closed without that, it vanishes, and so do folders made only to hold it. What a killed
 * process left beside the same target is cleared away by the next one.
 */
final class Staging implements AutoCloseable {
  private static final String PARTIAL = ".partial-";
  private static final String OLD = ".old-";

  private final Path target;
  private final Path folder;
  private final List<Path> madeParents;
  private boolean isPublished;

  private Staging(Path target, Path folder, List<Path> madeParents) {
    this.target = target;
    this.folder = folder;
    this.madeParents = madeParents;
  }

  static Staging beside(Path target) throws IOException {
    Path parent = parent(target);
    Path folder = parent.resolve(hidden(target) + PARTIAL + mark());
    Staging staging = new Staging(target, folder, missingAncestors(parent));
    try {
      Files.createDirectories(parent);
      clearAwayDead(target);
      Files.createDirectory(folder);
      return staging;
    } catch (IOException e) {
      try (staging) {
        throw e;
      }
    }
  }

  Path folder() {
    return folder;
  }

  /** The prepared folder becomes the target; what was there goes only after that. */
  void publish() throws IOException {
    Optional<Path> old = moveOldAside();
    try {
      Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
      isPublished = true;
    } finally {
      if (old.isPresent() && !isPublished) {
        Files.move(old.get(), target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    if (old.isPresent()) {
      delete(old.get());
    }
  }

  /** One prepared file becomes the target. */
  void publish(String file) throws IOException {
    Files.move(folder.resolve(file), target, StandardCopyOption.ATOMIC_MOVE);
    isPublished = true;
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(folder)) {
      delete(folder);
    }
    if (!isPublished) {
      for (Path made : madeParents) {
        deleteIfEmpty(made);
      }
    }
  }

  private Optional<Path> moveOldAside() throws IOException {
    if (!Files.exists(target)) {
      return Optional.empty();
    }
    Path aside = parent(target).resolve(hidden(target) + OLD + mark());
    Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(aside);
  }

  private static Path parent(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException("a file system root cannot be replaced");
    }
    return parent;
  }

  private static String hidden(Path target) {
    return "." + target.getFileName();
  }

  /** Names the process, so that a later one can tell whether it still lives. */
  private static String mark() {
    return ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
  }

  private static List<Path> missingAncestors(Path parent) {
    List<Path> missing = new ArrayList<>();
    for (Path path = parent; path != null && !Files.exists(path); path = path.getParent()) {
      missing.add(path);
    }
    return missing;
  }

  private static void clearAwayDead(Path target) throws IOException {
    String prefix = hidden(target) + PARTIAL;
    List<Path> dead;
    try (Stream<Path> siblings = Files.list(parent(target))) {
      dead = siblings.filter(sibling -> isDead(sibling, prefix)).toList();
    }
    for (Path partial : dead) {
      delete(partial);
    }
  }

  private static boolean isDead(Path sibling, String prefix) {
    String name = String.valueOf(sibling.getFileName());
    if (!name.matches("\\Q" + prefix + "\\E\\d{1,18}-[0-9a-f]+")) {
      return false;
    }
    long pid = Long.parseLong(name.substring(prefix.length(), name.lastIndexOf('-')));
    return ProcessHandle.of(pid).isEmpty();
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    boolean isEmpty;
    try (Stream<Path> entries = Files.list(folder)) {
      isEmpty = entries.findAny().isEmpty();
    }
    if (isEmpty) {
      Files.delete(folder);
    }
  }

  private static void delete(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
