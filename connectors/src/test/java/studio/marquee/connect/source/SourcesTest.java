package studio.marquee.connect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

class SourcesTest {
  @TempDir Path folder;

  private SourceForm form(SmallBrand brand) {
    return new SourceForm.DuckDbFile("warehouse", brand.warehouseFile());
  }

  @Test
  void aSessionCanReadItsTablesAndNothingElse() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    try (Source source = new Sources().open(form(brand));
        Connection connection = source.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select * from customer.people");
      for (String forbidden :
          List.of(
              "delete from customer.people",
              "create table t (i int)",
              "copy customer.people to '" + folder.resolve("leak.csv") + "'",
              "select * from read_text('" + brand.workspace().resolve("workspace.yaml") + "')")) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class);
      }
    }
    assertThat(folder.resolve("leak.csv")).doesNotExist();
  }

  @Test
  void aFileNameNeverBecomesASetting() {
    for (String name : List.of("w.duckdb;access_mode=READ_WRITE", "w.duckdb?x=y")) {
      ProblemException thrown =
          catchThrowableOfType(
              ProblemException.class,
              () ->
                  new Sources().open(new SourceForm.DuckDbFile("warehouse", folder.resolve(name))));
      assertThat(thrown.problem().code()).isEqualTo(SourceProblem.FORM_REFUSED);
    }
  }

  /** Within one process the driver shares the file, so the other program is a real one. */
  @Test
  void aWarehouseThatAnotherProgramWritesToIsSaidToBeInUse() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    Process writer = startWriter(brand);
    try {
      assertThat(writer.inputReader().readLine()).isEqualTo("open");
      ProblemException thrown =
          catchThrowableOfType(
              ProblemException.class, () -> new Sources().open(form(brand)).close());
      assertThat(thrown.problem())
          .isEqualTo(Problem.of(SourceProblem.FILE_LOCKED, "warehouse", brand.warehouseFile()));
    } finally {
      writer.destroyForcibly().waitFor();
    }
    new Sources().open(form(brand)).close();
  }

  private static Process startWriter(SmallBrand brand) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            brand.warehouseFile().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Opens the file for writing and holds it until it is ended. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
        System.out.println(connection.isClosed() ? "closed" : "open");
        System.in.read();
      }
    }
  }
}
