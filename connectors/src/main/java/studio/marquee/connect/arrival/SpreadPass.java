package studio.marquee.connect.arrival;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.model.arrival.Spread;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Measures how values lie in buckets, without learning a value: texts fall into buckets by a hash,
 * numbers between the deciles that the first refresh had, rounded to two significant digits. What
 * is confidential, names somebody or may only be counted is left alone, as is what has hundreds of
 * different texts, whose hashes tell nothing.
 */
final class SpreadPass {
  private static final int TEXT_BUCKETS = 32;
  private static final int MOST_TEXTS = 200;
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final Mart mart;
  private final Map<String, Spread> before;
  private final String hashScheme;
  private final Set<String> tooManyTexts = new HashSet<>();
  private final Map<String, List<Double>> edges = new HashMap<>();
  private final Map<String, Spread> spreads = new HashMap<>();

  /**
   * Prepares the measuring.
   *
   * @param engineVersion of the database; another one may hash in another way
   */
  SpreadPass(Mart mart, Map<String, Spread> before, String engineVersion) {
    this.mart = mart;
    this.before = before;
    this.hashScheme = "hash " + TEXT_BUCKETS + " of " + engineVersion;
  }

  /** What has to be known first, only of numbers that were never measured. */
  private void prepare(Connection connection, List<Attribute> attributes, String rows)
      throws SQLException {
    TablePass pass = TablePass.of(rows);
    for (Attribute attribute : attributes) {
      String name = attribute.name().attribute();
      String column = DIALECT.quoted(attribute.column());
      if (attribute.type() == AttributeType.NUMBER && known(attribute).isEmpty()) {
        pass.ask(
            "approx_quantile("
                + column
                + "::double, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])",
            (row, at) -> edges.put(name, rounded(row.getArray(at))));
      }
    }
    pass.run(connection);
  }

  /** The attributes whose values are looked at. */
  List<Attribute> measured(List<Attribute> there) {
    return there.stream().filter(this::isMeasured).toList();
  }

  /**
   * Measures them.
   *
   * @param attributes those that are measured
   * @param rows where their values are, a table or a select in brackets
   */
  Map<String, Spread> measure(Connection connection, List<Attribute> attributes, String rows)
      throws SQLException {
    prepare(connection, attributes, rows);
    TablePass pass = TablePass.of(rows);
    attributes.forEach(attribute -> ask(pass, attribute));
    pass.run(connection);
    spreads.keySet().removeAll(tooManyTexts);
    return spreads;
  }

  private void ask(TablePass pass, Attribute attribute) {
    String name = attribute.name().attribute();
    String column = DIALECT.quoted(attribute.column());
    switch (attribute.type()) {
      case YES_NO -> ask(pass, name, "yes or no", List.of(), column + "::varchar");
      case TEXT -> {
        if (known(attribute).isEmpty()) {
          pass.ask(
              "approx_count_distinct(" + column + ")",
              (row, at) -> {
                if (row.getLong(at) > MOST_TEXTS) {
                  tooManyTexts.add(name);
                }
              });
        }
        String bucket = "(hash(" + column + ") % " + TEXT_BUCKETS + ")::utinyint";
        ask(pass, name, hashScheme, List.of(), "if(" + column + " is null, null, " + bucket + ")");
      }
      case NUMBER -> {
        List<Double> cuts =
            known(attribute).map(Spread::edges).orElse(edges.getOrDefault(name, List.of()));
        if (!cuts.isEmpty()) {
          ask(pass, name, "numbers", cuts, between(column, cuts));
        }
      }
      case DATE, MOMENT, LIST -> {}
    }
  }

  private void ask(TablePass pass, String name, String scheme, List<Double> cuts, String bucket) {
    pass.ask(
        "histogram(" + bucket + ")",
        (row, at) -> spread(scheme, cuts, row, at).ifPresent(found -> spreads.put(name, found)));
  }

  /** The edges are numbers of ours by now, and never texts. */
  private static String between(String column, List<Double> cuts) {
    List<String> passed = new ArrayList<>();
    for (double cut : cuts) {
      passed.add("(" + column + " >= " + cut + "::double)::int");
    }
    return "(" + String.join(" + ", passed) + ")::utinyint";
  }

  private static Optional<Spread> spread(
      String scheme, List<Double> cuts, ResultSet row, int position) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    if (row.getObject(position) instanceof Map<?, ?> buckets) {
      for (Map.Entry<?, ?> bucket : buckets.entrySet()) {
        if (bucket.getValue() instanceof Number number) {
          counts.put(String.valueOf(bucket.getKey()), number.longValue());
        }
      }
    }
    return counts.isEmpty() ? Optional.empty() : Optional.of(Spread.of(scheme, cuts, counts));
  }

  private static List<Double> rounded(Array deciles) throws SQLException {
    TreeSet<Double> cuts = new TreeSet<>();
    if (deciles != null) {
      for (Object decile : (Object[]) deciles.getArray()) {
        if (decile instanceof Double number && Double.isFinite(number)) {
          cuts.add(new BigDecimal(number).round(new MathContext(2)).doubleValue());
        }
      }
    }
    return List.copyOf(cuts);
  }

  /** What was measured before, when it can be measured in the same way again. */
  private Optional<Spread> known(Attribute attribute) {
    return Optional.ofNullable(before.get(attribute.name().attribute()))
        .filter(spread ->
            attribute.type() == AttributeType.TEXT
                ? spread.scheme().equals(hashScheme)
                : !spread.edges().isEmpty());
  }

  private boolean isMeasured(Attribute attribute) {
    boolean hasSpread =
        switch (attribute.type()) {
          case YES_NO, TEXT, NUMBER -> true;
          case DATE, MOMENT, LIST -> false;
        };
    String name = attribute.name().attribute();
    boolean isKeyed =
        name.equals(mart.key())
            || mart.relations().stream().map(Relation::attribute).anyMatch(name::equals);
    return hasSpread
        && !isKeyed
        && attribute.terms().sensitivity().compareTo(Sensitivity.CONFIDENTIAL) < 0
        && attribute.terms().identifier().isEmpty()
        && !attribute.terms().isCountOnly()
        && !attribute.terms().isUnique();
  }
}
