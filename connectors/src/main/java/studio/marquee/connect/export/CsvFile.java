package studio.marquee.connect.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Text with a line for each person, after RFC 4180, in UTF-8.
 *
 * @param delimiter what stands between two values
 */
public record CsvFile(Delimiter delimiter, LineEnd lineEnd, Beginning beginning, Headers headers)
    implements AudienceFile {
  /** For other programs. */
  public static final CsvFile PLAIN =
      new CsvFile(Delimiter.COMMA, LineEnd.CRLF, Beginning.PLAIN, Headers.NAMES);

  /** For spreadsheets, which take a file for something else when it begins with no mark. */
  public static final CsvFile SPREADSHEET =
      new CsvFile(Delimiter.COMMA, LineEnd.CRLF, Beginning.MARK, Headers.TITLES);

  /** What stands between two values. */
  public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char letter;

    Delimiter(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }
  }

  /** What stands behind each line. */
  public enum LineEnd {
    CRLF("\r\n"),
    LF("\n");

    private final String text;

    LineEnd(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** Whether three bytes at the beginning say that it is UTF-8. */
  public enum Beginning {
    PLAIN,
    MARK
  }

  /** What the first line says. */
  public enum Headers {
    /** What people call the columns. */
    TITLES,
    /** What files call them: {@code country}. */
    NAMES,
    /** There is no such line. */
    NONE
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public RowWriter begin(OutputStream out, List<FileColumn> columns) throws IOException {
    return CsvWriter.begin(this, out, columns);
  }
}
