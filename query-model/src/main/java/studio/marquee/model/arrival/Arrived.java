package studio.marquee.model.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.mart.QualityRule;

/**
 * What was measured of the rows of a mart when they arrived.
 *
 * @param rows those that are kept
 * @param keysMissing rows without a key
 * @param repeated rows left out because a newer one has the same key
 * @param types what the database calls the type of each column that arrived
 * @param nulls how many rows have no value, by attribute
 * @param repeatedValues how many rows have a value that another row has too, by unique attribute
 * @param newest the newest moment that is not in the future, by attribute
 * @param spreads how the values lie in their buckets, by attribute
 */
public record Arrived(
    long rows,
    long keysMissing,
    long repeated,
    Map<String, String> types,
    Map<String, Long> nulls,
    Map<String, Long> repeatedValues,
    Map<String, Instant> newest,
    Map<String, Spread> spreads,
    List<RuleMeasure> rules,
    List<RelationMeasure> relations) {
  public Arrived {
    types = Map.copyOf(types);
    nulls = Map.copyOf(nulls);
    repeatedValues = Map.copyOf(repeatedValues);
    newest = Map.copyOf(newest);
    spreads = Map.copyOf(spreads);
    rules = List.copyOf(rules);
    relations = List.copyOf(relations);
  }

  /** How many of a hundred rows have no value. */
  public double nullPercent(String attribute) {
    return rows == 0 ? 0 : 100.0 * nulls.getOrDefault(attribute, 0L) / rows;
  }

  /**
   * What came of one rule of the contract.
   *
   * @param attribute that it is about; blank for the rows
   * @param number what was measured; meaningless when there is an obstacle
   * @param obstacle why nothing could be measured
   */
  public record RuleMeasure(
      QualityRule rule, String attribute, double number, Optional<ArrivalProblem> obstacle) {}

  /**
   * How rows belong to those of another mart.
   *
   * @param orphans rows whose other row is not there
   * @param ambiguous values that more than one row over there has
   */
  public record RelationMeasure(
      String attribute, String otherTitle, long rows, long orphans, long ambiguous) {}
}
