package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.Arrived.RelationMeasure;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Counts rows whose other row is not there, and values that more than one row over there has. */
final class Relations {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final long MOST_ROWS_AT_ONCE = 4_000_000;

  private final Connection connection;
  private final List<Mart> marts;
  private final List<HeldMart> held;
  private final String file;
  private final Map<AttributeName, Long> ambiguous = new HashMap<>();

  /**
   * Looks at these marts.
   *
   * @param marts all that have arrived
   * @param held one for each of them, in order, with the files it lies in below that one
   * @param file the name under which the file is attached that is written
   */
  Relations(Connection connection, List<Mart> marts, List<HeldMart> held, String file) {
    this.connection = connection;
    this.marts = List.copyOf(marts);
    this.held = List.copyOf(held);
    this.file = file;
  }

  List<RelationMeasure> measure(Mart mart, long rows, Map<String, Long> nulls) throws SQLException {
    List<RelationMeasure> measures = new ArrayList<>();
    for (Relation relation : mart.relations()) {
      Optional<Mart> other =
          marts.stream().filter(to -> to.name().equals(relation.to().mart())).findFirst();
      Optional<Attribute> near = mart.attribute(relation.attribute());
      Optional<Attribute> far = other.flatMap(to -> to.attribute(relation.to().attribute()));
      if (other.isPresent() && near.isPresent() && far.isPresent()) {
        long filled = rows - nulls.getOrDefault(relation.attribute(), 0L);
        long orphans = filled == 0 ? 0 : orphans(mart, near.get(), other.get(), far.get());
        long several = ambiguous(other.get(), far.get());
        measures.add(
            new RelationMeasure(
                relation.attribute(), other.get().title(), filled, orphans, several));
      }
    }
    return measures;
  }

  /** By parts, so that the rows over there never have to be in memory all at once. */
  private long orphans(Mart mart, Attribute near, Mart other, Attribute far) throws SQLException {
    boolean isSameType = near.type() == far.type();
    String here = value("here", near, isSameType);
    String there = value("there", far, isSameType);
    long parts = 1 + held.get(marts.indexOf(other)).rows() / MOST_ROWS_AT_ONCE;
    long orphans = 0;
    for (long part = 0; part < parts; part++) {
      String isOrphan =
          """
          {here} is not null and {part} and {here} not in (
            select {there} from {far} as there where {there} is not null)
          """
              .replace("{part}", parts == 1 ? "true" : "hash({here}) % " + parts + " = " + part)
              .replace("{here}", here)
              .replace("{there}", there)
              .replace("{far}", CacheTable.quotedNameOf(other));
      String rows =
          new LayeredTable(mart, files(mart))
              .select(CacheTable.quotedNameOf(mart), List.of(near.column()), isOrphan);
      orphans += number("select count(*) from (" + rows + ")");
    }
    return orphans;
  }

  private List<String> files(Mart mart) {
    List<String> files = new ArrayList<>(held.get(marts.indexOf(mart)).files());
    files.add(file);
    return files;
  }

  private long ambiguous(Mart other, Attribute far) throws SQLException {
    // No two rows have the same key when a mart has been put in order.
    if (far.name().attribute().equals(other.key())) {
      return 0;
    }
    Long known = ambiguous.get(far.name());
    if (known != null) {
      return known;
    }
    String column = DIALECT.quoted(far.column());
    long several =
        number(
            "select count(*) from (select 1 from %s where %s is not null group by %s having count(*) > 1)"
                .formatted(CacheTable.quotedNameOf(other), column, column));
    ambiguous.put(far.name(), several);
    return several;
  }

  private static String value(String table, Attribute attribute, boolean isSameType) {
    String column = table + "." + DIALECT.quoted(attribute.column());
    return isSameType ? column : column + "::varchar";
  }

  private long number(String text) throws SQLException {
    return new Rows(connection).one(new SqlText(text, List.of()), row -> row.getLong(1));
  }
}
