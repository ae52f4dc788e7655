package studio.marquee.connect.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.export.CsvFile.Beginning;
import studio.marquee.connect.export.CsvFile.Headers;
import studio.marquee.model.mart.AttributeType;

/** Writes lines. A missing value is nothing at all, an empty text is two quotes. */
final class CsvWriter implements RowWriter {
  private static final char MARK = '\uFEFF';
  private static final int FLUSHED_AT = 1 << 16;

  private final CsvFile form;
  private final OutputStream out;
  private final List<FileColumn> columns;
  private final StringBuilder text = new StringBuilder(FLUSHED_AT * 2);

  private CsvWriter(CsvFile form, OutputStream out, List<FileColumn> columns) {
    this.form = form;
    this.out = out;
    this.columns = List.copyOf(columns);
  }

  static CsvWriter begin(CsvFile form, OutputStream out, List<FileColumn> columns)
      throws IOException {
    CsvWriter writer = new CsvWriter(form, out, columns);
    if (form.beginning() == Beginning.MARK) {
      writer.text.append(MARK);
    }
    if (form.headers() != Headers.NONE) {
      for (int i = 0; i < columns.size(); i++) {
        writer.separate(i);
        writer.field(FormulaGuard.safe(writer.header(columns.get(i))));
      }
      writer.endLine();
    }
    return writer;
  }

  private String header(FileColumn column) {
    return form.headers() == Headers.TITLES ? column.title() : column.name().attribute();
  }

  @Override
  public void write(FileRows rows) throws IOException {
    for (int at = 0; at < rows.size(); at++) {
      for (int i = 0; i < columns.size(); i++) {
        separate(i);
        @Nullable String value = rows.value(at, i);
        if (value != null) {
          field(safe(columns.get(i).type(), value));
        }
      }
      endLine();
    }
  }

  /** What is no text cannot become a formula: a spreadsheet reads a number or a day. */
  private static String safe(AttributeType type, String value) {
    return switch (type) {
      case TEXT, LIST -> FormulaGuard.safe(value);
      case NUMBER, YES_NO, DATE, MOMENT -> value;
    };
  }

  private void separate(int column) {
    if (column > 0) {
      text.append(form.delimiter().letter());
    }
  }

  private void field(String value) {
    if (!needsQuotes(value)) {
      text.append(value);
      return;
    }
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '"') {
        text.append('"');
      }
      text.append(letter);
    }
    text.append('"');
  }

  /** Also for blanks at the ends, which some readers take away. */
  private boolean needsQuotes(String value) {
    if (value.isEmpty() || value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '"'
          || letter == '\n'
          || letter == '\r'
          || letter == form.delimiter().letter()) {
        return true;
      }
    }
    return false;
  }

  private void endLine() throws IOException {
    text.append(form.lineEnd().text());
    if (text.length() >= FLUSHED_AT) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  @Override
  public void finish() throws IOException {
    flush();
  }
}
