package studio.marquee.connect.cache;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile.Histogram;
import studio.marquee.connect.cache.AttributeProfile.Nothing;
import studio.marquee.connect.cache.AttributeProfile.Shape;
import studio.marquee.connect.cache.AttributeProfile.Span;
import studio.marquee.connect.cache.AttributeProfile.ValueCount;
import studio.marquee.connect.cache.AttributeProfile.Values;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Reads what the values of one attribute look like. */
final class ProfileReader {
  private static final int MOST_VALUES = 200;
  private static final int BINS = 24;
  private static final String VALUES =
      "select {c}::varchar, {n} from {t} where {c} is not null"
          + " group by 1 order by 2 desc, 1 limit "
          + MOST_VALUES;

  private final DuckDbDialect dialect = new DuckDbDialect();
  private final String table;
  private final Optional<String> person;

  private ProfileReader(String table, Optional<String> person) {
    this.table = table;
    this.person = person;
  }

  /** What people have themselves: each of them is one row. */
  static ProfileReader ofPeople(Mart population) {
    return new ProfileReader(CacheTable.quotedNameOf(population), Optional.empty());
  }

  /** What rows about people say; whoever has several rows is counted once. */
  static Optional<ProfileReader> ofRows(Mart rows, Mart population) {
    return rows.relations().stream()
        .filter(relation ->
            relation.to().mart().equals(population.name())
                && relation.to().attribute().equals(population.key()))
        .flatMap(relation -> rows.attribute(relation.attribute()).stream())
        .findFirst()
        .map(key ->
            new ProfileReader(
                CacheTable.quotedNameOf(rows),
                Optional.of(new DuckDbDialect().quoted(key.column()))));
  }

  AttributeProfile read(Attribute attribute, GenerationEngine.Asking asking)
      throws ProblemException, InterruptedException {
    String column = dialect.quoted(attribute.column());
    if (person.isPresent()) {
      return ofRows(attribute, column, person.get(), asking);
    }
    Totals totals =
        asking.ask(
            statement("select count({c}), count(distinct {c}) from {t}", column),
            rows -> {
              rows.next();
              return new Totals(rows.getLong(1), rows.getLong(2));
            });
    Shape shape = totals.filled == 0 ? new Nothing() : shape(attribute, column, asking);
    return new AttributeProfile(totals.filled, totals.distinct, shape);
  }

  /** Numbers and days spread over rows and not over people, so nothing is told of them. */
  private AttributeProfile ofRows(
      Attribute attribute, String column, String key, GenerationEngine.Asking asking)
      throws ProblemException, InterruptedException {
    boolean isText =
        switch (attribute.type()) {
          case TEXT, YES_NO -> true;
          case NUMBER, DATE, MOMENT, LIST -> false;
        };
    if (!isText) {
      return new AttributeProfile(0, 0, new Nothing());
    }
    Totals totals =
        asking.ask(
            statement(
                "select count(distinct {p}), count(distinct {c}) from {t} where {c} is not null"
                    .replace("{p}", key),
                column),
            rows -> {
              rows.next();
              return new Totals(rows.getLong(1), rows.getLong(2));
            });
    SqlText values = statement(VALUES.replace("{n}", "count(distinct " + key + ")"), column);
    return new AttributeProfile(
        totals.filled,
        totals.distinct,
        totals.filled == 0 ? new Nothing() : asking.ask(values, ProfileReader::readValues));
  }

  private Shape shape(Attribute attribute, String column, GenerationEngine.Asking asking)
      throws ProblemException, InterruptedException {
    return switch (attribute.type()) {
      case TEXT, YES_NO -> asking.ask(values(column), ProfileReader::readValues);
      case LIST -> asking.ask(entries(column), ProfileReader::readValues);
      case NUMBER -> asking.ask(histogram(column), ProfileReader::readHistogram);
      case DATE, MOMENT ->
          asking.ask(
              statement("select min({c})::varchar, max({c})::varchar from {t}", column),
              rows -> {
                rows.next();
                return new Span(rows.getString(1), rows.getString(2));
              });
    };
  }

  private SqlText values(String column) {
    return statement(VALUES.replace("{n}", "count(*)"), column);
  }

  /** An entry that is in somebody's list twice counts that person once. */
  private SqlText entries(String column) {
    return statement(
        "select entry, count(*) from (select unnest(list_distinct({c})) as entry from {t})"
            + " group by 1 order by 2 desc, 1 limit "
            + MOST_VALUES,
        column);
  }

  /** Bins of the same width; the largest value belongs to the last bin. */
  private SqlText histogram(String column) {
    return statement(
        """
        with edges as (
          select min({c})::double as least, max({c})::double as largest from {t}
        )
        select
          coalesce(least(floor(({c}::double - least) / nullif(largest - least, 0) * {b})::integer, {b} - 1), 0) as bin,
          count(*),
          min({c}), max({c}), (select median({c}::double) from {t})
        from {t}, edges where {c} is not null
        group by bin order by bin
        """
            .replace("{b}", String.valueOf(BINS)),
        column);
  }

  private static Histogram readHistogram(ResultSet rows) throws SQLException {
    List<Long> people = new ArrayList<>(Collections.nCopies(BINS, 0L));
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal median = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    boolean isFirst = true;
    while (rows.next()) {
      people.set(rows.getInt(1), rows.getLong(2));
      if (isFirst) {
        least = number(rows, 3);
        median = number(rows, 5);
        isFirst = false;
      }
      largest = number(rows, 4);
    }
    return new Histogram(least, median, largest, people);
  }

  private static BigDecimal number(ResultSet rows, int position) throws SQLException {
    return new BigDecimal(rows.getString(position));
  }

  private static Values readValues(ResultSet rows) throws SQLException {
    List<ValueCount> values = new ArrayList<>();
    while (rows.next()) {
      values.add(new ValueCount(rows.getString(1), rows.getLong(2)));
    }
    return new Values(values);
  }

  private SqlText statement(String text, String column) {
    return new SqlText(text.replace("{t}", table).replace("{c}", column), List.of());
  }

  private record Totals(long filled, long distinct) {}
}
