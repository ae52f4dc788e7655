package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Segment;

final class SegmentFilesTest {
  private static final Segment KNOWN =
      new Segment(
          "Known",
          "",
          "people",
          new AttributeRule(SmallTable.COUNTRY.name(), new PresenceTest.IsSet()));

  @TempDir private Path folder;
  private final SegmentFiles files = new SegmentFiles();

  @Test
  void whatIsWrittenIsReadAgainAndNothingElseIsLeft() throws ProblemException, IOException {
    Path file = folder.resolve("known.segment.json");
    files.write(new SegmentFiles.Order(file, KNOWN));
    files.write(new SegmentFiles.Order(file, KNOWN));
    assertThat(files.read(file)).isEqualTo(KNOWN);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void aFolderThatIsGoneAndAFileThatIsGoneAreProblems() {
    Path file = folder.resolve("gone").resolve("known.segment.json");
    assertThatThrownBy(() -> files.write(new SegmentFiles.Order(file, KNOWN)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> files.read(file)).isInstanceOf(ProblemException.class);
  }

  @Test
  void namesOfFilesAreMadeFromTitles() {
    assertThat(SegmentFiles.suggestedName("Gold & Silver, “2026”"))
        .isEqualTo("gold-silver-2026.segment.json");
    assertThat(SegmentFiles.suggestedName("???")).isEqualTo("audience.segment.json");
  }
}
