package studio.marquee.model.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.Inability;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

class RuleSqlTest {
  private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Map<String, Dialect> DIALECTS =
      Map.of(
          "duckdb", new DuckDbDialect(),
          "postgresql", new PostgreSqlDialect(),
          "mariadb", new MariaDbDialect());

  @Test
  void everyRuleAsAPersonHasReviewedIt() {
    RuleCases.all()
        .forEach((name, rule) -> DIALECTS.keySet().forEach(of -> golden(name, of, rule)));
  }

  private static void golden(String name, String dialect, Rule rule) {
    SqlText text = sql(dialect, new Now(NOON, BERLIN)).condition(rule);
    Golden.check(name + "/" + dialect + ".sql", text);
  }

  @Test
  void anUncheckedRuleIsRefused() {
    Rule rule = RuleCases.rule("shoe_size", new PresenceTest.IsSet());
    assertThatThrownBy(() -> sql("duckdb", new Now(NOON, BERLIN)).condition(rule))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingInAnIdentifierIsReadAsSql() {
    assertThat(new DuckDbDialect().quoted("a\"; drop table b; --"))
        .isEqualTo("\"a\"\"; drop table b; --\"");
    assertThat(new PostgreSqlDialect().quoted("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(new MariaDbDialect().quoted("a`b\"c")).isEqualTo("`a``b\"c`");
  }

  @Test
  void aRangeIsRoundedToWhatDatabasesCount() {
    Now uneven = new Now(NOON.plusNanos(1), BERLIN);
    Rule rule = RuleCases.rule("seen", new TimeTest.WithinLast(1, Unit.MINUTE));
    assertThat(sql("duckdb", uneven).condition(rule).parameters())
        .containsExactly(
            LocalDateTime.of(2026, 11, 20, 10, 59, 0, 1_000),
            LocalDateTime.of(2026, 11, 20, 11, 0, 0, 1_000));
  }

  @Test
  void theLastDayOfFourDigitYearsCanBeAskedFor() {
    LocalDate last = LocalDate.of(9999, 12, 31);
    SqlText on =
        sql("duckdb", new Now(NOON, BERLIN))
            .condition(RuleCases.rule("joined", new TimeTest.On(last)));
    assertThat(on).isEqualTo(SqlText.of("(\"joined\" is not null and \"joined\" >= ?)", last));
    SqlText after =
        sql("duckdb", new Now(NOON, BERLIN))
            .condition(RuleCases.rule("joined", new TimeTest.After(last)));
    assertThat(after).isEqualTo(SqlText.of("false"));
  }

  @Test
  void aZoneWithoutChangesIsAShift() {
    Rule rule = RuleCases.rule("seen", new TimeTest.AtHours(0, 1));
    assertThat(sql("mariadb", new Now(NOON, ZoneOffset.UTC)).condition(rule).text())
        .isEqualTo("coalesce(extract(hour from `seen`) between ? and ?, false)");
    assertThat(sql("mariadb", new Now(NOON, ZoneOffset.ofHours(2))).condition(rule).parameters())
        .isEqualTo(List.of(7_200L, 0, 1));
  }

  @Test
  void whatADatabaseCannotDoIsASentence() {
    assertThat(DIALECTS.values().stream().flatMap(dialect -> dialect.inabilities().stream()))
        .isNotEmpty()
        .extracting(Inability::reason)
        .allMatch(reason -> reason.endsWith("."));
  }

  private static RuleSql sql(String dialect, Now now) {
    Dialect known = Objects.requireNonNull(DIALECTS.get(dialect));
    return new RuleSql(
        RuleCases.CATALOGUE,
        known,
        now,
        mart -> known.quoted(mart.name()),
        RuleCases.CATALOGUE.mart("people").orElseThrow());
  }
}
