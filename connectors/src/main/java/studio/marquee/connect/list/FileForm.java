package studio.marquee.connect.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file is a table: its encoding, what stands between its values, and which line says the
 * latter instead of being a row.
 *
 * @param skipped how many letters at the beginning belong to no row
 */
record FileForm(Encoding encoding, char separator, int skipped) {
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');
  private static final String SAID = "sep=";
  private static final int ROWS = 40;

  /**
   * Judges the beginning of a file.
   *
   * @param head as many whole lines as there are at hand
   */
  static FileForm of(Encoding encoding, String head) {
    if (head.regionMatches(true, 0, SAID, 0, SAID.length()) && head.length() > SAID.length()) {
      int end = head.indexOf('\n');
      int length = end < 0 ? head.length() : end + 1;
      if (length <= SAID.length() + 3) {
        return new FileForm(encoding, head.charAt(SAID.length()), length);
      }
    }
    char best = ',';
    double worth = 0;
    for (char separator : SEPARATORS) {
      double here = worth(head, separator);
      if (here > worth) {
        best = separator;
        worth = here;
      }
    }
    return new FileForm(encoding, best, 0);
  }

  /** How much of a table it would be: rows that have as many values as most, times the values. */
  private static double worth(String head, char separator) {
    if (head.indexOf(separator) < 0) {
      return 0;
    }
    List<Integer> widths = new ArrayList<>();
    try (CsvReader<CsvRecord> rows = ListFile.reading(separator).ofCsvRecord(head)) {
      for (CsvRecord row : rows) {
        widths.add(row.getFieldCount());
        if (widths.size() == ROWS) {
          break;
        }
      }
    } catch (CsvParseException brokenSomewhere) {
      // What was read up to there tells enough.
      if (widths.isEmpty()) {
        return 0;
      }
    } catch (IOException ofText) {
      throw new UncheckedIOException(ofText);
    }
    int usual = widths.stream().sorted().toList().get(widths.size() / 2);
    long alike = widths.stream().filter(width -> width == usual).count();
    return usual < 2 ? 0 : alike / (double) widths.size() * (1 + Math.log(usual));
  }
}
