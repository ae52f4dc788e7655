package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs google-java-format here, because only this JVM's compiler can read the language we write.
 */
final class FormattingTest {
  @TempDir private Path folder;

  @Test
  void everySourceIsInTheHouseLayout() throws FormatterException {
    Formatting formatting = new Formatting(SourceTree.ofThisRepository());
    assertThat(formatting.sources())
        .contains("app/src/test/java/studio/marquee/house/FormattingTest.java")
        .anyMatch(place -> place.startsWith("query-model/src/main/java/"))
        .anyMatch(place -> place.startsWith("connectors/src/main/java/"));
    if (System.getProperty("formatting", "check").equals("repair")) {
      formatting.repair().forEach(place -> System.out.println("Repaired " + place));
    }
    List<Finding> untidy = formatting.untidy();
    assertThat(untidy)
        .withFailMessage(() -> Finding.list(untidy) + "\nmvn -Pformat repairs the layout.")
        .isEmpty();
  }

  @Test
  void anUntidySourceIsFoundAndRepaired() throws FormatterException {
    SourceTree tree = SourceTree.at(folder);
    tree.write("Tidy.java", "/** Tidy. */\nrecord Tidy(int number) {}\n");
    tree.write("Untidy.java", "import java.util.List;\nrecord Untidy( int number ){}\n");
    Formatting formatting = new Formatting(tree);
    assertThat(formatting.untidy()).extracting(Finding::place).containsExactly("Untidy.java");
    assertThat(formatting.repair()).containsExactly("Untidy.java");
    assertThat(tree.read("Untidy.java")).isEqualTo("record Untidy(int number) {}\n");
  }
}
