package studio.marquee.connect.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.marquee.connect.export.CsvFile.Beginning;
import studio.marquee.connect.export.CsvFile.Delimiter;
import studio.marquee.connect.export.CsvFile.Headers;
import studio.marquee.connect.export.CsvFile.LineEnd;
import studio.marquee.connect.testing.HostileTexts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.policy.Mask;

class CsvFileTest {
  /** What docs/export.md says how to read the values back. */
  private static final Pattern GUARDED = Pattern.compile("^'(?='*[=+\\-@\\t\\r\\n\\x00＝＋－＠])");

  private static final Pattern STARTS_A_FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\\x00＝＋－＠]");
  private static final Pattern NUMBER = Pattern.compile("[+-](\\d+(\\.\\d*)?|\\.\\d+)");
  private static final int ROWS = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "=1+1;'=1+1",
        "@SUM(A1);'@SUM(A1)",
        "-2+3+cmd|' /C calc'!A0;'-2+3+cmd|' /C calc'!A0",
        "+49 151 0123;'+49 151 0123",
        "+491510123;+491510123",
        "-12.50;-12.50",
        "-1.2.3;'-1.2.3",
        "-;'-",
        "--1;'--1",
        "-1e5;'-1e5",
        "'=1;''=1",
        "'it is;'it is",
        "00123;00123",
        "a=b;a=b"
      })
  void whatWouldBeAFormulaGetsAnApostropheAndNumbersDoNot(String value, String safe) {
    assertThat(FormulaGuard.safe(value)).isEqualTo(safe);
    assertThat(GUARDED.matcher(safe).replaceFirst("")).isEqualTo(value);
  }

  @Test
  void numbersDaysAndHeadersAreTreatedAsWhatTheyAre() throws Exception {
    CsvFile form = new CsvFile(Delimiter.SEMICOLON, LineEnd.LF, Beginning.MARK, Headers.TITLES);
    List<FileColumn> columns =
        List.of(
            column("value", "=Value", AttributeType.NUMBER),
            column("note", "No;te", AttributeType.TEXT));
    assertThat(written(form, columns, List.of(List.of("-1.50", " x"), List.of("-2", "a\"b"))))
        .isEqualTo("\uFEFF'=Value;\"No;te\"\n-1.50;\" x\"\n-2;\"a\"\"b\"\n");
  }

  @Test
  void thereNeedNotBeAFirstLine() throws Exception {
    CsvFile form = new CsvFile(Delimiter.TAB, LineEnd.CRLF, Beginning.PLAIN, Headers.NONE);
    List<FileColumn> columns =
        List.of(column("a", "A", AttributeType.TEXT), column("b", "B", AttributeType.TEXT));
    assertThat(written(form, columns, List.of(List.of("x\ty", "z")))).isEqualTo("\"x\ty\"\tz\r\n");
  }

  @ParameterizedTest
  @EnumSource(Delimiter.class)
  void whateverIsWrittenIsReadBackByAnotherProgram(Delimiter delimiter) throws Exception {
    long seed = Long.getLong("csv.seed", System.nanoTime());
    System.out.println("csv.seed " + seed);
    Random random = new Random(seed);
    HostileTexts texts = new HostileTexts(seed);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      List<@Nullable String> row = new ArrayList<>();
      row.add(String.valueOf(i));
      row.add(value(random, texts));
      row.add(value(random, texts));
      rows.add(row);
    }
    List<FileColumn> columns =
        List.of(
            column("n", "N", AttributeType.NUMBER),
            column("a", "A", AttributeType.TEXT),
            column("b", "B", AttributeType.LIST));
    CsvFile form = new CsvFile(delimiter, LineEnd.LF, Beginning.PLAIN, Headers.NAMES);
    Path file = folder.resolve("written.csv");
    Files.writeString(file, written(form, columns, rows));
    List<List<@Nullable String>> read = read(file, delimiter);
    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < ROWS; i++) {
      for (int column = 1; column <= 2; column++) {
        @Nullable String said = read.get(i).get(column);
        if (said == null) {
          assertThat(rows.get(i).get(column)).isNull();
        } else {
          boolean isFormula = STARTS_A_FORMULA.matcher(said).find();
          assertThat(!isFormula || NUMBER.matcher(said).matches()).as("%s", said).isTrue();
          assertThat(GUARDED.matcher(said).replaceFirst("")).isEqualTo(rows.get(i).get(column));
        }
      }
    }
  }

  private static @Nullable String value(Random random, HostileTexts texts) {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> "=+-@\t'".substring(random.nextInt(5)) + texts.value();
      case 3 -> "-" + random.nextInt(100) + "." + random.nextInt(100);
      default -> texts.value();
    };
  }

  private static FileColumn column(String name, String title, AttributeType type) {
    return new FileColumn(new AttributeName("people", name), title, type, new Mask.Plain());
  }

  private static String written(
      CsvFile form, List<FileColumn> columns, List<? extends List<@Nullable String>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowWriter writer = form.begin(out, columns);
    writer.write(
        new FileRows() {
          @Override
          public int size() {
            return rows.size();
          }

          @Override
          public @Nullable String value(int at, int column) {
            return rows.get(at).get(column);
          }
        });
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<List<@Nullable String>> read(Path file, Delimiter delimiter)
      throws Exception {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet read =
            statement.executeQuery(
                "select * from read_csv('%s', delim = '%s', header = true, quote = '\"',"
                        .formatted(file, delimiter.letter())
                    + " escape = '\"', all_varchar = true, allow_quoted_nulls = false,"
                    + " auto_detect = false, max_line_size = 4000000, parallel = false,"
                    + " columns = {'n': 'varchar', 'a': 'varchar', 'b': 'varchar'})"
                    + " order by n::integer")) {
      while (read.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int column = 1; column <= 3; column++) {
          row.add(read.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
