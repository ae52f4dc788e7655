package studio.marquee.connect.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.ProblemException;

class ListFileTest {
  private static final String LETTERS = "abcXYZ0123456789 ,;|\t\"'\n.-_@äßéñ€";

  @TempDir private Path folder = Path.of("");

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("people.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> rows(ListFile file) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    file.rows(
        row -> {
          rows.add(row.getFields());
          return true;
        },
        Progress.silent());
    return rows;
  }

  private void refused(Path file, ListProblem why) {
    assertThatThrownBy(() -> rows(ListFile.open(file)))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.problem().code()).isEqualTo(why));
  }

  private static byte[] encoded(Encoding encoding, String text) {
    byte[] mark =
        switch (encoding) {
          case UTF_8_MARKED -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
          case UTF_16_LITTLE_MARKED -> new byte[] {(byte) 0xFF, (byte) 0xFE};
          case UTF_16_BIG_MARKED -> new byte[] {(byte) 0xFE, (byte) 0xFF};
          case UTF_8, UTF_16_LITTLE, UTF_16_BIG, WINDOWS_1252 -> new byte[0];
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(mark);
    bytes.writeBytes(text.getBytes(encoding.charset()));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void whatWasWrittenIsRead(Encoding encoding) throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      char separator = ";,|\t".charAt(random.nextInt(4));
      int width = 2 + random.nextInt(4);
      List<List<String>> written = new ArrayList<>();
      StringWriter text = new StringWriter();
      try (CsvWriter writer =
          CsvWriter.builder()
              .fieldSeparator(separator)
              .quoteStrategy(QuoteStrategies.ALWAYS)
              .build(text)) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
          names.add("Spalte ä" + "abcdef".charAt(column));
        }
        writer.writeRecord(names);
        for (int row = random.nextInt(30); row >= 0; row--) {
          List<String> values = new ArrayList<>();
          for (int column = 0; column < width; column++) {
            values.add(value(random));
          }
          written.add(values);
          writer.writeRecord(values);
        }
      }
      ListFile read = ListFile.open(file(encoded(encoding, text.toString())));
      assertThat(rows(read)).as("seed %s", seed).isEqualTo(written);
      assertThat(read.encoding().title()).isEqualTo(encoding.title());
      assertThat(read.isNamed()).isTrue();
    }
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder("v");
    for (int i = random.nextInt(12); i > 0; i--) {
      value.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return value.toString();
  }

  @Test
  void oneValueALineNeedsNoNameAndNoSeparator() throws Exception {
    ListFile read = ListFile.open(file("c0000081\r\n\r\nc0000082\r\n"));
    assertThat(read.isNamed()).isFalse();
    assertThat(rows(read)).containsExactly(List.of("c0000081"), List.of("c0000082"));
  }

  @Test
  void aSpreadsheetMaySayItsSeparator() throws Exception {
    ListFile read = ListFile.open(file("sep=;\r\nname;town, country\r\nMira;Oslo, Norway\r\n"));
    assertThat(read.header()).containsExactly("name", "town, country");
    assertThat(rows(read)).containsExactly(List.of("Mira", "Oslo, Norway"));
  }

  @Test
  void aFirstRowWithAnAddressNamesNoColumns() throws Exception {
    assertThat(ListFile.open(file("a@b.example,Mira\nc@d.example,Ole\n")).isNamed()).isFalse();
    assertThat(ListFile.open(file("E-mail,First name\nc@d.example,Ole\n")).isNamed()).isTrue();
  }

  @Test
  void rowsOfDifferentLengthAreRead() throws Exception {
    ListFile read = ListFile.open(file("id,town\nc1\nc2,Oslo,Norway\n"));
    assertThat(rows(read)).containsExactly(List.of("c1"), List.of("c2", "Oslo", "Norway"));
  }

  /**
   * One letter that is no UTF-8 makes all of it Windows text, and both are read as well as can be.
   */
  @Test
  void mixedEncodingsAreRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("id,name\nc1,Käthe\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("c2,Zoë\n".getBytes(Encoding.WINDOWS_1252.charset()));
    ListFile read = ListFile.open(file(bytes.toByteArray()));
    assertThat(read.encoding()).isEqualTo(Encoding.WINDOWS_1252);
    assertThat(rows(read)).containsExactly(List.of("c1", "KÃ¤the"), List.of("c2", "Zoë"));
  }

  @Test
  void aLetterOnTheEdgeOfAPartIsWhole() throws Exception {
    StringBuilder text = new StringBuilder("id,name\n");
    for (int row = 0; row < 60_000; row++) {
      text.append("c").append(row % 7).append(",ä€ß\n");
    }
    ListFile read = ListFile.open(file(text.toString()));
    assertThat(read.encoding()).isEqualTo(Encoding.UTF_8);
    assertThat(rows(read)).hasSize(60_000).allMatch(row -> row.get(1).equals("ä€ß"));
  }

  @Test
  void whatIsNoTextIsRefused() throws Exception {
    refused(folder.resolve("none.csv"), ListProblem.NO_FILE);
    refused(folder, ListProblem.NO_FILE);
    refused(file(new byte[0]), ListProblem.EMPTY);
    refused(file("\n\n\r\n"), ListProblem.EMPTY);
    refused(file("id\nc1\0\nc2\n"), ListProblem.NOT_TEXT);
    refused(file(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}), ListProblem.WORKBOOK);
    refused(file(encoded(Encoding.UTF_16_LITTLE_MARKED, "id\nc\0\n")), ListProblem.NOT_TEXT);
    refused(file(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}), ListProblem.NOT_TEXT);
    refused(
        file(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xDC, 'b', 0}), ListProblem.NOT_TEXT);
  }

  @Test
  void bytesByChanceAreReadOrRefusedAndNothingElse() throws Exception {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[1 + random.nextInt(3_000)];
      random.nextBytes(bytes);
      if (seed % 2 == 0) {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) "ab1,;\"\n\r\t@ '\u00e4".charAt(Math.floorMod(bytes[i], 13));
        }
      }
      try {
        rows(ListFile.open(file(bytes)));
      } catch (ProblemException refused) {
        assertThat(refused.problem().code())
            .as("seed %s", seed)
            .isIn(ListProblem.NOT_TEXT, ListProblem.BROKEN_ROW, ListProblem.EMPTY);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,name\nc1,\"Mira\nc2,Ole\n", "id,name\nc1,\"Mira\"x,\nc2,Ole\n"})
  void aBrokenQuoteIsTold(String text) throws Exception {
    refused(file(text), ListProblem.BROKEN_ROW);
  }

  @Test
  void aLineOfAGigabyteIsRefusedAtOnce() throws Exception {
    Path file = folder.resolve("long.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("a".repeat(2 * FileScan.LONGEST_LINE).getBytes(StandardCharsets.US_ASCII));
    }
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    refused(file, ListProblem.LINE_TOO_LONG);
  }

  @Test
  void aQuotedValueOfManyLinesHasALimit() throws Exception {
    refused(file("id\n\"" + "line\n".repeat(1_000_000) + "\"\n"), ListProblem.BROKEN_ROW);
  }

  @Test
  void readingStopsWhenItIsInterrupted() throws Exception {
    Path file = file("id\n" + "c1\n".repeat(20_000));
    ListFile open = ListFile.open(file);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> rows(open)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatSpreadsheetsPutAroundValuesIsTakenAway() {
    assertThat(CellText.of("\u00a0 c1\u200b\ufeff ")).isEqualTo("c1");
    assertThat(CellText.of("=\"00123\"")).isEqualTo("00123");
    assertThat(CellText.of("'+49 151")).isEqualTo("+49 151");
    assertThat(CellText.of("'s-Gravenhage")).isEqualTo("'s-Gravenhage");
    assertThat(CellText.isShortened("1.23E+11")).isTrue();
    assertThat(CellText.isShortened("4,91511E+11")).isTrue();
    assertThat(CellText.isShortened("c12E4")).isFalse();
  }

  @Test
  void manyNamesAreKeptAsTheyWere() {
    Random random = new Random(7);
    List<String> names = new ArrayList<>();
    Names.Adding adding = new Names.Adding();
    for (int i = 0; i < 60_000; i++) {
      String name = i % 9_000 == 0 ? "x".repeat(random.nextInt(Names.PART)) : "ä".repeat(i % 13);
      names.add(name);
      assertThat(adding.add(name)).isTrue();
    }
    assertThat(adding.add("x".repeat(Names.PART + 1))).isFalse();
    assertThat(adding.done()).isEqualTo(names);
  }
}
