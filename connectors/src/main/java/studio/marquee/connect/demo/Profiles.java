package studio.marquee.connect.demo;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws what a person is like. */
final class Profiles {
  private static final int KEY_DIGITS = 7;
  private static final int OPENING_DAYS = 240;
  private static final LocalDate NONSENSE_BIRTHDAY = LocalDate.of(1900, 1, 1);

  private final World world;
  private final Odds<Activity> activities;
  private final Odds<Arrival> arrivals;
  private final Odds<Gender> genders;

  Profiles(World world) {
    this.world = world;
    Odds.Building<Activity> byShare = Odds.none();
    for (Activity activity : Activity.values()) {
      byShare.or(activity, activity.share());
    }
    this.activities = byShare.build();
    this.arrivals =
        Odds.of(Arrival.ORGANIC_SEARCH, 27)
            .or(Arrival.PAID_SEARCH, 21)
            .or(Arrival.PAID_SOCIAL, 17)
            .or(Arrival.STORE, 15)
            .or(Arrival.DIRECT, 9)
            .or(Arrival.AFFILIATE, 5)
            .or(Arrival.FRIEND_REFERRAL, 4)
            .or(Arrival.DISPLAY, 2)
            .build();
    this.genders =
        Odds.of(Gender.FEMALE, 45)
            .or(Gender.MALE, 41)
            .or(Gender.NOT_STATED, 13)
            .or(Gender.NON_BINARY, 1)
            .build();
  }

  /** The stable business key of a person. */
  static String customerId(long number) {
    String digits = Long.toString(number);
    return "c" + "0".repeat(Math.max(0, KEY_DIGITS - digits.length())) + digits;
  }

  /** Where somebody lives is the first thing that is drawn. */
  Home home(long number) {
    return world.places().home(world.dice(number, Topic.PROFILE));
  }

  Profile of(long number) {
    Dice dice = world.dice(number, Topic.PROFILE);
    Home home = world.places().home(dice);
    Activity activity = activity(home.country(), dice);
    double level = dice.skewed(1.15);
    int acquired = acquired(dice);
    int lastActive = lastActive(acquired, dice);
    return new Profile(
        number,
        customerId(number),
        home,
        genders.pick(dice),
        birthday(dice),
        activity,
        dice.chance(0.86),
        level,
        acquisition(home, dice),
        acquired,
        lastActive,
        install(level, acquired, lastActive, dice),
        dice.unit());
  }

  /** A wave when the shop opened, then whenever people shop. */
  private int acquired(Dice dice) {
    boolean isFromTheStart = dice.chance(0.3);
    double early = dice.unit();
    int later = world.seasons().day(dice, 0, world.history().lastDay());
    return isFromTheStart ? (int) (early * early * OPENING_DAYS) : later;
  }

  private Activity activity(Country country, Dice dice) {
    Activity drawn = activities.pick(dice);
    boolean isAlpine = List.of("AT", "CH", "NO").contains(country.code());
    return isAlpine && dice.chance(0.18) ? Activity.SKI_TOURING : drawn;
  }

  private Optional<Arrival> acquisition(Home home, Dice dice) {
    Arrival drawn = arrivals.pick(dice);
    if (dice.chance(0.02)) {
      return Optional.empty();
    }
    return Optional.of(
        drawn == Arrival.STORE && home.store().isEmpty() ? Arrival.ORGANIC_SEARCH : drawn);
  }

  private int lastActive(int acquired, Dice dice) {
    int last = world.history().lastDay();
    boolean isStillHere = dice.chance(0.62);
    int leaves = dice.between(acquired, last);
    return isStillHere ? last : leaves;
  }

  private static OptionalInt install(double level, int acquired, int lastActive, Dice dice) {
    boolean isAppUser = dice.chance(0.14 + 0.10 * Math.min(level, 2.5));
    int day = acquired + dice.below(Math.min(lastActive - acquired, 300) + 1);
    return isAppUser ? OptionalInt.of(day) : OptionalInt.empty();
  }

  /**
   * Optional in the shop, so often missing. A till that insists on a date gets New Year's Day, a
   * few get nonsense, and leap days are a little more frequent than in nature, so that a small
   * brand has some too.
   */
  private OptionalInt birthday(Dice dice) {
    double luck = dice.unit();
    int today = world.history().date(world.history().days()).getYear();
    int year = today - 16 - (int) (dice.unit() * 22 + dice.unit() * 22 + dice.unit() * 26);
    int day = dice.between(1, Year.of(year).length());
    if (luck < 0.39) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) birthday(luck, year, day).toEpochDay());
  }

  private static LocalDate birthday(double luck, int year, int day) {
    if (luck < 0.3906) {
      return NONSENSE_BIRTHDAY;
    }
    if (luck < 0.3946) {
      return LocalDate.of(year - Math.floorMod(year, 4), 2, 29);
    }
    return luck < 0.4026 ? LocalDate.of(year, 1, 1) : LocalDate.ofYearDay(year, day);
  }
}
