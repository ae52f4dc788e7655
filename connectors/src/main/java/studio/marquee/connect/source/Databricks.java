package studio.marquee.connect.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;

/** Databricks; the database of a form is the catalogue, and the path of a warehouse is needed. */
record Databricks() implements ServerKind {
  private static final Pattern WAREHOUSE = Pattern.compile("/sql/1\\.0/warehouses/[0-9a-f]{1,32}");

  @Override
  public String word() {
    return SourceKind.DATABRICKS.word();
  }

  @Override
  public int defaultPort() {
    return 443;
  }

  @Override
  public List<Option> options() {
    return List.of(new Option("httpPath", WAREHOUSE), Option.name("ConnSchema"));
  }

  @Override
  public boolean isComplete(Map<String, String> options) {
    return options.containsKey("httpPath");
  }

  @Override
  public String driverClass() {
    return "com.databricks.client.jdbc.Driver";
  }

  @Override
  public DriverCall call(ServerForm form, TimeLimits limits) {
    Address address = form.address();
    return DriverCall.to("jdbc:databricks://" + address.authority())
        .with("AuthMech", 3)
        .with("UID", address.user())
        .with("ConnCatalog", address.database())
        .with("UserAgentEntry", "Marquee")
        .with("SocketTimeout", limits.read().toSeconds())
        .with("AllowSelfSignedCerts", 0)
        .with("ssl", form.tls().isVerified() ? 1 : 0)
        .withAll(form.options())
        .withSecretIn("PWD");
  }

  /** Only the quotes of names are asked of it, and those are backticks. */
  @Override
  public Dialect dialect() {
    return new MariaDbDialect();
  }
}
