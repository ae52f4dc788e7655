package studio.marquee.connect.source;

import java.util.List;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Microsoft SQL Server and Azure SQL. Everything but the place goes into settings. */
record SqlServer() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.SQL_SERVER.word();
  }

  @Override
  public int defaultPort() {
    return 1433;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.name("applicationName"),
        Option.oneOf("multiSubnetFailover", "true", "false"),
        Option.oneOf("encrypt", "true", "strict"));
  }

  @Override
  public String driverClass() {
    return "com.microsoft.sqlserver.jdbc.SQLServerDriver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    boolean isVerified = form.tls().isVerified();
    DriverCall call =
        DriverCall.to("jdbc:sqlserver://" + address.authority())
            .with("databaseName", address.database())
            .with("user", address.user())
            .with("applicationName", "Marquee")
            .with("applicationIntent", "ReadOnly")
            .with("loginTimeout", limits.connectSeconds())
            .with("socketTimeout", limits.read().toMillis())
            .with("responseBuffering", "adaptive")
            .with("trustServerCertificate", false);
    return isVerified
        ? call.with("encrypt", true).withAll(form.options())
        : call.withAll(form.options()).with("encrypt", false);
  }

  /** Only the quotes of names are asked of it, and those are the standard's. */
  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }
}
