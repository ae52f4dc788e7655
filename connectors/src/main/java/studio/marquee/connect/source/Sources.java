package studio.marquee.connect.source;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Opens the source that a form describes. */
public final class Sources {
  public Source open(SourceForm form) throws ProblemException {
    return switch (form) {
      case SourceForm.DuckDbFile file -> open(file);
    };
  }

  private static Source open(SourceForm.DuckDbFile form) throws ProblemException {
    String path = form.file().toAbsolutePath().toString();
    if (path.indexOf(';') >= 0 || path.indexOf('?') >= 0) {
      // The driver reads settings behind these signs; a file's name must not become one.
      throw new ProblemException(Problem.of(SourceProblem.FORM_REFUSED, form.name(), path));
    }
    if (!Files.isRegularFile(form.file())) {
      throw new ProblemException(Problem.of(SourceProblem.FILE_GONE, form.name(), path));
    }
    HikariConfig driver = new HikariConfig();
    driver.setJdbcUrl("jdbc:duckdb:" + path);
    Properties settings = new Properties();
    settings.setProperty("access_mode", "READ_ONLY");
    settings.setProperty("enable_external_access", "false");
    driver.setDataSourceProperties(settings);
    PooledSource sessions =
        PooledSource.open(form.name(), driver, failure -> explain(form, failure));
    return new DuckDbFileSource(sessions, form.file());
  }

  private static Problem explain(SourceForm.DuckDbFile form, SQLException failure) {
    Path file = form.file();
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      return Problem.of(SourceProblem.FILE_GONE, form.name(), file);
    }
    if (said.contains("lock on file") || said.contains("being used by another process")) {
      return Problem.of(SourceProblem.FILE_LOCKED, form.name(), file);
    }
    boolean isForeign =
        said.contains("not a valid duckdb database")
            || said.contains("serialization")
            || said.contains("checksum")
            || said.contains("could not read");
    return isForeign
        ? Problem.of(SourceProblem.NOT_A_DATABASE, form.name(), file)
        : Problem.of(SourceProblem.FAILED, form.name());
  }
}
