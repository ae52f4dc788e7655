package studio.marquee.model.sql;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Access;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Columns;
import studio.marquee.model.policy.Decisions;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.policy.Rights;
import studio.marquee.model.policy.Span;
import studio.marquee.model.policy.Standing;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** What is read of marts, as it was reviewed. */
class ExtractSqlTest {
  private static final Now NOW =
      new Now(Instant.parse("2026-11-20T10:30:00Z"), ZoneId.of("Europe/Berlin"));

  private final Extracts extracts =
      new Decisions(policy(), TestMarts.MARTS).extracts(new Standing("Viewer", "Shop"));

  private static Policy policy() {
    Columns columns =
        new Columns(
            Optional.empty(),
            Map.of(
                name("people.customer_id"), Access.masked(new Mask.Hashed()),
                name("people.loyalty_tier"), Access.full(),
                name("people.lifetime_value"), Access.masked(new Mask.Banded(100)),
                name("people.birthday"), Access.masked(new Mask.Bucketed(Span.QUARTER)),
                name("people.region"), Access.masked(new Mask.Truncated(2)),
                name("orders.customer_id"), Access.masked(new Mask.Hashed()),
                name("orders.ordered_at"), Access.masked(new Mask.Bucketed(Span.WEEK)),
                name("orders.net_total"), Access.full()));
    Entry entry =
        new Entry(
            "viewers",
            "the owner",
            "Viewer",
            Set.of(),
            Set.of("people", "orders"),
            new Entry.Terms(new Rights(Set.of(Action.COUNT), 50, Rights.NO_CAP), columns),
            Map.of(
                "people",
                new AttributeRule(
                    name("people.country"), new TextTest.IsAnyOf(List.of("Germany", "O'Land")))));
    return new Policy(
        "policies/roles.yaml",
        "the owner",
        "a salt; drop table people",
        Set.of("Viewer"),
        Set.of("Shop"),
        List.of(entry));
  }

  private static AttributeName name(String text) {
    return AttributeName.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "orders"})
  void readsNoMoreThanWasReviewed(String mart) {
    Map<String, Dialect> dialects =
        Map.of(
            "duckdb", new DuckDbDialect(),
            "postgresql", new PostgreSqlDialect(),
            "mariadb", new MariaDbDialect());
    dialects.forEach((database, dialect) -> {
      ExtractSql sql = new ExtractSql(extracts, dialect, NOW, table -> quoted(table, dialect));
      Extract extract = extracts.of(mart).orElseThrow();
      Golden.checkExtract(mart + "/" + database + ".sql", sql.rows(extract));
      Golden.checkExtract(mart + "-count/" + database + ".sql", sql.counting(extract));
    });
  }

  private static String quoted(Mart mart, Dialect dialect) {
    return dialect.quoted(mart.table().schema()) + "." + dialect.quoted(mart.table().name());
  }
}
