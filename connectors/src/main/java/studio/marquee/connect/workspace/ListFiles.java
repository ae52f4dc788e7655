package studio.marquee.connect.workspace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Reads uploaded lists: a text file with one value a line, or a CSV file whose first row names its
 * columns. Values lose the blanks around them; what is blank then is left out.
 */
final class ListFiles {
  static final long MOST_BYTES = 50_000_000;

  private static final String TEXT = ".txt";
  private static final String TABLE = ".csv";
  private static final String ONLY_COLUMN = "value";

  private ListFiles() {}

  /** All lists of a folder; one that cannot be read is named and spoils nothing else. */
  static List<PeopleList> read(Path folder, List<Problem> unreadable) throws ProblemException {
    List<PeopleList> lists = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        PeopleList list = list(file);
        if (lists.stream().anyMatch(known -> known.name().equals(list.name()))) {
          throw new ProblemException(Problem.of(WorkspaceProblem.LIST_TWICE, file, list.name()));
        }
        lists.add(list);
      } catch (ProblemException broken) {
        unreadable.add(broken.problem());
      }
    }
    return lists;
  }

  private static List<Path> files(Path folder) throws ProblemException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(TEXT) || file.toString().endsWith(TABLE))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, folder), unreadable);
    }
  }

  private static PeopleList list(Path file) throws ProblemException {
    refuseIfTooLarge(file);
    String read = TextFiles.read(file, WorkspaceProblem.NOT_READABLE);
    String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - TEXT.length());
    return fileName.endsWith(TEXT) ? lines(file, name, text) : table(file, name, text);
  }

  private static void refuseIfTooLarge(Path file) throws ProblemException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ProblemException(
            Problem.of(WorkspaceProblem.LIST_TOO_LARGE, file, MOST_BYTES / 1_000_000));
      }
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, file), unreadable);
    }
  }

  private static PeopleList lines(Path file, String name, String text) throws ProblemException {
    Set<String> values = new LinkedHashSet<>();
    long line = 1;
    for (String value : text.lines().toList()) {
      add(value, values, file, line);
      line++;
    }
    return new PeopleList(name, ONLY_COLUMN, Map.of(ONLY_COLUMN, List.copyOf(values)));
  }

  private static PeopleList table(Path file, String name, String text) throws ProblemException {
    long line = 1;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      List<String> header = List.of();
      List<Set<String>> columns = new ArrayList<>();
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        if (header.isEmpty()) {
          header = header(file, row);
          header.forEach(_ -> columns.add(new LinkedHashSet<>()));
        } else {
          add(row, columns, file);
        }
      }
      return list(file, name, header, columns);
    } catch (CsvParseException notTable) {
      throw new ProblemException(
          Problem.of(WorkspaceProblem.LIST_UNREADABLE, file, line), notTable);
    } catch (IOException impossibleOfText) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NOT_READABLE, file), impossibleOfText);
    }
  }

  /** Spreadsheets write semicolons where the comma is in numbers. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    long commas = header.chars().filter(sign -> sign == ',').count();
    long semicolons = header.chars().filter(sign -> sign == ';').count();
    return semicolons > commas ? ';' : ',';
  }

  private static List<String> header(Path file, CsvRecord row) throws ProblemException {
    List<String> names = row.getFields().stream().map(String::strip).toList();
    for (String name : names) {
      refuseControl(name, file, row.getStartingLineNumber());
      if (!name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name)) {
        throw new ProblemException(Problem.of(WorkspaceProblem.LIST_COLUMN_TWICE, file, name));
      }
    }
    return names;
  }

  private static void add(CsvRecord row, List<Set<String>> columns, Path file)
      throws ProblemException {
    for (int i = 0; i < columns.size() && i < row.getFieldCount(); i++) {
      add(row.getField(i), columns.get(i), file, row.getStartingLineNumber());
    }
  }

  /** A column without a name cannot be asked about; spreadsheets leave such ones at the end. */
  private static PeopleList list(
      Path file, String name, List<String> header, List<Set<String>> columns)
      throws ProblemException {
    Map<String, List<String>> named = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isEmpty()) {
        named.put(header.get(i), List.copyOf(columns.get(i)));
      }
    }
    String first =
        header.stream()
            .filter(column -> !column.isEmpty())
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(Problem.of(WorkspaceProblem.LIST_NO_COLUMN, file)));
    return new PeopleList(name, first, named);
  }

  private static void add(String field, Set<String> values, Path file, long line)
      throws ProblemException {
    String value = field.strip();
    refuseControl(value, file, line);
    if (!value.isEmpty()) {
      values.add(value);
    }
  }

  private static void refuseControl(String value, Path file, long line) throws ProblemException {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(Problem.of(WorkspaceProblem.LIST_CONTROL_SIGN, file, line));
    }
  }
}
