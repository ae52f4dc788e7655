package studio.marquee.app.feature.builder.palette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.file.SmallFile;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * What somebody pinned, as a small file with a line for each. A file that is missing or spoilt
 * means that nothing is; a line that says nothing is passed over.
 */
public final class PinFile {
  private static final Logger LOG = LoggerFactory.getLogger(PinFile.class);
  private static final String BETWEEN = " ";

  private final Path file;

  public PinFile(Path file) {
    this.file = file;
  }

  public List<Item> read() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .flatMap(line -> item(line).stream())
          .distinct()
          .toList();
    } catch (IOException unreadable) {
      LOG.warn("What is pinned cannot be read, beginning with nothing", unreadable);
      return List.of();
    }
  }

  public List<Item> write(List<Item> items) throws ProblemException {
    try {
      List<String> lines = items.stream().map(PinFile::line).toList();
      new SmallFile(file).withFolder().write(String.join("\n", lines));
      return items;
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.of(AppProblem.SETTINGS_NOT_SAVED, String.valueOf(file.getFileName())), refused);
    }
  }

  private static String line(Item item) {
    return switch (item) {
      case Item.OfAttribute(var name) -> "attribute" + BETWEEN + name;
      case Item.OfValue(var name, var _) -> "attribute" + BETWEEN + name;
      case Item.OfBehaviour(var mart) -> "behaviour" + BETWEEN + mart;
      case Item.OfRelated(var mart) -> "related" + BETWEEN + mart;
      case Item.OfAudience(var name) -> "audience" + BETWEEN + name;
      case Item.OfTemplate(var name) -> "template" + BETWEEN + name;
      case Item.OfList(var name) -> "list" + BETWEEN + name;
      case Item.OfRank() -> "rank" + BETWEEN;
      case Item.OfSplit() -> "split" + BETWEEN;
    };
  }

  private static Optional<Item> item(String line) {
    int end = line.indexOf(BETWEEN);
    if (end < 0) {
      return Optional.empty();
    }
    String name = line.substring(end + BETWEEN.length());
    return switch (line.substring(0, end)) {
      case "attribute" -> AttributeName.parse(name).map(Item.OfAttribute::new);
      case "behaviour" -> Optional.of(new Item.OfBehaviour(name));
      case "related" -> Optional.of(new Item.OfRelated(name));
      case "audience" -> Optional.of(new Item.OfAudience(name));
      case "template" -> Optional.of(new Item.OfTemplate(name));
      case "list" -> Optional.of(new Item.OfList(name));
      case "rank" -> Optional.of(new Item.OfRank());
      case "split" -> Optional.of(new Item.OfSplit());
      default -> Optional.empty();
    };
  }
}
