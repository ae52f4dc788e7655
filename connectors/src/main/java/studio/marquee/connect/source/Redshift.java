package studio.marquee.connect.source;

import java.util.List;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Amazon Redshift, by the driver of its makers. */
record Redshift() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.REDSHIFT.word();
  }

  @Override
  public int defaultPort() {
    return 5439;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.name("ApplicationName"), Option.oneOf("tcpKeepAlive", "true", "false"));
  }

  @Override
  public boolean takesAuthority() {
    return true;
  }

  @Override
  public String driverClass() {
    return "com.amazon.redshift.Driver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    DriverCall call =
        DriverCall.to("jdbc:redshift://" + address.authority() + "/" + address.database())
            .with("user", address.user())
            .with("ApplicationName", "Marquee")
            .with("loginTimeout", limits.connectSeconds())
            .with("socketTimeout", limits.read().toSeconds())
            .with("readOnly", true)
            .with("ssl", form.tls().isVerified())
            .with("sslmode", form.tls().isVerified() ? "verify-full" : "disable")
            .withAll(form.options());
    return form.tls().authority().map(file -> call.with("sslrootcert", file)).orElse(call);
  }

  @Override
  public List<String> sessionStart(TimeLimits limits) {
    return List.of("set statement_timeout to " + limits.read().toMillis());
  }

  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }
}
