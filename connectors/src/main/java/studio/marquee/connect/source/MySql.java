package studio.marquee.connect.source;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;

/** MySQL, by Connector/J. Everything by which a server could reach into the laptop is off. */
record MySql() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.MYSQL.word();
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
  public String driverClass() {
    return "com.mysql.cj.jdbc.Driver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    return DriverCall.to("jdbc:mysql://" + address.authority() + "/" + address.database())
        .with("user", address.user())
        .with("connectTimeout", limits.connect().toMillis())
        .with("socketTimeout", limits.connect().toMillis())
        .with("allowLoadLocalInfile", false)
        .with("databaseTerm", "SCHEMA")
        .with("allowUrlInLocalInfile", false)
        .with("autoDeserialize", false)
        .with("allowMultiQueries", false)
        .with("allowPublicKeyRetrieval", false)
        .with("useCursorFetch", true)
        .with("sslMode", form.tls().isVerified() ? "VERIFY_IDENTITY" : "DISABLED")
        .withAll(form.options());
  }

  @Override
  public List<String> sessionStart(TimeLimits limits) {
    return List.of(
        "set session transaction read only",
        "set session max_execution_time = " + limits.read().toMillis(),
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
