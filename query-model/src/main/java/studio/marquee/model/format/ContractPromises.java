package studio.marquee.model.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.problem.ProblemException;

/** Reads what the owner of a contract promises and what can be measured of it. */
final class ContractPromises {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Without the m that some write for minutes and others for months. */
  private static final Map<String, Long> SECONDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("s", 1L),
              Map.entry("second", 1L),
              Map.entry("seconds", 1L),
              Map.entry("min", MINUTE),
              Map.entry("minute", MINUTE),
              Map.entry("minutes", MINUTE),
              Map.entry("h", HOUR),
              Map.entry("hour", HOUR),
              Map.entry("hours", HOUR),
              Map.entry("d", DAY),
              Map.entry("day", DAY),
              Map.entry("days", DAY)));

  private ContractPromises() {}

  /**
   * Reads the promises about one mart. Freshness of what no attribute tells cannot be measured, and
   * is for people to read.
   *
   * @param freshness the attribute that a promise of freshness means which names none
   */
  static List<Promise> read(StrictNode contract, String mart, String freshness)
      throws ProblemException {
    List<Promise> promises = new ArrayList<>();
    for (StrictNode node : contract.objects("slaProperties")) {
      if (ContractRetention.isAbout(node, mart)) {
        promise(node, mart, freshness).ifPresent(promises::add);
      }
    }
    return promises;
  }

  /** The standard knows many more, such as the end of support; those are for people to read. */
  private static Optional<Promise> promise(StrictNode node, String mart, String freshness)
      throws ProblemException {
    String about = attribute(node, mart);
    return switch (node.textOrBlank("property")) {
      case "freshness", "latency" -> {
        String attribute = about.isEmpty() ? freshness : about;
        yield attribute.isEmpty()
            ? Optional.empty()
            : Optional.of(new Promise.Freshness(attribute, duration(node)));
      }
      case "completeness" -> Optional.of(new Promise.Completeness(about, percent(node)));
      case "availability" -> Optional.of(new Promise.Availability(percent(node)));
      case "refreshTime" -> Optional.of(new Promise.RefreshTime(duration(node)));
      default -> Optional.empty();
    };
  }

  /** Blank when the promise names the mart, or nothing. */
  private static String attribute(StrictNode node, String mart) throws ProblemException {
    String start = mart + ".";
    return Stream.of(node.textOrBlank("element").split(","))
        .map(String::strip)
        .filter(element -> element.startsWith(start))
        .map(element -> element.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  private static Duration duration(StrictNode node) throws ProblemException {
    String unit = node.oneOf("unit", List.copyOf(SECONDS.keySet()), word -> word);
    double seconds = node.number("value").doubleValue() * SECONDS.getOrDefault(unit, 1L);
    if (!(seconds > 0 && seconds < 100_000 * (double) DAY)) {
      throw node.problem(FormatProblem.IMPOSSIBLE_VALUE, "no time that can be promised");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static double percent(StrictNode node) throws ProblemException {
    if (node.has("unit")) {
      node.oneOf("unit", List.of("percent", "%"), word -> word);
    }
    double percent = node.number("value").doubleValue();
    if (!(percent >= 0 && percent <= 100)) {
      throw node.problem(FormatProblem.IMPOSSIBLE_VALUE, "a share is from 0 to 100 percent");
    }
    return percent;
  }
}
