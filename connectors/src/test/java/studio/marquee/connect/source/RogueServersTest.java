package studio.marquee.connect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.MariaDbJar;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Servers that want something of the laptop get nothing, and in the end one sentence is said. */
class RogueServersTest {
  private static final String SECRET = "content of a private file";
  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofSeconds(2), Duration.ofSeconds(3));

  @TempDir Path folder;

  private ServerForm form(SourceKind kind, int port, Tls.Mode mode) throws Exception {
    return new ServerForm(
        "warehouse",
        ServerKind.of(kind),
        new Address("127.0.0.1", port, "marts", "reader"),
        new Tls(mode, Optional.empty()),
        Map.of(),
        kind == SourceKind.MARIADB ? Optional.of(MariaDbJar.driver()) : Optional.empty(),
        List.of(),
        "source/test/warehouse/reader");
  }

  private static Problem refused(ServerForm form) {
    Sources sources =
        new Sources(Passwords.of(Map.of("MARQUEE_PASSWORD_WAREHOUSE", "geheim")), LIMITS);
    long started = System.nanoTime();
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> sources.open(form).close());
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(12));
    assertThat(thrown.getMessage()).doesNotContain("geheim", SECRET, "evil");
    return thrown.problem();
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws Exception {
    try (RogueServer silent = RogueServer.start((in, _) -> in.readAllBytes())) {
      for (SourceKind kind : List.of(SourceKind.POSTGRESQL, SourceKind.MARIADB)) {
        assertThat(refused(form(kind, silent.port(), Tls.Mode.OFF)).code())
            .isIn(SourceProblem.NO_ANSWER, SourceProblem.LOST);
      }
    }
  }

  @Test
  void noPasswordIsSaidToAServerThatCannotProveItself() throws Exception {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (RogueServer plain =
        RogueServer.start((in, out) -> {
          heard.write(in.readNBytes(8));
          out.write('N');
          out.flush();
          in.transferTo(heard);
        })) {
      assertThat(refused(form(SourceKind.POSTGRESQL, plain.port(), Tls.Mode.VERIFIED)).code())
          .isEqualTo(SourceProblem.TLS_REFUSED);
    }
    assertThat(heard.toString(StandardCharsets.ISO_8859_1)).doesNotContain("geheim", "reader");
  }

  @Test
  void aServerThatSpeaksNonsenseIsGivenUp() throws Exception {
    byte[] nonsense = new byte[100_000];
    Arrays.fill(nonsense, (byte) 0x7f);
    try (RogueServer babbler =
        RogueServer.start((in, out) -> {
          out.write(nonsense);
          out.flush();
          in.readAllBytes();
        })) {
      for (SourceKind kind : List.of(SourceKind.POSTGRESQL, SourceKind.MARIADB)) {
        assertThat(refused(form(kind, babbler.port(), Tls.Mode.OFF)).code())
            .isInstanceOf(SourceProblem.class);
      }
    }
  }

  /** Length fields of two thousand million bytes must not be believed. */
  @Test
  void aServerThatAnnouncesTooMuchIsGivenUp() throws Exception {
    try (RogueServer boaster =
        RogueServer.start((in, out) -> {
          startUp(in);
          DataOutputStream data = new DataOutputStream(out);
          data.writeByte('E');
          data.writeInt(Integer.MAX_VALUE);
          data.flush();
          in.readAllBytes();
        })) {
      assertThat(refused(form(SourceKind.POSTGRESQL, boaster.port(), Tls.Mode.OFF)).code())
          .isInstanceOf(SourceProblem.class);
    }
  }

  /** It lets anybody in, and answers the first statement with an error that quotes a secret. */
  @Test
  void whatAServerSaysIsNotRepeated() throws Exception {
    try (RogueServer talker =
        RogueServer.start((in, out) -> {
          startUp(in);
          message(out, 'R', new byte[4]);
          message(out, 'Z', "I".getBytes(StandardCharsets.US_ASCII));
          in.read();
          String error = "SERROR\0CXX000\0Mevil " + SECRET + "\0\0";
          message(out, 'E', error.getBytes(StandardCharsets.US_ASCII));
          message(out, 'Z', "I".getBytes(StandardCharsets.US_ASCII));
          in.readAllBytes();
        })) {
      assertThat(refused(form(SourceKind.POSTGRESQL, talker.port(), Tls.Mode.OFF)).code())
          .isInstanceOf(SourceProblem.class);
    }
  }

  /** The published attack: whatever is asked, the server asks for a file of the laptop back. */
  @Test
  void noFileIsHandedOver() throws Exception {
    Path wanted = Files.writeString(folder.resolve("private.txt"), SECRET);
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (RogueServer thief = RogueServer.start((in, out) -> stealFile(in, out, wanted, heard))) {
      Problem problem = refused(form(SourceKind.MARIADB, thief.port(), Tls.Mode.OFF));
      assertThat(problem.code()).isInstanceOf(SourceProblem.class);
      assertThat(thief.guests()).isPositive();
    }
    assertThat(heard.size()).isPositive();
    assertThat(heard.toString(StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
  }

  private static void stealFile(
      InputStream in, OutputStream out, Path wanted, ByteArrayOutputStream heard)
      throws IOException {
    ByteArrayOutputStream hello = new ByteArrayOutputStream();
    hello.write(10);
    hello.write("5.5.5-10.11.0-MariaDB\0".getBytes(StandardCharsets.US_ASCII));
    hello.write(new byte[] {1, 0, 0, 0});
    hello.write("12345678\0".getBytes(StandardCharsets.US_ASCII));
    hello.write(new byte[] {(byte) 0xff, (byte) 0xf7, 45, 2, 0, (byte) 0xff, (byte) 0x81, 21});
    hello.write(new byte[10]);
    hello.write("123456789012\0mysql_native_password\0".getBytes(StandardCharsets.US_ASCII));
    packet(out, 0, hello.toByteArray());
    heard.write(read(in));
    packet(out, 2, new byte[] {0, 0, 0, 2, 0, 0, 0});
    while (true) {
      byte[] asked = read(in);
      if (asked.length == 0) {
        return;
      }
      heard.write(asked);
      byte[] name = wanted.toString().getBytes(StandardCharsets.UTF_8);
      byte[] request = new byte[name.length + 1];
      request[0] = (byte) 0xfb;
      System.arraycopy(name, 0, request, 1, name.length);
      packet(out, 1, request);
    }
  }

  private static void packet(OutputStream out, int number, byte[] content) throws IOException {
    out.write(content.length);
    out.write(content.length >> 8);
    out.write(content.length >> 16);
    out.write(number);
    out.write(content);
    out.flush();
  }

  private static byte[] read(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    if (head.length < 4) {
      return new byte[0];
    }
    int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
    return in.readNBytes(length);
  }

  private static void startUp(InputStream in) throws IOException {
    byte[] length = in.readNBytes(4);
    in.readNBytes(((length[2] & 0xff) << 8 | (length[3] & 0xff)) - 4);
  }

  private static void message(OutputStream out, char kind, byte[] content) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeByte(kind);
    data.writeInt(content.length + 4);
    data.write(content);
    data.flush();
  }

  /** All of this happens without a class from outside: the pool's threads are gone afterwards. */
  @Test
  void nothingIsLeftBehind() throws Exception {
    try (RogueServer silent = RogueServer.start((in, _) -> in.readAllBytes())) {
      refused(form(SourceKind.MARIADB, silent.port(), Tls.Mode.OFF));
    }
    Set<Thread> threads = Thread.getAllStackTraces().keySet();
    assertThat(threads).noneMatch(thread -> thread.getName().startsWith("source-warehouse"));
  }
}
