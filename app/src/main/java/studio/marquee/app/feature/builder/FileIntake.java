package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.Optional;
import studio.marquee.model.edit.Target;

/** Takes files with people in them, to become lists, and lists, to become nothing. */
public interface FileIntake {
  /** Lets the person choose one; empty when the person changed their mind. */
  Optional<Path> choose();

  /**
   * Begins to make a list of it.
   *
   * @param target where a rule about the list is to stand; empty when only the list is wanted
   */
  void bring(Path file, Optional<Target> target);

  /** Begins to take a list away that somebody brought in. */
  void remove(String list);
}
