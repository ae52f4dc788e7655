package studio.marquee.connect.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.moment.MomentRange;
import studio.marquee.model.moment.Now;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/**
 * Which measured values pass a test, as far as those are the ones between two ends or a few single
 * ones. Ends are met exactly: they are counted in the steps of the values without any rounding but
 * to the next value that there can be. What databases do not agree about is not answered here.
 */
final class MeasuredCodes {
  private static final int DECIMALS = 19;
  private static final int MOST_SINGLE_CODE = 1 << 24;
  private static final LocalDateTime FIRST = LocalDate.of(1, 1, 1).atStartOfDay();
  private static final LocalDateTime BEYOND = LocalDate.of(10_000, 1, 1).atStartOfDay();
  private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

  private final Coding.Measured coding;
  private final AttributeType type;
  private final Now now;

  MeasuredCodes(Coding.Measured coding, AttributeType type, Now now) {
    this.coding = coding;
    this.type = type;
    this.now = now;
  }

  /** Empty when they are neither. */
  Optional<Codes> passing(AttributeTest test) {
    return switch (test) {
      case PresenceTest.IsSet() -> Optional.of(Codes.between(1, coding.codes() - 1));
      case PresenceTest.IsNotSet() -> Optional.of(Codes.between(0, 0));
      case NumberTest number when type == AttributeType.NUMBER -> numbers(number);
      case TimeTest time when type == AttributeType.DATE -> Windows.days(time, now).map(this::days);
      case TimeTest time when type == AttributeType.MOMENT ->
          Windows.moments(time, now).map(this::moments);
      case NumberTest _, TimeTest _, TextTest _, YesNoTest _, ListTest _, ComparisonTest _ ->
          Optional.empty();
    };
  }

  private Optional<Codes> numbers(NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> single(values);
      case NumberTest.LessThan(var value) -> below(value, RoundingMode.CEILING, 1);
      case NumberTest.AtMost(var value) -> below(value, RoundingMode.FLOOR, 0);
      case NumberTest.MoreThan(var value) -> above(value, RoundingMode.FLOOR, 0);
      case NumberTest.AtLeast(var value) -> above(value, RoundingMode.CEILING, 1);
      case NumberTest.Between(var from, var to) -> {
        OptionalLong least = last(from, RoundingMode.CEILING, 1);
        OptionalLong most = last(to, RoundingMode.FLOOR, 0);
        yield least.isEmpty() || most.isEmpty()
            ? Optional.empty()
            : Optional.of(Codes.between(least.getAsLong() + 1, most.getAsLong()));
      }
      case NumberTest.EqualsNoneOf _, NumberTest.PercentileBand _ -> Optional.empty();
    };
  }

  private Optional<Codes> below(BigDecimal value, RoundingMode rounding, int less) {
    OptionalLong last = last(value, rounding, less);
    return last.isEmpty() ? Optional.empty() : Optional.of(Codes.between(1, last.getAsLong()));
  }

  private Optional<Codes> above(BigDecimal value, RoundingMode rounding, int less) {
    OptionalLong last = last(value, rounding, less);
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(Codes.between(last.getAsLong() + 1, coding.codes() - 1));
  }

  /** The last code at or below a number that is rounded, and lowered by one if that is asked. */
  private OptionalLong last(BigDecimal value, RoundingMode rounding, int less) {
    if (!isExact(value)) {
      return OptionalLong.empty();
    }
    BigInteger whole =
        value
            .movePointRight(coding.digits())
            .setScale(0, rounding)
            .toBigInteger()
            .subtract(BigInteger.valueOf(less));
    return OptionalLong.of(last(whole));
  }

  private long last(BigInteger value) {
    if (value.compareTo(BigInteger.valueOf(coding.least())) < 0) {
      return 0;
    }
    return value.compareTo(BigInteger.valueOf(coding.most())) > 0
        ? coding.codes() - 1
        : (value.longValueExact() - coding.least()) / coding.step() + 1;
  }

  /** Other numbers are compared as floating ones by databases. */
  private static boolean isExact(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() <= DECIMALS && shortest.precision() - shortest.scale() <= DECIMALS;
  }

  private Optional<Codes> single(List<BigDecimal> values) {
    Set<Integer> codes = new LinkedHashSet<>();
    for (BigDecimal value : values) {
      if (!isExact(value)) {
        return Optional.empty();
      }
      OptionalLong code = code(value.movePointRight(coding.digits()).stripTrailingZeros());
      if (code.isPresent() && code.getAsLong() > MOST_SINGLE_CODE && values.size() > 1) {
        return Optional.empty();
      }
      if (code.isPresent() && values.size() == 1) {
        return Optional.of(Codes.between(code.getAsLong(), code.getAsLong()));
      }
      code.ifPresent(found -> codes.add((int) found));
    }
    return Optional.of(Codes.of(codes));
  }

  /** Empty when nobody can have the value. */
  private OptionalLong code(BigDecimal value) {
    if (value.scale() > 0) {
      return OptionalLong.empty();
    }
    BigInteger whole = value.toBigInteger();
    boolean isBetween =
        whole.compareTo(BigInteger.valueOf(coding.least())) >= 0
            && whole.compareTo(BigInteger.valueOf(coding.most())) <= 0;
    if (!isBetween || (whole.longValueExact() - coding.least()) % coding.step() != 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(last(whole));
  }

  private Codes days(DayRange days) {
    Ends ends = new Ends();
    if (!days.isOpenBefore()) {
      ends.from(days.from().atStartOfDay(), days.from().toEpochDay());
    }
    if (!days.isOpenAfter()) {
      ends.before(days.to().atStartOfDay(), days.to().toEpochDay());
    }
    return ends.codes();
  }

  private Codes moments(MomentRange moments) {
    Ends ends = new Ends();
    if (!moments.isOpenBefore()) {
      LocalDateTime from = universal(moments.from());
      ends.from(from, micros(from));
    }
    if (!moments.isOpenAfter()) {
      LocalDateTime to = universal(moments.to());
      ends.before(to, micros(to));
    }
    return ends.codes();
  }

  /** Databases count microseconds; rounded up, both ends of a range still part the same moments. */
  private static LocalDateTime universal(Instant moment) {
    LocalDateTime exact = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    LocalDateTime micros = exact.truncatedTo(ChronoUnit.MICROS);
    return micros.equals(exact) ? exact : micros.plus(1, ChronoUnit.MICROS);
  }

  /** Only asked about within the years that all databases know. */
  private static long micros(LocalDateTime place) {
    return place.isBefore(FIRST) || place.isAfter(BEYOND)
        ? 0
        : ChronoUnit.MICROS.between(EPOCH, place);
  }

  /** The ends of a range, open where they lie outside the years of four digits. */
  private final class Ends {
    private long least = 1;
    private long most = coding.codes() - 1;

    void from(LocalDateTime place, long value) {
      if (!place.isBefore(BEYOND)) {
        most = 0;
      } else if (place.isAfter(FIRST)) {
        least = last(BigInteger.valueOf(value - 1)) + 1;
      }
    }

    void before(LocalDateTime place, long value) {
      if (!place.isAfter(FIRST)) {
        most = 0;
      } else if (place.isBefore(BEYOND)) {
        most = Math.min(most, last(BigInteger.valueOf(value - 1)));
      }
    }

    Codes codes() {
      return Codes.between(least, most);
    }
  }
}
