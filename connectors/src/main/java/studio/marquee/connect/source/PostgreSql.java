package studio.marquee.connect.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Driver;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** PostgreSQL, whose driver comes with Marquee. */
record PostgreSql() implements ServerKind {
  /**
   * Otherwise a look at all rows begins where another one is at that moment, and keys that ascend
   * from row to row do not arrive so. Servers that are only like it need not have the setting.
   */
  private static final String IN_ORDER =
      "select set_config(name, 'off', false) from pg_settings where name = 'synchronize_seqscans'";

  @Override
  public String word() {
    return SourceKind.POSTGRESQL.word();
  }

  @Override
  public int defaultPort() {
    return 5432;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.name("ApplicationName"),
        Option.oneOf("targetServerType", "any", "primary", "secondary", "preferSecondary"),
        Option.oneOf("tcpKeepAlive", "true", "false"));
  }

  @Override
  public boolean takesAuthority() {
    return true;
  }

  @Override
  public Optional<Driver> ownDriver() {
    return Optional.of(new org.postgresql.Driver());
  }

  @Override
  public String driverClass() {
    return "org.postgresql.Driver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    String database = URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
    DriverCall call =
        DriverCall.to("jdbc:postgresql://" + address.authority() + "/" + database)
            .with("user", address.user())
            .with("ApplicationName", "Marquee")
            .with("tcpKeepAlive", true)
            .with("connectTimeout", limits.connectSeconds())
            .with("loginTimeout", limits.connectSeconds())
            .with("socketTimeout", limits.connectSeconds())
            .with("cancelSignalTimeout", limits.connectSeconds())
            .with("gssEncMode", "disable")
            .with("readOnly", true)
            // Values in binary from the first row on: as text they cost a third more to read.
            .with("prepareThreshold", -1)
            .withAll(form.options());
    return protectedBy(form.tls(), call);
  }

  private static DriverCall protectedBy(Tls tls, DriverCall call) {
    if (!tls.isVerified()) {
      return call.with("sslmode", "disable");
    }
    DriverCall verified = call.with("sslmode", "verify-full").with("sslNegotiation", "postgres");
    return tls.authority()
        .map(file -> verified.with("sslrootcert", file).with("sslcert", "").with("sslkey", ""))
        .orElseGet(() -> verified.with("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory"));
  }

  @Override
  public List<String> sessionStart(TimeLimits limits) {
    return List.of(
        "set session characteristics as transaction read only",
        "set default_transaction_read_only = on",
        "set statement_timeout = " + limits.read().toMillis(),
        "set idle_in_transaction_session_timeout = " + limits.read().toMillis(),
        "set time zone 'UTC'",
        IN_ORDER);
  }

  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }

  @Override
  public Optional<String> rowEstimates() {
    return Optional.of(
        "select n.nspname, c.relname, cast(c.reltuples as bigint)"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind in ('r', 'p', 'm')");
  }

  @Override
  public Optional<RightsReader> rights() {
    return Optional.of(new PostgreSqlRights());
  }
}
