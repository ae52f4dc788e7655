package studio.marquee.connect.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Opens the source that a form describes. */
public final class Sources {
  private final Passwords passwords;
  private final TimeLimits limits;
  private final DriverJars jars = new DriverJars();

  /** Knows no passwords, so it opens files only. */
  public Sources() {
    this(Passwords.of(Map.of()), TimeLimits.usual());
  }

  public Sources(Passwords passwords, TimeLimits limits) {
    this.passwords = passwords;
    this.limits = limits;
  }

  public Source open(SourceForm form) throws ProblemException, InterruptedException {
    return switch (form) {
      case SourceForm.DuckDbFile file -> open(file);
      case ServerForm server -> open(server);
    };
  }

  private Source open(ServerForm form) throws ProblemException, InterruptedException {
    String password = passwords.password(form);
    Optional<DriverJars.Loaded> loaded =
        form.driver().isPresent()
            ? Optional.of(jars.load(form, form.driver().get()))
            : Optional.empty();
    Driver driver = loaded.map(DriverJars.Loaded::driver).or(form.kind()::ownDriver).orElseThrow();
    Properties settings = form.kind().call(form, limits).with(password);
    Refusals refusals = new Refusals(form);
    boolean isOpen = false;
    try {
      PooledSource sessions =
          PooledSource.open(
              form.name(),
              form.kind().dialect(),
              new ServerSessions(form, driver, settings, limits),
              limits,
              refusals::problem);
      isOpen = true;
      return new ServerSource(form, sessions, loaded);
    } finally {
      if (!isOpen) {
        loaded.ifPresent(DriverJars.Loaded::close);
      }
    }
  }

  private Source open(SourceForm.DuckDbFile form) throws ProblemException, InterruptedException {
    String path = form.file().toAbsolutePath().toString();
    if (path.indexOf(';') >= 0 || path.indexOf('?') >= 0) {
      // The driver reads settings behind these signs; a file's name must not become one.
      throw new ProblemException(Problem.of(SourceProblem.FORM_REFUSED, form.name(), path));
    }
    if (!Files.isRegularFile(form.file())) {
      throw new ProblemException(Problem.of(SourceProblem.FILE_GONE, form.name(), path));
    }
    Properties settings = new Properties();
    settings.setProperty("access_mode", "READ_ONLY");
    settings.setProperty("enable_external_access", "false");
    // What a source sorts or gathers for us must not be laid down beside it in the clear.
    settings.setProperty("temp_directory", "");
    settings.setProperty("jdbc_stream_results", "true");
    PooledSource sessions =
        PooledSource.open(
            form.name(),
            new DuckDbDialect(),
            () -> new DuckDBDriver().connect("jdbc:duckdb:" + path, settings),
            limits,
            failure -> explain(form, failure));
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
