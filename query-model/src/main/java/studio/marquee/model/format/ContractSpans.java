package studio.marquee.model.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.marquee.model.problem.ProblemException;

/** Reads how long something may take or lie behind, in the units of the standard. */
final class ContractSpans {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}) ?([a-z]+)");
  private static final BigDecimal LONGEST =
      BigDecimal.valueOf(Duration.ofDays(100_000).toSeconds());

  /** Without the m that some write for minutes and others for months. */
  private static final Map<String, Duration> UNITS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("s", Duration.ofSeconds(1)),
              Map.entry("second", Duration.ofSeconds(1)),
              Map.entry("seconds", Duration.ofSeconds(1)),
              Map.entry("min", Duration.ofMinutes(1)),
              Map.entry("minute", Duration.ofMinutes(1)),
              Map.entry("minutes", Duration.ofMinutes(1)),
              Map.entry("h", Duration.ofHours(1)),
              Map.entry("hr", Duration.ofHours(1)),
              Map.entry("hour", Duration.ofHours(1)),
              Map.entry("hours", Duration.ofHours(1)),
              Map.entry("d", Duration.ofDays(1)),
              Map.entry("day", Duration.ofDays(1)),
              Map.entry("days", Duration.ofDays(1)),
              Map.entry("w", Duration.ofDays(7)),
              Map.entry("wk", Duration.ofDays(7)),
              Map.entry("week", Duration.ofDays(7)),
              Map.entry("weeks", Duration.ofDays(7))));

  private ContractSpans() {}

  /** A number and its unit in one text, such as 2 d; nothing at all is allowed. */
  static Duration written(StrictNode node, String field) throws ProblemException {
    String text = node.text(field);
    Matcher matcher = WRITTEN.matcher(text);
    Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    if (unit == null) {
      throw node.problem(
          FormatProblem.IMPOSSIBLE_VALUE,
          text + " is no length of time; write one like “2 d” or “6 h”");
    }
    return unit.multipliedBy(Integer.parseInt(matcher.group(1)));
  }

  /** The value of a promise with its unit beside it; it must be longer than nothing. */
  static Duration promised(StrictNode promise) throws ProblemException {
    String name = promise.oneOf("unit", List.copyOf(UNITS.keySet()), word -> word);
    Duration unit = UNITS.getOrDefault(name, Duration.ZERO);
    BigDecimal seconds =
        promise
            .number("value")
            .multiply(BigDecimal.valueOf(unit.toSeconds()))
            .setScale(0, RoundingMode.HALF_UP);
    if (seconds.signum() <= 0 || seconds.compareTo(LONGEST) > 0) {
      throw promise.problem(FormatProblem.IMPOSSIBLE_VALUE, "no time that can be promised");
    }
    return Duration.ofSeconds(seconds.longValueExact());
  }
}
