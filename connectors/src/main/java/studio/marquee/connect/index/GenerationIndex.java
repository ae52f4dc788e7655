package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The indexes of a generation, as many as there are. */
public final class GenerationIndex {
  private final Map<String, IndexFile> files;
  private final AtomicBoolean isBroken = new AtomicBoolean();

  /**
   * @param files by the names of the files of rows that they were made from
   */
  public GenerationIndex(Map<String, IndexFile> files) {
    this.files = Map.copyOf(files);
  }

  /** Of a generation that has none. */
  public static GenerationIndex none() {
    return new GenerationIndex(Map.of());
  }

  /**
   * What one file says of a mart.
   *
   * @param rows the name of the file of rows
   */
  record Layer(String rows, IndexFile file, RowsPart part) {}

  /** Empty unless each of the files has an index of the mart. */
  Optional<List<Layer>> layers(String mart, List<String> rowFiles) {
    List<Layer> layers = new ArrayList<>();
    for (String name : rowFiles) {
      IndexFile file = files.get(name);
      Optional<RowsPart> part = file == null ? Optional.empty() : file.directory().rows(mart);
      RowsPart.Kind expected = layers.isEmpty() ? RowsPart.Kind.WHOLE : RowsPart.Kind.CHANGES;
      if (file == null || part.isEmpty() || part.get().kind() != expected) {
        return Optional.empty();
      }
      layers.add(new Layer(name, file, part.get()));
    }
    return layers.isEmpty() ? Optional.empty() : Optional.of(layers);
  }

  /**
   * The files that say what people did, the first one of all of them; none when that is not known.
   *
   * @param rowFiles the files that hold the people
   */
  List<String> behaviours(List<String> rowFiles) {
    for (int first = rowFiles.size() - 1; first >= 0; first--) {
      Optional<BehaviourLayer> layer =
          file(rowFiles.get(first)).flatMap(file -> file.directory().behaviour());
      if (layer.isEmpty()) {
        return List.of();
      }
      if (layer.get().kind() == RowsPart.Kind.WHOLE) {
        return rowFiles.subList(first, rowFiles.size());
      }
    }
    return List.of();
  }

  /** A part of it did not open; nobody asks it any more. */
  boolean breaks() {
    return isBroken.compareAndSet(false, true);
  }

  boolean isUsable() {
    return !files.isEmpty() && !isBroken.get();
  }

  Optional<IndexFile> file(String rows) {
    return Optional.ofNullable(files.get(rows));
  }
}
