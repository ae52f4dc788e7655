package studio.marquee.connect.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * A file with people in it, read row by row and never as a whole. Its first row names the columns
 * unless something in it looks like a value.
 */
final class ListFile {
  static final int MOST_ROWS = 5_000_000;

  private static final int LONGEST_ROW = 4_000_000;
  private static final int LOOK = 4_096;

  private final Path file;
  private final FileForm form;
  private final List<String> header;
  private final boolean isNamed;

  private ListFile(Path file, FileForm form, List<String> header, boolean isNamed) {
    this.file = file;
    this.form = form;
    this.header = List.copyOf(header);
    this.isNamed = isNamed;
  }

  /** Takes rows. */
  @FunctionalInterface
  interface Taking {
    /** False when that is enough. */
    boolean take(CsvRecord row) throws ProblemException;
  }

  static CsvReaderBuilder reading(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW);
  }

  static ListFile open(Path file) throws ProblemException, InterruptedException {
    ListFile raw = new ListFile(file, FileScan.of(file), List.of(), false);
    List<List<String>> first = new ArrayList<>();
    raw.read(row -> {
      first.add(row.getFields());
      return false;
    });
    if (first.isEmpty()) {
      throw new ProblemException(Problem.of(ListProblem.EMPTY, file.getFileName()));
    }
    List<String> cells = first.getFirst().stream().map(CellText::of).toList();
    boolean isNamed =
        cells.stream().noneMatch(CellText::isLikeAValue)
            && cells.stream().anyMatch(cell -> !cell.isEmpty());
    return new ListFile(file, raw.form, cells, isNamed);
  }

  Path file() {
    return file;
  }

  Encoding encoding() {
    return form.encoding();
  }

  /** The first row, whether or not it names the columns. */
  List<String> header() {
    return header;
  }

  /** Whether the first row names the columns. */
  boolean isNamed() {
    return isNamed;
  }

  /** What a column is called; blank when nobody named it. */
  String title(int column) {
    return isNamed && column < header.size() ? header.get(column) : "";
  }

  /** Every row but the one that names the columns. */
  void rows(Taking taking, Progress progress) throws ProblemException, InterruptedException {
    long[] read = new long[1];
    read(row -> {
      long number = read[0]++;
      if (number == 0 && isNamed) {
        return true;
      }
      if (number > MOST_ROWS) {
        throw new ProblemException(
            Problem.of(ListProblem.TOO_MANY_ROWS, file.getFileName(), MOST_ROWS));
      }
      if (number % LOOK == 0) {
        progress.at("list.read", number, 0);
      }
      return taking.take(row);
    });
  }

  private void read(Taking taking) throws ProblemException, InterruptedException {
    long line = 1;
    long rows = 0;
    try (Reader text = text();
        CsvReader<CsvRecord> records = reading(form.separator()).ofCsvRecord(text)) {
      for (CsvRecord row : records) {
        line = row.getStartingLineNumber();
        if (rows++ % LOOK == 0 && Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (!taking.take(row)) {
          return;
        }
      }
    } catch (CsvParseException broken) {
      throw new ProblemException(
          Problem.of(ListProblem.BROKEN_ROW, file.getFileName(), line), broken);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new ProblemException(
          Problem.of(ListProblem.NOT_READABLE, file.getFileName()), unreadable);
    }
  }

  private Reader text() throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(form.encoding().mark());
    Reader text =
        new BufferedReader(
            new InputStreamReader(in, FileScan.strict(form.encoding().charset())), 1 << 16);
    text.skip(form.skipped());
    return text;
  }
}
