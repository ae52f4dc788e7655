package studio.marquee.connect.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.moment.Now;

/** Awkward days and moments, and awkward moments to ask about them. */
final class RandomTimes {
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

  private static final String HOME = "Europe/Berlin";

  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia");

  /** Without a name, so that no database has to know it. */
  private static final String SHIFT = "+05:30";

  private final Luck luck;

  RandomTimes(Luck luck) {
    this.luck = luck;
  }

  /** All with a name that are asked in. */
  static List<ZoneId> zones() {
    List<ZoneId> zones = new ArrayList<>(ZONES.stream().map(ZoneId::of).toList());
    zones.add(ZoneId.of(HOME));
    return zones;
  }

  Now now() {
    String elsewhere = luck.inPercent(30) ? SHIFT : luck.oneOf(ZONES);
    String zone = luck.inPercent(80) ? HOME : elsewhere;
    Instant moment = Instant.parse(luck.oneOf(TURNS));
    if (luck.inPercent(40)) {
      moment = moment.plusSeconds(luck.between(-40_000_000, 40_000_000));
    }
    if (luck.inPercent(25)) {
      moment = moment.plusNanos(luck.between(1, 999_999_999));
    }
    return new Now(moment, ZoneId.of(zone));
  }

  Object day(Now now) {
    return switch (luck.below(4)) {
      case 0 -> LocalDate.parse(luck.oneOf(DAYS));
      case 1 -> now.today().plusDays(luck.between(-3, 3));
      case 2 -> now.today().plusMonths(luck.between(-14, 14)).plusDays(luck.between(-1, 1));
      default -> now.today().plusDays(luck.between(-9_000, 900));
    };
  }

  /** As exact as databases hold it, which is not as exact as the moment that is asked at. */
  Instant moment(Now now) {
    return exactMoment(now).truncatedTo(ChronoUnit.MICROS);
  }

  private Instant exactMoment(Now now) {
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

  /** Some that lie as far from one another as gaps are long, or hardly more or less. */
  List<Object> moments(Now now) {
    List<Object> moments = new ArrayList<>();
    for (Instant first : luck.<Instant>some(3, () -> moment(now))) {
      moments.add(first);
      Instant last = first;
      while (luck.inPercent(70) && moments.size() < 12) {
        int step = luck.oneOf(List.of(60, 3_600, 86_400, 2 * 86_400, 7 * 86_400, 0));
        last = last.plusSeconds((long) step * luck.between(1, 2));
        last = last.plusNanos(luck.inPercent(75) ? 0 : luck.between(-1, 1) * 1_000L);
        moments.add(last);
      }
    }
    return moments;
  }

  /** Some that lie days or weeks from one another. */
  List<Object> days(Now now) {
    List<Object> days = new ArrayList<>();
    for (Object first : luck.some(3, () -> day(now))) {
      days.add(first);
      for (int i = luck.below(3); i > 0; i--) {
        days.add(((LocalDate) first).plusDays(luck.oneOf(List.of(1, 2, 7, 8, 14, 30))));
      }
    }
    return days;
  }
}
