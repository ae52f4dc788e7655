package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The indexes of a generation, as many as there are. One that does not open is asked no more, which
 * is told to whoever can have it made again, and takes its place again once that is done.
 */
public final class GenerationIndex {
  private final List<Runnable> listeners = new ArrayList<>();
  private Map<String, IndexFile> files;
  private boolean isMissed;
  private boolean isBroken;

  /**
   * Those that opened.
   *
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
      Optional<IndexFile> file = file(name);
      Optional<RowsPart> part = file.flatMap(opened -> opened.directory().rows(mart));
      RowsPart.Kind expected = layers.isEmpty() ? RowsPart.Kind.WHOLE : RowsPart.Kind.CHANGES;
      if (part.isEmpty() || part.get().kind() != expected) {
        return Optional.empty();
      }
      layers.add(new Layer(name, file.orElseThrow(), part.get()));
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
    synchronized (this) {
      if (isBroken) {
        return false;
      }
      isBroken = true;
    }
    misses();
    return true;
  }

  /** A file that there should be is not there or does not open; the others are good. */
  public void misses() {
    List<Runnable> told;
    synchronized (this) {
      isMissed = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  /**
   * Has somebody told as soon as a part of it does not open, which may be at once.
   *
   * @param news must not wait for anything
   */
  public void whenMissed(Runnable news) {
    boolean isNow;
    synchronized (this) {
      listeners.add(news);
      isNow = isMissed;
    }
    if (isNow) {
      news.run();
    }
  }

  /** Nobody asks it until it has been made again; nobody has to be told. */
  public synchronized void rest() {
    isMissed = true;
    isBroken = true;
  }

  /** Those that were made again, all that there should be. */
  public synchronized void mend(Map<String, IndexFile> again) {
    files = Map.copyOf(again);
    isMissed = false;
    isBroken = false;
  }

  synchronized boolean isUsable() {
    return !files.isEmpty() && !isBroken;
  }

  synchronized Optional<IndexFile> file(String rows) {
    return Optional.ofNullable(files.get(rows));
  }
}
