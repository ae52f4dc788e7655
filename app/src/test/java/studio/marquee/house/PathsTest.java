package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PathsTest {
  @TempDir private Path folder;

  @Test
  void noFileNamesAMachine() {
    MachinePaths house = new MachinePaths(SourceTree.ofThisRepository());
    assertThat(house.texts()).contains("pom.xml", ".gitattributes", "LICENSE");
    List<Finding> findings = house.findings();
    assertThat(findings).withFailMessage(() -> Finding.list(findings)).isEmpty();
  }

  @Test
  void plantedNamesAreFound() {
    SourceTree tree = SourceTree.at(folder);
    tree.write("settings.xml", "<url>https://" + "repo1.example.org/maven</url>\n");
    tree.write("run.sh", "#!/bin/sh\ncd /" + "home/anna/marquee\n");
    tree.write("run.cmd", "cd C:\\" + "Users\\anna\r\n");
    tree.write(
        "fine.md", "See <https://maven.apache.org> and `src/work/place`, or /usr/lib/jvm.\n");
    tree.write(".gitignore", "target/\n*.iml\n");
    tree.write("app/target/log.txt", "/" + "home/anna\n");
    tree.write("app/app.iml", "/" + "home/anna\n");
    assertThat(new MachinePaths(SourceTree.at(folder)).findings())
        .extracting(finding -> finding.place() + ":" + finding.line())
        .containsExactly("run.cmd:1", "run.sh:2", "settings.xml:1");
  }
}
