package studio.marquee.model.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.moment.MomentRange;
import studio.marquee.model.moment.Now;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.TimeTest;

/** Whether a window reaches back to before the source keeps anything. */
final class RetentionCheck {
  private final Ground ground;
  private final List<Finding> findings;

  RetentionCheck(Ground ground, List<Finding> findings) {
    this.ground = ground;
    this.findings = findings;
  }

  /** The test fits the time. */
  void check(TimeTest test, Attribute time, String place) {
    Optional<Mart> mart = ground.catalogue().mart(time.name().mart());
    if (mart.isEmpty() || ground.now().isEmpty() || mart.get().kept().equals(Period.ZERO)) {
      return;
    }
    Now now = ground.now().get();
    LocalDate first = now.today().minus(mart.get().kept());
    if (isBefore(test, time.type(), first, now)) {
      findings.add(Finding.warning(CheckProblem.BEYOND_KEPT, place, mart.get().title(), first));
    }
  }

  private static boolean isBefore(TimeTest test, AttributeType type, LocalDate first, Now now) {
    try {
      return type == AttributeType.DATE
          ? Windows.days(test, now).map(days -> isBefore(days, first)).orElse(false)
          : Windows.moments(test, now)
              .map(moments -> isBefore(moments, now.startOf(first)))
              .orElse(false);
    } catch (DateTimeException furtherThanAnyCalendar) {
      return !(test instanceof TimeTest.WithinNext);
    }
  }

  /** A window that is open towards the past is only of no use when all of it is too early. */
  private static boolean isBefore(DayRange days, LocalDate first) {
    return days.isOpenBefore() ? !days.to().isAfter(first) : days.from().isBefore(first);
  }

  private static boolean isBefore(MomentRange moments, Instant first) {
    return moments.isOpenBefore() ? !moments.to().isAfter(first) : moments.from().isBefore(first);
  }
}
