package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColoursTest {
  @TempDir private Path folder;

  @Test
  void everyColourIsAToken() {
    SourceTree tree = SourceTree.ofThisRepository();
    Colours house = new Colours(tree);
    if (Files.isDirectory(tree.path("app/src/main/resources"))) {
      assertThat(house.sheets()).isNotEmpty();
    }
    List<Finding> findings = house.findings();
    assertThat(findings).withFailMessage(() -> Finding.list(findings)).isEmpty();
  }

  @Test
  void plantedColoursAreFound() {
    SourceTree tree = SourceTree.at(folder);
    tree.write(
        "app/src/main/resources/studio.css",
        """
        /* #ffffff in a comment
           is no colour, and #add below is a name. */
        .card #add { -fx-background-color: -color-bg-subtle; }
        .card {
          -fx-text-fill: #0af;
          -fx-border-color: rgba(0, 0, 0, 0.2);
        }
        """);
    tree.write(
        "app/src/main/java/Card.java",
        """
        class Card { // setStyle("-fx-padding: 1") in a comment
          void paint(Label label) { label.setStyle("-fx-padding: 1"); }
        }
        """);
    assertThat(new Colours(tree).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "app/src/main/resources/studio.css:5: literal colour #0af",
            "app/src/main/resources/studio.css:6: literal colour rgba(",
            "app/src/main/java/Card.java:2: setStyle, use a style class");
  }
}
