package studio.marquee.connect.source;

import java.util.List;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Trino; the database of a form is the catalogue. */
record Trino() implements ServerKind {
  @Override
  public String word() {
    return SourceKind.TRINO.word();
  }

  @Override
  public int defaultPort() {
    return 443;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.name("source"), Option.name("clientTags"));
  }

  @Override
  public String driverClass() {
    return "io.trino.jdbc.TrinoDriver";
  }

  /** A password never travels in the clear here: the driver refuses it without TLS. */
  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    DriverCall call =
        DriverCall.to("jdbc:trino://" + address.authority() + "/" + address.database())
            .with("user", address.user())
            .with("source", "Marquee")
            .withAll(form.options());
    return form.tls().isVerified()
        ? call.with("SSL", true).with("SSLVerification", "FULL")
        : call.with("SSL", false);
  }

  /** Only the quotes of names are asked of it, and those are the standard's. */
  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }
}
