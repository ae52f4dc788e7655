package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.problem.ProblemException;

/** Reads what the owner of a contract promises of one mart and what can be measured of it. */
final class ContractPromises {
  private static final Set<AttributeType> TIMES = Set.of(AttributeType.DATE, AttributeType.MOMENT);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final String mart;
  private final List<Attribute> attributes;
  private final String freshness;

  /**
   * Reads for one mart.
   *
   * @param freshness the attribute that a promise of freshness means which names none. Freshness of
   *     what no attribute tells cannot be measured, and is for people to read.
   */
  ContractPromises(String mart, List<Attribute> attributes, String freshness) {
    this.mart = mart;
    this.attributes = List.copyOf(attributes);
    this.freshness = freshness;
  }

  List<Promise> read(StrictNode contract) throws ProblemException {
    List<Promise> promises = new ArrayList<>();
    for (StrictNode node : contract.objects("slaProperties")) {
      if (ContractRetention.isAbout(node, mart)) {
        promise(node).ifPresent(promises::add);
      }
    }
    return promises;
  }

  /** The standard knows many more, such as the end of support; those are for people to read. */
  private Optional<Promise> promise(StrictNode node) throws ProblemException {
    return switch (node.textOrBlank("property")) {
      case "freshness", "latency" -> freshness(node);
      case "completeness" ->
          Optional.of(
              new Promise.Completeness(
                  attribute(node, Set.of(AttributeType.values())), percent(node)));
      case "availability" -> Optional.of(new Promise.Availability(percent(node)));
      case "generalAvailability" -> generalAvailability(node);
      case "refreshTime" -> Optional.of(new Promise.RefreshTime(ContractSpans.promised(node)));
      default -> Optional.empty();
    };
  }

  private Optional<Promise> freshness(StrictNode node) throws ProblemException {
    String named = attribute(node, TIMES);
    String attribute = named.isEmpty() ? freshness : named;
    return attribute.isEmpty()
        ? Optional.empty()
        : Optional.of(new Promise.Freshness(attribute, ContractSpans.promised(node)));
  }

  /** The standard's own examples write the day here from which on everyone may use the data. */
  private static Optional<Promise> generalAvailability(StrictNode node) throws ProblemException {
    boolean isShare = node.has("value") && node.node().get("value").isNumber();
    return isShare ? Optional.of(new Promise.Availability(percent(node))) : Optional.empty();
  }

  /** Blank when the promise names the mart, or nothing. */
  private String attribute(StrictNode node, Set<AttributeType> types) throws ProblemException {
    String start = mart + ".";
    Optional<String> named =
        Stream.of(node.textOrBlank("element").split(","))
            .map(String::strip)
            .filter(element -> element.startsWith(start))
            .map(element -> element.substring(start.length()))
            .findFirst();
    boolean isThere =
        named.isEmpty()
            || attributes.stream()
                .filter(attribute -> attribute.name().attribute().equals(named.get()))
                .anyMatch(attribute -> types.contains(attribute.type()));
    if (!isThere) {
      String nothing = types.equals(TIMES) ? "no date or moment" : "no attribute";
      throw node.problem(
          FormatProblem.IMPOSSIBLE_VALUE, nothing + " is called " + named.orElse(""));
    }
    return named.orElse("");
  }

  private static double percent(StrictNode node) throws ProblemException {
    if (node.has("unit")) {
      node.oneOf("unit", List.of("percent", "%"), word -> word);
    }
    BigDecimal percent = node.number("value");
    if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
      throw node.problem(FormatProblem.IMPOSSIBLE_VALUE, "a share is from 0 to 100 percent");
    }
    return percent.doubleValue();
  }
}
