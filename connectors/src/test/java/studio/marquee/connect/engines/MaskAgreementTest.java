package studio.marquee.connect.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Table;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Span;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.sql.ExtractSql;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Every database leaves the same of a value under a mask, and so does plain Java. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaskAgreementTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Now NOW = new Now(Instant.parse("2026-11-20T10:30:00Z"), ZONE);
  private static final String SALT = "sált'; drop table masked; --";
  private static final Map<String, Dialect> DIALECTS =
      Map.of(
          "duckdb", new DuckDbDialect(),
          "postgresql", new PostgreSqlDialect(),
          "mariadb", new MariaDbDialect());

  private final List<Engine> engines = new ArrayList<>();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    engines.add(DuckDbEngine.start());
    engines.add(PostgreSqlEngine.start());
    engines.add(MariaDbEngine.start(folder, ZONE));
    for (Engine engine : engines) {
      create(engine);
    }
  }

  @AfterAll
  void stop() throws Exception {
    for (Engine engine : engines) {
      engine.close();
    }
  }

  private static final List<@Nullable String> TEXTS =
      Arrays.asList(
          "",
          " ",
          "   ",
          "Ärger",
          "ÄRGER",
          "A\u0308rger",
          "Straße",
          "😀😀😀",
          "👩‍👩‍👧‍👦",
          "日本語",
          "x' or 1=1",
          "100%",
          "a\\b",
          "a_b",
          "line\nbreak",
          "tab\t",
          "gold ",
          " gold",
          "null",
          "?",
          "{0}",
          null,
          "c0000081",
          "İstanbul",
          "ﬁ");
  private static final List<@Nullable Long> WHOLES =
      Arrays.asList(
          0L,
          1L,
          -1L,
          9L,
          10L,
          -10L,
          -11L,
          99L,
          100L,
          -100L,
          -101L,
          9_007_199_254_740_993L,
          -9_007_199_254_740_993L,
          8_999_999_999_999_999_999L,
          null,
          Long.MAX_VALUE,
          Long.MIN_VALUE);
  private static final List<@Nullable String> AMOUNTS =
      Arrays.asList(
          "0.00",
          "0.01",
          "-0.01",
          "99.99",
          "100.00",
          "-99.99",
          "-100.00",
          "-100.01",
          "9999999999.99",
          "-9999999999.99",
          null);
  private static final List<@Nullable Double> SCORES =
      Arrays.asList(0.0, -0.0, 0.5, -0.5, 99.999, -1e-9, 29.999999999, 1e12, -1e12, null);
  private static final List<@Nullable String> DAYS =
      Arrays.asList(
          "2000-02-29",
          "2024-02-29",
          "2023-12-31",
          "2024-01-01",
          "2024-12-30",
          "1899-12-31",
          "1970-01-01",
          "2026-11-21",
          "0001-01-01",
          "0069-05-05",
          "1582-10-20",
          "9999-12-31",
          null);

  private static void create(Engine engine) throws SQLException {
    boolean isMaria = engine.dialect().equals("mariadb");
    engine.execute(
        "create table masked (id bigint, label %s, whole bigint, amount decimal(12, 2), score %s, day date, seen %s)"
            .formatted(
                isMaria ? "varchar(200) character set utf8mb4" : "varchar(200)",
                isMaria ? "double" : "double precision",
                isMaria ? "datetime(6)" : "timestamp"));
    try (PreparedStatement insert =
        engine.connection().prepareStatement("insert into masked values (?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < TEXTS.size(); i++) {
        insert.setObject(1, (long) i);
        insert.setString(2, TEXTS.get(i));
        insert.setObject(3, at(WHOLES, i), Types.BIGINT);
        String amount = at(AMOUNTS, i);
        insert.setBigDecimal(4, amount == null ? null : new BigDecimal(amount));
        insert.setObject(5, at(SCORES, i), Types.DOUBLE);
        LocalDate day = day(i);
        insert.setObject(6, day);
        insert.setObject(7, moment(day));
        insert.executeUpdate();
      }
    }
  }

  private static <T> @Nullable T at(List<@Nullable T> values, int i) {
    return values.get(i % values.size());
  }

  private static @Nullable LocalDate day(int i) {
    String day = at(DAYS, i);
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable LocalDateTime moment(@Nullable LocalDate day) {
    return day == null ? null : day.atTime(23, 59, 59, 999_999_000);
  }

  @Test
  void hashesAreThoseOfJava() throws SQLException {
    agree("label", AttributeType.TEXT, new Mask.Hashed(), i -> hash(TEXTS.get(i)));
    agree(
        "whole",
        AttributeType.NUMBER,
        new Mask.Hashed(),
        i -> {
          Long whole = within(at(WHOLES, i));
          return whole == null ? null : hash(String.valueOf(whole));
        });
  }

  @Test
  void bandsAreThoseOfJava() throws SQLException {
    for (int width : List.of(1, 7, 10, 100, 1_000_000_000)) {
      Mask band = new Mask.Banded(width);
      agree(
          "whole",
          AttributeType.NUMBER,
          band,
          i -> {
            Long whole = within(at(WHOLES, i));
            return whole == null ? null : band(BigDecimal.valueOf(whole), width);
          });
      agree(
          "amount",
          AttributeType.NUMBER,
          band,
          i -> {
            String amount = at(AMOUNTS, i);
            return amount == null ? null : band(new BigDecimal(amount), width);
          });
      agree(
          "score",
          AttributeType.NUMBER,
          band,
          i -> {
            Double score = at(SCORES, i);
            return score == null ? null : band(new BigDecimal(score), width);
          });
    }
  }

  @Test
  void bucketsAreThoseOfJava() throws SQLException {
    for (Span span : Span.values()) {
      Mask bucket = new Mask.Bucketed(span);
      agree(
          "day",
          AttributeType.DATE,
          bucket,
          i -> {
            LocalDate day = day(i);
            return day == null ? null : bucket(day, span).toString();
          });
      agree(
          "seen",
          AttributeType.MOMENT,
          bucket,
          i -> {
            LocalDate day = day(i);
            return day == null ? null : bucket(day, span) + " 00:00:00";
          });
    }
  }

  @Test
  void firstLettersAreThoseOfJava() throws SQLException {
    for (int letters : List.of(1, 2, 5, 300)) {
      agree(
          "label",
          AttributeType.TEXT,
          new Mask.Truncated(letters),
          i -> {
            String text = TEXTS.get(i);
            return text == null
                ? null
                : text.codePoints()
                    .limit(letters)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
          });
    }
  }

  private void agree(String column, AttributeType type, Mask mask, Expected expected)
      throws SQLException {
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      wanted.add(String.valueOf(expected.of(i)));
    }
    Extract extract = extract(column, type, mask);
    Extracts extracts = new Extracts(new Marts(List.of(extract.source())), List.of(extract), SALT);
    for (Engine engine : engines) {
      Dialect dialect = DIALECTS.get(engine.dialect());
      if (dialect == null) {
        throw new IllegalStateException(engine.dialect());
      }
      ExtractSql sql =
          new ExtractSql(extracts, dialect, NOW, mart -> dialect.quoted(mart.table().name()));
      List<List<String>> rows = new ArrayList<>(engine.rows(sql.rows(extract)));
      rows.sort((one, two) ->
          Integer.compare(Integer.parseInt(one.getFirst()), Integer.parseInt(two.getFirst())));
      assertThat(rows.stream().map(row -> plain(row.get(1), type)))
          .as("%s of %s in %s", mask, column, engine.dialect())
          .containsExactlyElementsOf(wanted);
    }
  }

  private static String plain(String value, AttributeType type) {
    return type == AttributeType.MOMENT && value.length() > 19 ? value.substring(0, 19) : value;
  }

  private static Extract extract(String column, AttributeType type, Mask mask) {
    Attribute id = attribute("id", AttributeType.NUMBER);
    Attribute masked = attribute(column, type);
    Mart mart =
        new Mart(
            "masked",
            "Masked",
            "",
            "",
            "",
            "1.0.0",
            MartRole.PEOPLE,
            new Table("w", "", "masked"),
            "id",
            List.of(id, masked));
    return new Extract(
        mart,
        mart,
        List.of(
            new Extract.Column(id, id, new Mask.Plain()), new Extract.Column(masked, masked, mask)),
        new Everyone());
  }

  private static Attribute attribute(String column, AttributeType type) {
    return new Attribute(
        new AttributeName("masked", column), column, "", type, column, true, false, "");
  }

  private static @Nullable Long within(@Nullable Long whole) {
    BigInteger most = new BigInteger("9000000000000000000");
    return whole == null || BigInteger.valueOf(whole).abs().compareTo(most) > 0 ? null : whole;
  }

  private static String band(BigDecimal number, int width) {
    BigDecimal wide = BigDecimal.valueOf(width);
    return number.divide(wide, 0, RoundingMode.FLOOR).multiply(wide).toPlainString();
  }

  private static LocalDate bucket(LocalDate day, Span span) {
    return switch (span) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static @Nullable String hash(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      byte[] salted = (SALT + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @FunctionalInterface
  private interface Expected {
    @Nullable String of(int row);
  }
}
