package studio.marquee.model.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.sql.ShopMarts.name;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Whole statements, as a person has reviewed them. */
class SegmentSqlTest {
  private static final Map<String, Dialect> DIALECTS =
      Map.of(
          "duckdb", new DuckDbDialect(),
          "postgresql", new PostgreSqlDialect(),
          "mariadb", new MariaDbDialect());

  @Test
  void everyFormInEveryDialect() {
    DIALECTS.forEach((named, dialect) -> {
      SegmentSql sql = sql(dialect);
      Map<String, SqlText> forms = new LinkedHashMap<>();
      forms.put("counting", sql.counting(segment()));
      forms.put("keys", sql.keys(segment()));
      forms.put("rows", sql.rows(segment(), List.of(name("people.tier"), name("people.spent"))));
      forms.put("per-rule", sql.perRule(segment()).statement());
      forms.forEach((form, text) -> Golden.checkStatement(form + "/" + named + ".sql", text));
    });
  }

  @Test
  void whatDoesNotCountIsNotCountedAlone() {
    assertThat(sql(new DuckDbDialect()).perRule(segment()).places())
        .containsExactly("", "/rule", "/rule/parts/0", "/rule/parts/1", "/exclude/0");
  }

  private static SegmentSql sql(Dialect dialect) {
    Now now = new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));
    return new SegmentSql(
        new RuleSql(
            RuleCases.CATALOGUE,
            dialect,
            now,
            mart -> dialect.quoted(mart.name()),
            RuleCases.CATALOGUE.mart("people").orElseThrow()));
  }

  /** Of everything that a segment can hold at its top. */
  private static Segment segment() {
    Part web =
        Part.of(new AttributeRule(name("orders.channel"), new TextTest.IsAnyOf(List.of("Web"))));
    Part bought = Part.of(new RelatedRule(new Quantifier.Some(), Rows.of("orders").where(web)));
    Part large =
        Part.of(
            new AttributeRule(name("people.amount"), new NumberTest.AtLeast(new BigDecimal("10"))));
    Part muted =
        new Part(
            new AttributeRule(name("people.tier"), new PresenceTest.IsSet()), Set.of(Mark.MUTED));
    Part silver =
        Part.of(new AttributeRule(name("people.tier"), new TextTest.IsAnyOf(List.of("Silver"))));
    Ranking limit =
        new Ranking(
            Ranking.End.TOP,
            new Ranking.Amount.People(2),
            new Ranking.Order.ByValue(new Calculation.Named(name("people.amount"))),
            List.of(),
            Ranking.Ties.BY_KEY);
    return new Segment(
            "Buyers",
            "",
            "people",
            new Group(new Group.Join.AnyOf(), List.of(bought, large, muted)),
            List.of(silver))
        .withLimit(limit)
        .withPins(
            List.of(
                new Pin("gold-end", Pin.Side.IN, "Asked to be in."),
                new Pin("face", Pin.Side.OUT, "Asked to be out.")));
  }
}
