package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.cache.CacheTable;
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
        // Where nothing is there, nothing that is pointed to is.
        boolean isClear = filled == 0 || held.get(marts.indexOf(other.get())).rows() == 0;
        long orphans = isClear ? filled : orphans(mart, near.get(), other.get(), far.get());
        long several = ambiguous(other.get(), far.get());
        measures.add(
            new RelationMeasure(
                relation.attribute(), other.get().title(), filled, orphans, several));
      }
    }
    return measures;
  }

  private long orphans(Mart mart, Attribute near, Mart other, Attribute far) throws SQLException {
    Orphans.Other there =
        new Orphans.Other(
            CacheTable.quotedNameOf(other), far, held.get(marts.indexOf(other)).rows());
    ArrivingMart arriving = new ArrivingMart(mart, held.get(marts.indexOf(mart)), file);
    return new Orphans(connection, arriving, near, there).count();
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

  private long number(String text) throws SQLException {
    return new Rows(connection).one(new SqlText(text, List.of()), row -> row.getLong(1));
  }
}
