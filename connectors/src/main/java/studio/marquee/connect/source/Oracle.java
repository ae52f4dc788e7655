package studio.marquee.connect.source;

import java.util.List;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Oracle, by the thin driver; the database of a form is the service. */
record Oracle() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.ORACLE.word();
  }

  @Override
  public int defaultPort() {
    return 2484;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.name("v$session.program"));
  }

  @Override
  public String driverClass() {
    return "oracle.jdbc.OracleDriver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    String protocol = form.tls().isVerified() ? "tcps" : "tcp";
    return DriverCall.to(
            "jdbc:oracle:thin:@"
                + protocol
                + "://"
                + address.authority()
                + "/"
                + address.database())
        .with("user", address.user())
        .with("v$session.program", "Marquee")
        .with("oracle.net.ssl_server_dn_match", true)
        .with("oracle.net.CONNECT_TIMEOUT", limits.connect().toMillis())
        .with("oracle.jdbc.ReadTimeout", limits.read().toMillis())
        .with("oracle.jdbc.timezoneAsRegion", false)
        .withAll(form.options());
  }

  @Override
  public List<String> sessionStart(TimeLimits limits) {
    return List.of("alter session set time_zone = 'UTC'");
  }

  /** Only the quotes of names are asked of it, and those are the standard's. */
  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }
}
