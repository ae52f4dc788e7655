package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the person choose a file. Empty when the person changed their mind. */
public interface FileChoice {
  Optional<Path> toOpen();

  Optional<Path> toSave(String suggestedName);
}
