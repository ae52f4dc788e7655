package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlTextTest {
  @TempDir private Path folder;

  @Test
  void sqlIsWrittenOnlyWhereItBelongs() {
    SqlText house = new SqlText(SourceTree.ofThisRepository());
    List<Finding> findings = house.findings();
    assertThat(house.filesRead()).isGreaterThanOrEqualTo(5);
    assertThat(findings).withFailMessage(() -> Finding.list(findings)).isEmpty();
  }

  @Test
  void plantedSqlIsFound() {
    SourceTree tree = SourceTree.at(folder);
    String statement = "class Sql { String sql = \"select count(*) \" + \"from \" + name(); }";
    tree.write("app/src/main/java/Counts.java", statement);
    tree.write("query-model/src/main/java/studio/marquee/model/segment/Counts.java", statement);
    tree.write("query-model/src/main/java/studio/marquee/model/sql/Counts.java", statement);
    tree.write("connectors/src/main/java/Counts.java", statement);
    tree.write(
        "app/src/main/java/Words.java",
        """
        /** Does not select anything from anywhere. */
        class Words { String next = "Create a segment, then copy it to a colleague."; }
        """);
    assertThat(new SqlText(tree).findings())
        .extracting(Finding::place)
        .containsExactly(
            "app/src/main/java/Counts.java",
            "query-model/src/main/java/studio/marquee/model/segment/Counts.java");
  }
}
