package studio.marquee.connect.source;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;

/** MariaDB, by the driver of its makers. */
record MariaDb() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.MARIADB.word();
  }

  @Override
  public int defaultPort() {
    return 3306;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.oneOf("useCompression", "true", "false"),
        Option.oneOf("tcpKeepAlive", "true", "false"));
  }

  @Override
  public boolean takesAuthority() {
    return true;
  }

  @Override
  public String driverClass() {
    return "org.mariadb.jdbc.Driver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    DriverCall call =
        DriverCall.to("jdbc:mariadb://" + address.authority() + "/" + address.database())
            .with("user", address.user())
            .with("connectTimeout", limits.connect().toMillis())
            .with("socketTimeout", limits.connect().toMillis())
            .with("tcpKeepAlive", true)
            .with("allowLocalInfile", false)
            .with("useCatalogTerm", "SCHEMA")
            .with("allowMultiQueries", false)
            .with("restrictedAuth", "mysql_native_password,client_ed25519,caching_sha2_password")
            .with("sslMode", form.tls().isVerified() ? "verify-full" : "disable")
            .withAll(form.options());
    return form.tls().authority().map(file -> call.with("serverSslCert", file)).orElse(call);
  }

  @Override
  public List<String> sessionStart(TimeLimits limits) {
    return List.of(
        "set session transaction read only",
        "set session max_statement_time = " + limits.read().toSeconds(),
        "set session time_zone = '+00:00'");
  }

  @Override
  public Dialect dialect() {
    return new MariaDbDialect();
  }

  @Override
  public Optional<String> rowEstimates() {
    return Optional.of(
        "select table_schema, table_name, table_rows from information_schema.tables"
            + " where table_type = 'BASE TABLE'");
  }

  @Override
  public Optional<RightsReader> rights() {
    return Optional.of(new MariaDbRights());
  }
}
