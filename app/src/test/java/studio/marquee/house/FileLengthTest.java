package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileLengthTest {
  @TempDir private Path folder;

  @Test
  void noFileIsLongerThanOneCanRead() {
    FileLength house = new FileLength(SourceTree.ofThisRepository());
    assertThat(house.over(0)).hasSizeGreaterThan(30);
    house.over(400).forEach(file -> System.out.println("Over 400 lines, say why: " + file));
    List<Finding> tooLong = house.over(500);
    assertThat(tooLong).withFailMessage(() -> Finding.list(tooLong)).isEmpty();
  }

  @Test
  void aLongFileIsFound() {
    SourceTree tree = SourceTree.at(folder);
    tree.write("Long.java", "//\n".repeat(501));
    tree.write("Short.java", "//\n".repeat(500));
    assertThat(new FileLength(tree).over(500))
        .extracting(Finding::place)
        .containsExactly("Long.java");
  }
}
