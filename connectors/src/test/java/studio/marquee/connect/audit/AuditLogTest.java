package studio.marquee.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditLogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T13:05:00Z"), ZoneOffset.UTC);
  private static final int LINES = 20;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("audit").resolve("log.jsonl");
    for (int i = 0; i < LINES; i++) {
      log().append(event(i));
    }
  }

  private AuditLog log() {
    return new AuditLog(file, "log", TestKeys.in(folder), CLOCK);
  }

  private static AuditEvent event(int number) {
    return new AuditEvent(
        "export.begun", "mira", "Builder", Map.of("people", number, "file", "out/\"ä\".csv"));
  }

  @Test
  void everyLineIsThereInOrderAndBoundToTheOneBefore() throws Exception {
    assertThat(log().review()).isEqualTo(new AuditReview(LINES, 0, java.util.Optional.empty()));
    List<String> lines = Files.readAllLines(file);
    String before = "0".repeat(64);
    for (int i = 0; i < LINES; i++) {
      JsonNode line = JsonMapper.shared().readTree(lines.get(i));
      assertThat(line.get("number").intValue()).isEqualTo(i + 1);
      assertThat(line.get("at").stringValue()).isEqualTo("2026-11-21T13:05:00Z");
      assertThat(line.get("facts").get("people").intValue()).isEqualTo(i);
      assertThat(line.get("before").stringValue()).isEqualTo(before);
      before = AuditLine.hash(lines.get(i).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyChangedBitIsNoticedInItsLine() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      byte[] changed = whole.clone();
      int at = random.nextInt(changed.length - 1);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      long line =
          1
              + new String(whole, 0, at, StandardCharsets.ISO_8859_1)
                  .chars()
                  .filter(c -> c == '\n')
                  .count();
      AuditReview review = log().review();
      assertThat(review.broken()).as("byte %d", at).isPresent();
      assertThat(review.broken().orElseThrow().code()).isEqualTo(AuditProblem.CHANGED);
      assertThat(Long.parseLong(review.broken().orElseThrow().details().get(1)))
          .isBetween(line - 1, line);
      assertThat(review.lines()).isLessThan(line);
    }
  }

  @Test
  void lostMovedRepeatedAndForeignLinesAreNoticed() throws Exception {
    List<String> lines = Files.readAllLines(file);
    List<String> lost = new ArrayList<>(lines);
    lost.remove(7);
    assertBroken(lost, AuditProblem.CHANGED, 8);
    List<String> moved = new ArrayList<>(lines);
    moved.set(3, lines.get(4));
    moved.set(4, lines.get(3));
    assertBroken(moved, AuditProblem.CHANGED, 4);
    List<String> repeated = new ArrayList<>(lines);
    repeated.add(11, lines.get(10));
    assertBroken(repeated, AuditProblem.CHANGED, 12);
    Path other = folder.resolve("other.jsonl");
    AuditLog foreign = new AuditLog(other, "other", TestKeys.in(folder), CLOCK);
    foreign.append(event(0));
    List<String> exchanged = new ArrayList<>(lines);
    exchanged.set(0, Files.readAllLines(other).getFirst());
    assertBroken(exchanged, AuditProblem.CHANGED, 1);
  }

  @Test
  void whatIsCutOffIsNoticedWhereverItIsCut() throws Exception {
    List<String> lines = Files.readAllLines(file);
    for (int left = 0; left < LINES; left++) {
      assertBroken(lines.subList(0, left), AuditProblem.SHORTENED, LINES);
    }
    Files.delete(file);
    assertThat(log().review().broken().orElseThrow().code()).isEqualTo(AuditProblem.SHORTENED);
    assertThatThrownBy(() -> log().append(event(99)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(AuditProblem.SHORTENED));
  }

  private void assertBroken(List<String> lines, ProblemCode code, int number) throws Exception {
    Files.write(file, lines);
    AuditReview review = log().review();
    assertThat(review.broken().orElseThrow().code()).isEqualTo(code);
    assertThat(review.broken().orElseThrow().details().get(1)).isEqualTo(String.valueOf(number));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> log().append(event(99)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(code));
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aLineThatWasNeverFinishedIsTakenAwayAndThatIsSaid() throws Exception {
    byte[] half = "{\"number\":21,\"at\":\"2026".getBytes(StandardCharsets.UTF_8);
    Files.write(file, half, StandardOpenOption.APPEND);
    AuditReview torn = log().review();
    assertThat(torn.broken()).isEmpty();
    assertThat(torn.tornBytes()).isEqualTo(half.length);
    log().append(event(20));
    assertThat(log().review()).isEqualTo(new AuditReview(LINES + 2, 0, java.util.Optional.empty()));
    JsonNode note = JsonMapper.shared().readTree(Files.readAllLines(file).get(LINES));
    assertThat(note.get("what").stringValue()).isEqualTo("audit.repaired");
    assertThat(note.get("facts").get("unfinishedBytes").intValue()).isEqualTo(half.length);
  }

  /** Killed between the line and the keys: the line is good, only nobody noted how far it goes. */
  @Test
  void aLineOfWhichTheKeysDoNotKnowYetCounts() throws Exception {
    byte[] known = Files.readAllBytes(folder.resolve("keys").resolve("test.keys"));
    log().append(event(20));
    Files.write(folder.resolve("keys").resolve("test.keys"), known);
    assertThat(log().review().lines()).isEqualTo(LINES + 1);
    log().append(event(21));
    assertThat(log().review()).isEqualTo(new AuditReview(LINES + 2, 0, java.util.Optional.empty()));
  }

  @Test
  void otherProcessesWaitForTheirTurn() throws Exception {
    List<Process> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      others.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Appending.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said-" + i).toFile())
              .start());
    }
    for (Process other : others) {
      assertThat(other.waitFor()).isZero();
    }
    assertThat(log().review().broken()).isEmpty();
    assertThat(log().review().lines()).isEqualTo(LINES + 3 * Appending.TIMES);
  }

  /** What the other processes do. */
  static final class Appending {
    static final int TIMES = 25;

    private Appending() {}

    public static void main(String[] arguments) throws IOException, ProblemException {
      Path folder = Path.of(arguments[0]);
      AuditLog log =
          new AuditLog(
              folder.resolve("audit").resolve("log.jsonl"), "log", TestKeys.in(folder), CLOCK);
      for (int i = 0; i < TIMES; i++) {
        log.append(event(i));
      }
    }
  }
}
