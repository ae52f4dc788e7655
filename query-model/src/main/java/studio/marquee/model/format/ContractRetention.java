package studio.marquee.model.format;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import studio.marquee.model.problem.ProblemException;

/** Reads how far back a contract promises that rows are kept. */
final class ContractRetention {
  private static final List<String> YEARS = List.of("y", "yr", "year", "years");
  private static final List<String> MONTHS = List.of("m", "mo", "month", "months");
  private static final List<String> WEEKS = List.of("w", "wk", "week", "weeks");
  private static final List<String> DAYS = List.of("d", "day", "days");
  private static final List<String> UNITS =
      Stream.of(YEARS, MONTHS, WEEKS, DAYS).flatMap(List::stream).toList();

  private ContractRetention() {}

  /** Zero when the contract does not say. */
  static Period read(StrictNode contract, String mart) throws ProblemException {
    for (StrictNode promise : contract.objects("slaProperties")) {
      if (promise.textOrBlank("property").equals("retention") && isAbout(promise, mart)) {
        return period(promise);
      }
    }
    return Period.ZERO;
  }

  /** A promise names the columns it is about, or none when it is about all of the contract. */
  static boolean isAbout(StrictNode promise, String mart) throws ProblemException {
    String elements = promise.textOrBlank("element");
    return elements.isBlank()
        || Stream.of(elements.split(","))
            .map(String::strip)
            .anyMatch(element -> element.equals(mart) || element.startsWith(mart + "."));
  }

  private static Period period(StrictNode promise) throws ProblemException {
    String unit = promise.oneOf("unit", UNITS, spelling -> spelling);
    int count = promise.whole("value");
    if (count < 1) {
      throw promise.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "rows are kept for at least one " + unit);
    }
    if (YEARS.contains(unit)) {
      return Period.ofYears(count);
    }
    if (MONTHS.contains(unit)) {
      return Period.ofMonths(count);
    }
    return WEEKS.contains(unit) ? Period.ofWeeks(count) : Period.ofDays(count);
  }
}
