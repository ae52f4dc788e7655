package studio.marquee.connect.source;

import java.util.List;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** ClickHouse, over HTTP. */
record ClickHouse() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.CLICKHOUSE.word();
  }

  @Override
  public int defaultPort() {
    return 8443;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.name("client_name"), Option.oneOf("compress", "true", "false"));
  }

  @Override
  public boolean takesAuthority() {
    return true;
  }

  @Override
  public String driverClass() {
    return "com.clickhouse.jdbc.ClickHouseDriver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    DriverCall call =
        DriverCall.to("jdbc:clickhouse://" + address.authority() + "/" + address.database())
            .with("user", address.user())
            .with("client_name", "Marquee")
            .with("connection_timeout", limits.connect().toMillis())
            .with("socket_timeout", limits.read().toMillis())
            .with("ssl", form.tls().isVerified())
            .with("sslmode", "strict")
            .withAll(form.options());
    return form.tls().authority().map(file -> call.with("sslrootcert", file)).orElse(call);
  }

  /** Only the quotes of names are asked of it, and those are the standard's. */
  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }
}
