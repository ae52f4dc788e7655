package studio.marquee.connect.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A form of files that people can be written in. */
public interface AudienceFile {
  /** What receipts call it. */
  String name();

  /**
   * Begins a file.
   *
   * @param out is buffered, and stays with the caller
   */
  RowWriter begin(OutputStream out, List<FileColumn> columns) throws IOException;
}
