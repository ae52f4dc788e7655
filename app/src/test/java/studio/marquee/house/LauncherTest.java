package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java that only says what it was asked to do. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  @TempDir private Path folder;

  private Path home = Path.of("");
  private String launcher = "";

  @BeforeEach
  void unpack() throws IOException {
    home = folder.toRealPath().resolve("my apps/marquee");
    launcher = SourceTree.ofThisRepository().read("packaging/src/launcher/marquee");
    Files.createDirectories(home.resolve("bin"));
    write(home.resolve("bin/marquee"), launcher);
  }

  @Test
  void handsEveryArgumentToTheFirstJavaThatFits() throws IOException, InterruptedException {
    Path old = java("my java/17", "17.0.15");
    Path fitting = java("my java/25", "25.0.3");
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/marquee"));
    Answer answer =
        run(
            Map.of("MARQUEE_JAVA_HOME", old.toString(), "JAVA_HOME", fitting.toString()),
            link.toString(),
            "count",
            "two words",
            "*");
    assertThat(answer.exitCode()).isEqualTo(7);
    assertThat(answer.lines())
        .startsWith("Java 25.0.3", "@" + home + "/lib/java.options")
        .containsSequence("--module-path", home + "/lib/javafx", "-cp", home + "/lib/*")
        .endsWith("studio.marquee.app.boot.Marquee", "count", "two words", "*");
  }

  @Test
  void prefersTheRuntimeItWasShippedWith() throws IOException, InterruptedException {
    Files.createSymbolicLink(home.resolve("runtime"), java("shipped", "26"));
    Answer answer = run(Map.of(), home.resolve("bin/marquee").toString());
    assertThat(answer.lines()).startsWith("Java 26");
  }

  @Test
  void beginsWhereAnEarlierStartHasBeen() throws IOException, InterruptedException {
    Path java = java("fitting", "25.0.3");
    Path kept = home.resolve("lib/marquee.aot");
    Files.createDirectories(home.resolve("lib"));
    Files.createFile(kept);
    Answer answer =
        run(Map.of("JAVA_HOME", java.toString()), home.resolve("bin/marquee").toString(), "count");
    assertThat(answer.lines())
        .startsWith("Java 25.0.3", "-XX:AOTCache=" + kept, "@" + home + "/lib/java.options")
        .endsWith("studio.marquee.app.boot.Marquee", "count");
  }

  @Test
  void saysInOneSentenceWhatToInstall() throws IOException, InterruptedException {
    write(home.resolve("bin/marquee"), launcher.replace("needed=25", "needed=999"));
    Answer answer =
        run(
            Map.of("JAVA_HOME", java("old", "25.0.3").toString()),
            home.resolve("bin/marquee").toString());
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.lines())
        .singleElement()
        .asString()
        .startsWith("Marquee needs Java 999 or newer")
        .contains("install a JDK 999");
  }

  private Path java(String name, String version) throws IOException {
    Path java = folder.toRealPath().resolve(name);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    write(
        java.resolve("bin/java"),
        "#!/bin/sh\nprintf '%s\\n' 'Java " + version + "' \"$@\"\nexit 7\n");
    return java;
  }

  private static void write(Path file, String script) throws IOException {
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Answer run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("MARQUEE_JAVA_HOME", "JAVA_HOME"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output.lines().toList());
  }

  private record Answer(int exitCode, List<String> lines) {}
}
