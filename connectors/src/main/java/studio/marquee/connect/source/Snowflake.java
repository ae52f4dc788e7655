package studio.marquee.connect.source;

import java.util.List;
import java.util.Map;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Snowflake; the host is that of the account, and a warehouse must be named. */
record Snowflake() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.SNOWFLAKE.word();
  }

  @Override
  public int defaultPort() {
    return 443;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.name("warehouse"),
        Option.name("role"),
        Option.name("schema"),
        Option.oneOf("authenticator", "snowflake", "programmatic_access_token"));
  }

  @Override
  public boolean isComplete(Map<String, String> options) {
    return options.containsKey("warehouse");
  }

  @Override
  public String driverClass() {
    return "net.snowflake.client.jdbc.SnowflakeDriver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    return DriverCall.to("jdbc:snowflake://" + address.authority() + "/")
        .with("user", address.user())
        .with("db", address.database())
        .with("application", "Marquee")
        .with("loginTimeout", limits.connectSeconds())
        .with("networkTimeout", limits.read().toSeconds())
        .with("queryTimeout", limits.read().toSeconds())
        .with("disableOCSPChecks", false)
        .withAll(form.options())
        .with("ssl", form.tls().isVerified() ? "on" : "off");
  }

  /** Only the quotes of names are asked of it, and those are the standard's. */
  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }
}
