package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;

/** Small tables of awkward people, and awkward moments to ask about them. */
final class RandomPeople {
  private static final int MOST = 40;

  private static final List<String> TEXTS =
      List.of(
          "", " ", "   ", "Gold", "gold", "GOLD", "Gold ", " Gold", "Golden", "old", "Müller",
          "MÜLLER", "müller", "Muller", "muller ", "Ärger", "ärger", "Éclair", "éclair", "eclair",
          "50%", "50", "%", "5_0", "5x0", "_", "a\\b", "a\\", "\\", "\\%", "O'Hara", "''", "\"q\"",
          "*", "?", "a*b", "a?b", "axxb", "ab", "Ab", "aB", "a b", "😀", "x😀y", "雪", "a\nb", "\t",
          "null", "ß", "ss", "[a]", "a|b", "a.b", "^a", "a$", "#", "--", ";", "?1", "$1", ":a",
          "{}");

  private static final List<String> TURNS =
      List.of(
          "2026-03-29T00:59:59Z",
          "2026-03-29T01:00:00Z",
          "2026-03-28T23:00:00Z",
          "2026-03-29T21:59:59Z",
          "2026-03-29T22:00:00Z",
          "2026-10-25T00:30:00Z",
          "2026-10-25T01:00:00Z",
          "2026-10-25T01:30:00Z",
          "2026-10-24T22:00:00Z",
          "2026-10-25T22:59:59Z",
          "2026-10-25T23:00:00Z",
          "2026-12-31T22:59:59Z",
          "2026-12-31T23:00:00Z",
          "2026-12-31T23:30:00Z",
          "2027-01-01T00:00:00Z",
          "2024-02-28T23:00:00Z",
          "2024-02-29T12:00:00Z",
          "2024-02-29T23:00:00Z",
          "2027-02-28T12:00:00Z",
          "2026-01-31T11:00:00Z",
          "2026-05-31T11:00:00Z",
          "2026-08-31T21:59:59.999999Z",
          "2026-11-20T11:00:00Z",
          "1969-12-31T23:59:59Z",
          "2028-02-29T10:00:00Z",
          "2027-03-01T08:00:00Z",
          "2026-10-26T10:00:00Z");

  private static final List<String> DAYS =
      List.of(
          "1964-02-29",
          "2000-02-29",
          "1999-02-28",
          "1999-03-01",
          "2024-02-29",
          "2026-02-28",
          "2025-12-31",
          "2026-01-01",
          "2026-12-31",
          "2027-01-01",
          "2026-03-29",
          "2026-10-25",
          "2026-01-31",
          "2026-04-30",
          "2026-06-30",
          "2026-07-01",
          "1969-12-31",
          "1970-01-01");

  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia");

  private final Luck luck;

  RandomPeople(Luck luck) {
    this.luck = luck;
  }

  Now now() {
    String zone = luck.inPercent(80) ? "Europe/Berlin" : luck.oneOf(ZONES);
    Instant moment = Instant.parse(luck.oneOf(TURNS));
    if (luck.inPercent(40)) {
      moment = moment.plusSeconds(luck.between(-40_000_000, 40_000_000));
    }
    return new Now(moment, ZoneId.of(zone));
  }

  /** A table has few different values in each column, so that there are ties and rules bite. */
  List<Map<String, Object>> table(Now now) {
    int size = luck.inPercent(5) ? luck.below(2) : luck.between(2, MOST);
    Map<String, List<Object>> stocks = new TreeMap<>();
    PeopleMart.TEXTS.forEach(name -> stocks.put(name.attribute(), texts()));
    PeopleMart.DECIMALS.forEach(name -> stock(stocks, name, this::decimal));
    PeopleMart.WHOLES.forEach(name -> stock(stocks, name, this::whole));
    PeopleMart.BINARIES.forEach(name -> stock(stocks, name, () -> luck.between(-80, 80) / 8.0));
    PeopleMart.YES_NOS.forEach(name -> stock(stocks, name, () -> luck.inPercent(50)));
    PeopleMart.DATES.forEach(name -> stock(stocks, name, () -> day(now)));
    PeopleMart.MOMENTS.forEach(name -> stock(stocks, name, () -> moment(now)));
    boolean isWorldwide = luck.inPercent(40);
    stock(stocks, PeopleMart.LATITUDE, () -> latitude(isWorldwide));
    stock(stocks, PeopleMart.LONGITUDE, () -> longitude(isWorldwide));
    List<Map<String, Object>> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      people.add(!people.isEmpty() && luck.inPercent(10) ? luck.oneOf(people) : person(stocks));
    }
    return List.copyOf(people);
  }

  private void stock(Map<String, List<Object>> stocks, AttributeName name, Supplier<Object> value) {
    stocks.put(name.attribute(), luck.some(9, value));
  }

  private Map<String, Object> person(Map<String, List<Object>> stocks) {
    Map<String, Object> values = new TreeMap<>();
    stocks.forEach((attribute, stock) -> {
      if (!luck.inPercent(18)) {
        values.put(attribute, luck.oneOf(stock));
      }
    });
    return Map.copyOf(values);
  }

  /** Often next to others that differ by little. */
  private List<Object> texts() {
    List<Object> texts = new ArrayList<>();
    for (String text : luck.<String>some(5, () -> luck.oneOf(TEXTS))) {
      texts.add(text);
      switch (luck.below(4)) {
        case 0 -> texts.add(text.toLowerCase(Locale.ROOT));
        case 1 -> texts.add(text.contains("ß") ? text : text.toUpperCase(Locale.ROOT));
        case 2 -> texts.add(text + " ");
        default -> texts.add(luck.oneOf(TEXTS));
      }
    }
    return texts;
  }

  private Object decimal() {
    int cents = luck.inPercent(50) ? luck.between(-20, 20) * 25 : luck.between(-100_000, 900_000);
    return BigDecimal.valueOf(cents, 2);
  }

  private Object whole() {
    return (long) (luck.inPercent(80) ? luck.between(-3, 9) : luck.between(-5_000, 1_000_000));
  }

  private Object day(Now now) {
    return switch (luck.below(4)) {
      case 0 -> LocalDate.parse(luck.oneOf(DAYS));
      case 1 -> now.today().plusDays(luck.between(-3, 3));
      case 2 -> now.today().plusMonths(luck.between(-14, 14)).plusDays(luck.between(-1, 1));
      default -> now.today().plusDays(luck.between(-9_000, 900));
    };
  }

  private Object moment(Now now) {
    return switch (luck.below(5)) {
      case 0 -> Instant.parse(luck.oneOf(TURNS));
      case 1 -> now.moment().plusSeconds(luck.between(-2, 2));
      case 2 -> now.moment().plusSeconds(3_600L * luck.between(-40, 40) + luck.between(-1, 1));
      case 3 -> {
        LocalDate day = now.today().plusMonths(luck.between(-5, 5)).plusDays(luck.between(-8, 8));
        yield day.atStartOfDay(now.zone()).toInstant().plusSeconds(luck.between(-1, 1));
      }
      default -> now.moment().plusSeconds(luck.between(-90_000_000, 40_000_000));
    };
  }

  private Object latitude(boolean isWorldwide) {
    return isWorldwide ? luck.between(-9, 9) * 10.0 : 52.5 + luck.between(-4, 4) * 0.5;
  }

  private Object longitude(boolean isWorldwide) {
    return isWorldwide ? luck.between(-18, 18) * 10.0 : 13.5 + luck.between(-4, 4) * 0.5;
  }
}
