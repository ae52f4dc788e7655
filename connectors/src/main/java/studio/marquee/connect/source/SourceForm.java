package studio.marquee.connect.source;

import java.nio.file.Path;

/** How to reach a source, field by field. No text of a form ever becomes a connection URL. */
public sealed interface SourceForm permits SourceForm.DuckDbFile, ServerForm {
  /** The name that contracts call the source by. */
  String name();

  /** A DuckDB database in a file, for example a warehouse on a shared drive. */
  record DuckDbFile(String name, Path file) implements SourceForm {}
}
