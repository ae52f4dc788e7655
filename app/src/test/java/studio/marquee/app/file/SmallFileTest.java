package studio.marquee.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenReplacesWhatWasThere() throws IOException {
    SmallFile file = new SmallFile(folder.resolve("deep").resolve("one.txt"));
    assertThatThrownBy(() -> file.write("too early")).isInstanceOf(IOException.class);
    file.withFolder().write("first\n");
    file.write("second\n");
    assertThat(file.path()).hasContent("second\n");
    assertNothingBeside(file.path());
  }

  @Test
  void whatCannotBePutInPlaceLeavesNothingBehind() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("one.txt").resolve("inside"));
    SmallFile file = new SmallFile(folder.resolve("one.txt"));
    assertThatThrownBy(() -> file.write("new")).isInstanceOf(IOException.class);
    assertThat(taken).isDirectory();
    assertNothingBeside(file.path());
  }

  private static void assertNothingBeside(Path file) throws IOException {
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }
}
