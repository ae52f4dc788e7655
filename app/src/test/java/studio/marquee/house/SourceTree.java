package studio.marquee.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The files that people wrote, named by their place below the root with forward slashes. What
 * {@code .gitignore} names is left out; reading that list, instead of asking Git, works in an
 * unpacked archive too and sees a file before it is added.
 */
final class SourceTree {
  private final Path root;
  private final Set<String> ignored;

  private SourceTree(Path root, Set<String> ignored) {
    this.root = root;
    this.ignored = ignored;
  }

  static SourceTree at(Path root) {
    Path list = root.resolve(".gitignore");
    try {
      Set<String> ignored =
          Files.exists(list)
              ? Files.readAllLines(list).stream()
                  .map(line -> line.strip().replaceAll("/$", ""))
                  .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                  .collect(Collectors.toCollection(TreeSet::new))
              : new TreeSet<>();
      ignored.add(".git");
      return new SourceTree(root, ignored);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folder with {@code .mvn} in it, at or above the working directory. */
  static SourceTree ofThisRepository() {
    Path folder = Path.of("").toAbsolutePath();
    for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
      if (Files.isDirectory(candidate.resolve(".mvn"))) {
        return at(candidate);
      }
    }
    throw new IllegalStateException("No folder above " + folder + " contains .mvn");
  }

  List<String> places(Predicate<String> wanted) {
    List<String> places = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collector(places));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return places.stream().filter(wanted).sorted().toList();
  }

  Path path(String place) {
    return root.resolve(place);
  }

  String placeOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  String read(String place) {
    try {
      return Files.readString(path(place));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(place, unreadable);
    }
  }

  /**
   * The content with a character for each byte, so that a picture or a database can be read too.
   */
  String readBytes(String place) {
    try {
      return new String(Files.readAllBytes(path(place)), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(place, unreadable);
    }
  }

  void write(String place, String text) {
    try {
      Files.createDirectories(path(place).toAbsolutePath().getParent());
      Files.writeString(path(place), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(place, unwritable);
    }
  }

  private boolean isIgnored(Path path) {
    Path last = path.getFileName();
    if (last == null) {
      return false;
    }
    String name = last.toString();
    return ignored.stream()
        .anyMatch(pattern ->
            pattern.startsWith("*") ? name.endsWith(pattern.substring(1)) : name.equals(pattern));
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<String> places;

    Collector(List<String> places) {
      this.places = places;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isIgnored(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isIgnored(file)) {
        places.add(placeOf(file));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
