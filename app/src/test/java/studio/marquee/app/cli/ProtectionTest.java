package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.standing.StandingWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRing.Protection;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.LaptopKeyRings;
import studio.marquee.connect.keys.LaterKeyRing;
import studio.marquee.connect.source.Passwords;
import studio.marquee.model.mart.Marts;

/** What is said about protection is what protects, on the command line and in the window. */
class ProtectionTest {
  private static final Path DEMO =
      Path.of("../connectors/src/main/resources/studio/marquee/connect/demo/workspace");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @BeforeEach
  void copyWorkspace() throws Exception {
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("workspace").resolve(DEMO.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        folder.resolve("workspace/workspace.yaml"),
        """
          - name: crm
            kind: postgresql
            host: crm.fjell-fern.example
            database: marts
            user: reader
        """,
        StandardOpenOption.APPEND);
  }

  private KeyRings keys(Protection protection) {
    return new LaptopKeyRings(
        folder.resolve(protection.name()),
        _ -> Optional.of("correct horse battery".toCharArray()),
        _ -> protection == Protection.DEMO,
        () -> protection == Protection.SYSTEM ? Optional.of(new Store()) : Optional.empty());
  }

  private String said(Protection protection, String... typed) {
    StringWriter results = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(results), false);
    KeyRings keys = keys(protection);
    Path workspace = folder.resolve("workspace");
    TerminalEntry entry =
        new TerminalEntry(
            null, new ByteArrayInputStream("secret\n".getBytes(StandardCharsets.UTF_8)));
    Passwords passwords = Passwords.of(new LaterKeyRing(() -> keys.of(workspace)), Map.of());
    Surroundings surroundings =
        new Surroundings(
            terminal,
            Locale.UK,
            CLOCK,
            () -> 0,
            folder.resolve(protection.name()),
            _ -> keys,
            new SourceAccess(passwords, entry));
    new Commands(surroundings, texts(), _ -> {}).run(typed);
    return results.toString();
  }

  private static Texts texts() {
    return new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), CLOCK);
  }

  @Test
  void statusSaysWhichKeysProtectTheWorkspace() {
    String workspace = folder.resolve("workspace").toString();
    Map<Protection, String> wanted = new EnumMap<>(Protection.class);
    wanted.put(Protection.SYSTEM, "Protected by the key store of this computer.");
    wanted.put(Protection.PASSPHRASE, "Protected by your passphrase.");
    wanted.put(Protection.DEMO, "Protected by a demo key");
    for (Protection protection : Protection.values()) {
      List<String> others =
          wanted.values().stream().filter(it -> !it.equals(wanted.get(protection))).toList();
      assertThat(said(protection, "status", workspace))
          .as("%s", protection)
          .contains(wanted.get(protection))
          .doesNotContain(others);
      assertThat(said(protection, "status", workspace, "--json"))
          .contains("\"protection\" : \"" + protection.name().toLowerCase(Locale.ROOT) + "\"");
    }
  }

  @Test
  void aKeptPasswordSaysWhereItIsKept() {
    String workspace = folder.resolve("workspace").toString();
    for (Protection protection : Protection.values()) {
      String said =
          said(protection, "source", "password", "crm", "--stdin", "--workspace", workspace);
      assertThat(said)
          .contains(
              switch (protection) {
                case SYSTEM -> "at crm is kept in the key store of this computer.";
                case PASSPHRASE -> "at crm is kept in a file that your passphrase opens.";
                case DEMO -> "at crm is kept under a demo key";
              });
    }
  }

  @Test
  void theWindowSaysTheSame() throws Exception {
    StandingWords words = new StandingWords(texts(), new Marts(List.of()));
    Path workspace = folder.resolve("workspace");
    assertThat(words.protection(keys(Protection.SYSTEM).of(workspace).protection()))
        .contains("key store of this computer");
    assertThat(words.protection(keys(Protection.PASSPHRASE).of(workspace).protection()))
        .contains("your passphrase");
    assertThat(words.protection(keys(Protection.DEMO).of(workspace).protection()))
        .startsWith("Demo key");
  }

  /** What a system offers. */
  private static final class Store implements KeyRing {
    private final Map<String, byte[]> secrets = new HashMap<>();

    @Override
    public Optional<byte[]> find(String name) {
      return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
    }

    @Override
    public void keep(String name, byte[] secret) {
      secrets.put(name, secret.clone());
    }

    @Override
    public void forget(String name) {
      secrets.remove(name);
    }

    @Override
    public Protection protection() {
      return Protection.SYSTEM;
    }
  }
}
