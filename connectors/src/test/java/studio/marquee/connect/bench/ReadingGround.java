package studio.marquee.connect.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.source.Address;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.ServerForm;
import studio.marquee.connect.source.ServerKind;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.source.Tls;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** A PostgreSQL of its own with one table of ten columns, of every common type and with gaps. */
final class ReadingGround implements AutoCloseable {
  private static final String FILL =
      """
      create table people as select
        i as id, 'person' || i || '@example.org' as email,
        (array['Germany', 'France', 'Spain', 'Italy', 'Poland'])[1 + i % 5] as country,
        case when i % 7 > 0 then (array['Gold', 'Silver', 'Bronze'])[1 + i % 3] end as tier,
        date '1950-01-01' + (i * 7919 % 20000)::int as birth,
        timestamptz '2020-01-01 00:00:00+00' + (i * 104729 % 200000000) * interval '1 second' as seen,
        ((i * 15485863 % 1000000)::numeric / 100)::numeric(12, 2) as value,
        (i * 31 % 50)::int as orders, i % 3 = 0 as newsletter,
        (i * 7 % 1000) / 1000.0::double precision as score
      from generate_series(1::bigint, {rows}) i
      """;

  private static final Object[][] COLUMNS = {
    {"id", AttributeType.NUMBER},
    {"email", AttributeType.TEXT},
    {"country", AttributeType.TEXT},
    {"tier", AttributeType.TEXT},
    {"birth", AttributeType.DATE},
    {"seen", AttributeType.MOMENT},
    {"value", AttributeType.NUMBER},
    {"orders", AttributeType.NUMBER},
    {"newsletter", AttributeType.YES_NO},
    {"score", AttributeType.NUMBER},
  };

  private final EmbeddedPostgres postgres;

  private ReadingGround(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static ReadingGround of(int rows) throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    try (Connection session = postgres.getPostgresDatabase().getConnection();
        Statement statement = session.createStatement()) {
      statement.execute(FILL.replace("{rows}", String.valueOf(rows)));
      statement.execute("alter table people add primary key (id)");
      statement.execute("vacuum analyze people");
    }
    return new ReadingGround(postgres);
  }

  String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  String version() throws SQLException {
    try (Connection session = postgres.getPostgresDatabase().getConnection()) {
      return session.getMetaData().getDatabaseProductVersion();
    }
  }

  /** Where it listens. */
  int port() {
    return postgres.getPort();
  }

  /** The source as we know it. */
  Source source() throws ProblemException, InterruptedException {
    return source(port());
  }

  /** The same, from another process. */
  static Source source(int port) throws ProblemException, InterruptedException {
    ServerForm form =
        new ServerForm(
            "mart",
            ServerKind.of(SourceKind.POSTGRESQL),
            new Address("127.0.0.1", port, "postgres", "postgres"),
            new Tls(Tls.Mode.OFF, Optional.empty()),
            Map.of(),
            Optional.empty(),
            List.of(),
            "source/bench/mart/postgres");
    Passwords passwords = Passwords.of(Map.of(Passwords.variable("mart"), "trusted"));
    return new Sources(passwords, TimeLimits.usual()).open(form);
  }

  /** The same source behind a driver that nobody knows. */
  static Source unknown(Source source) {
    return new Unknown(source);
  }

  static Mart mart() {
    List<Attribute> attributes = new ArrayList<>();
    for (Object[] column : COLUMNS) {
      String name = (String) column[0];
      AttributeType type = (AttributeType) column[1];
      attributes.add(
          new Attribute(
              new AttributeName("people", name),
              name,
              "",
              type,
              name,
              false,
              name.equals("id"),
              "",
              "",
              terms(name)));
    }
    return new Mart(
        "people",
        "People",
        "",
        "customer",
        "",
        "1.0.0",
        MartRole.PEOPLE,
        new Table("mart", "", "people"),
        "id",
        attributes);
  }

  /** As contracts have them: values of a form, values out of a few, values that are there. */
  private static AttributeTerms terms(String name) {
    List<QualityRule> rules =
        switch (name) {
          case "email" ->
              List.of(rule(QualityRule.Metric.INVALID, List.of(), "^[^@ ]+@[^@ ]+\\.[a-z]+$"));
          case "country" ->
              List.of(
                  rule(
                      QualityRule.Metric.INVALID,
                      List.of("Germany", "France", "Spain", "Italy", "Poland"),
                      ""),
                  rule(QualityRule.Metric.NULLS, List.of(), ""));
          case "tier" ->
              List.of(rule(QualityRule.Metric.INVALID, List.of("Gold", "Silver", "Bronze"), ""));
          default -> List.of();
        };
    return new AttributeTerms(Sensitivity.INTERNAL, "", false, false, true, rules, List.of());
  }

  private static QualityRule rule(QualityRule.Metric metric, List<String> values, String pattern) {
    return new QualityRule.Measure(
        metric.name(),
        "",
        QualityRule.Severity.ERROR,
        metric,
        List.of(),
        values,
        pattern,
        QualityRule.Scale.ROWS,
        new QualityRule.Bound.Equal(0));
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  /** Its sessions do not say whose they are. */
  private record Unknown(Source source) implements Source {
    @Override
    public String name() {
      return source.name();
    }

    @Override
    public Connection connect() throws ProblemException, InterruptedException {
      Connection session = source.connect();
      return (Connection)
          Proxy.newProxyInstance(
              Unknown.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("isWrapperFor")) {
                  return false;
                }
                try {
                  return method.invoke(session, arguments);
                } catch (InvocationTargetException failure) {
                  throw failure.getCause();
                }
              });
    }

    @Override
    public Dialect dialect() {
      return source.dialect();
    }

    @Override
    public Problem problem(SQLException failure) {
      return source.problem(failure);
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
