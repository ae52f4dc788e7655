package studio.marquee.app.feature.export;

import java.nio.file.Path;
import java.util.Optional;

/** Where files go. */
public interface ExportFiles {
  /** Where the person usually finds files. */
  Path folder();

  /** Lets the person choose; whoever names a file that is there has agreed to replace it. */
  Optional<Path> choose(Path suggested);

  /** Shows the folder that a file lies in, in the program of the system for that. */
  void show(Path file);
}
