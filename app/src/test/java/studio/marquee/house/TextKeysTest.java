package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextKeysTest {
  @TempDir private Path folder;

  @Test
  void everyKeyHasATextAndEveryTextAUse() {
    SourceTree tree = SourceTree.ofThisRepository();
    TextKeys house = new TextKeys(tree, ProblemCodes.keys(new ProductionClasses(tree).all()));
    if (Files.exists(tree.path(TextKeys.BUNDLE))) {
      assertThat(house.appFiles()).isGreaterThan(20);
      assertThat(house.texts()).isGreaterThan(20);
    }
    assertThat(house.advice()).withFailMessage(house::advice).isEmpty();
  }

  @Test
  void plantedKeysAreFound() {
    SourceTree tree = SourceTree.at(folder);
    tree.write(
        TextKeys.BUNDLE,
        """
        # A comment.
        home.title=Home
        home.lost=Nobody shows this
        home.twice=One
        home.twice=Two
        problem.planted.gone.headline=Gone
        progress.read=Reading
        """);
    tree.write(
        "app/src/main/java/Home.java",
        """
        class Home {
          // "home.comment" is no key.
          String title = texts.text("home.title");
          String other = texts.text("other.title");
          String twice = "home.twice";
          String typo = "home.titel";
          String sheet = "home.css";
          String setting = "window.width";
        }
        """);
    tree.write(
        "connectors/src/main/java/Refresh.java",
        """
        class Refresh {
          static final String SEAL = "seal";
          void run(Progress progress) {
            progress.at("read", 0, 1);
            progress.at(SEAL, 0, 1);
            clock.at("noon", 0, 1);
          }
        }
        """);
    TextKeys keys = new TextKeys(tree, Set.of("planted.gone"));
    assertThat(keys.missing())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "home.titel", "app/src/main/java/Home.java:6",
                "other.title", "app/src/main/java/Home.java:4",
                "problem.planted.gone.next", "what to do",
                "progress.seal", "connectors/src/main/java/Refresh.java:5"));
    assertThat(keys.unused()).containsExactly("home.lost");
    assertThat(keys.writtenTwice()).containsExactly("home.twice");
    assertThat(keys.advice()).contains("home.titel=\n", "Nothing uses home.lost");
  }

  @Test
  void problemsAreReadFromTheirEnums() {
    assertThat(
            ProblemCodes.keys(
                new ClassFileImporter().importPackages("studio.marquee.house.planted")))
        .containsExactly("planted.gone");
  }
}
