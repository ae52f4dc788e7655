package studio.marquee.connect.export;

import java.io.IOException;

/** Writes rows as they come. It keeps none of them. */
public interface RowWriter {
  void write(FileRows rows) throws IOException;

  /** Writes what comes behind the last row. */
  void finish() throws IOException;
}
