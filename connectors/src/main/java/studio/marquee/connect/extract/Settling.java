package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Puts the rows that arrived into a generation, checked and numbered.
 *
 * <p>People stay in the order of their source. What belongs to people lies person by person, and
 * keeps its order within a person: a table that arrives so is taken as it is, another one is sorted
 * part by part, by a hash of the person, because sorting all of it could need more memory than
 * there is and nothing may spill. Rows with the same key are one row, the freshest, or the first
 * when nothing tells; of people that is an error.
 *
 * <p>No statement touches more than a slice of the rows in a way that needs memory, and between
 * slices an interruption is noticed.
 */
final class Settling {
  private final DuckDBConnection connection;
  private final EngineSql engine;
  private final RowsDone progress;
  private final SliceSize size;
  private final RepeatedKeys repeatedKeys;

  /**
   * Some rows that are written at once.
   *
   * @param order what puts them in order; blank where they come in it
   * @param isWhole whether none of the table is left out, so that they have their numbers already
   */
  private record Slice(String condition, String order, boolean isWhole) {
    /** To count rows as they pass keeps all but one processor waiting. */
    String number(long written) {
      return isWhole ? "rowid" : "%d + row_number() over (%s) - 1".formatted(written, order);
    }

    String byNumber() {
      return order.isEmpty() ? "" : " order by \"#number\"";
    }
  }

  Settling(DuckDBConnection connection, RowsDone progress) {
    this(connection, progress, SliceSize.USUAL);
  }

  Settling(DuckDBConnection connection, RowsDone progress, SliceSize size) {
    this.connection = connection;
    this.engine = new EngineSql(connection);
    this.progress = progress;
    this.size = size;
    this.repeatedKeys = new RepeatedKeys(engine, size);
  }

  /**
   * Says what the generation holds of the mart.
   *
   * @param personKey the attribute that says whose row it is; empty when rows are nobody's
   */
  HeldMart settle(Arrival arrival, Optional<String> personKey)
      throws SQLException, ProblemException, InterruptedException {
    Mart mart = arrival.mart();
    long arrived = engine.number("select count(*) from " + arrival.table());
    boolean hasKey = mart.attribute(mart.key()).isPresent();
    long missing = hasKey ? keysMissing(arrival) : 0;
    refuse(arrival, RefreshProblem.KEY_MISSING, missing);
    boolean mayRepeat = hasKey && !(missing == 0 && repeatedKeys.ascend(arrival));
    long repeated = mayRepeat ? repeatedKeys.find(arrival, arrived) : 0;
    refuse(arrival, RefreshProblem.KEY_TWICE, repeated);
    engine.run(CacheTable.createText(mart, arrival.definitions()));
    connection.setAutoCommit(false);
    try {
      List<Slice> slices = slices(arrival, arrived, personKey, repeated);
      long written = write(arrival, slices, arrived, repeated > 0);
      connection.commit();
      List<String> columns = mart.attributes().stream().map(Attribute::column).toList();
      return new HeldMart(
          mart.name(), Math.toIntExact(written), columns, missing, repeated, List.of());
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /**
   * Says what the generation holds of people who were read right into it.
   *
   * @param keysAscend whether that none is missing or repeated has been seen on the way
   */
  HeldMart settled(Arrival people, boolean keysAscend)
      throws SQLException, ProblemException, InterruptedException {
    Mart mart = people.mart();
    long arrived = engine.number("select count(*) from " + people.table());
    if (!keysAscend && mart.attribute(mart.key()).isPresent()) {
      refuse(people, RefreshProblem.KEY_MISSING, keysMissing(people));
      refuse(people, RefreshProblem.KEY_TWICE, repeatedKeys.find(people, arrived));
    }
    progress.at(arrived, arrived);
    List<String> columns = mart.attributes().stream().map(Attribute::column).toList();
    return new HeldMart(mart.name(), Math.toIntExact(arrived), columns, 0, 0, List.of());
  }

  private static void refuse(Arrival arrival, RefreshProblem problem, long rows)
      throws ProblemException {
    if (arrival.isOfPeople() && rows > 0) {
      Mart mart = arrival.mart();
      throw new ProblemException(Problem.of(problem, mart.title(), mart.key(), rows));
    }
  }

  private long keysMissing(Arrival arrival) throws SQLException {
    String key = arrival.expression(arrival.mart().key());
    return engine.number(
        "select count(*) from %s where %s is null".formatted(arrival.table(), key));
  }

  /** What to take one after the other: a condition, and an order where one is needed. */
  private List<Slice> slices(
      Arrival arrival, long arrived, Optional<String> personKey, long repeated)
      throws SQLException {
    if (personKey.isPresent() && !arrival.isOfPeople()) {
      String person = arrival.expression(personKey.get());
      if (engine.any(arrival.table(), person + " < lag(" + person + ") over ()")) {
        List<String> kept = new ArrayList<>(arrival.expressions());
        kept.addFirst(person);
        return size.parts(engine, arrival, kept, arrived).stream()
            .map(part -> new Slice(part, "order by " + person + ", rowid", false))
            .toList();
      }
    }
    long last = engine.number("select coalesce(max(rowid), -1) from " + arrival.table());
    boolean isWhole = repeated == 0 && last == arrived - 1;
    List<Slice> slices = new ArrayList<>();
    for (long from = 0; from <= last; from += size.most()) {
      String condition = "rowid between %d and %d".formatted(from, from + size.most() - 1);
      slices.add(new Slice(condition, "", isWhole));
    }
    return slices;
  }

  private long write(Arrival arrival, List<Slice> slices, long arrived, boolean hasRepeated)
      throws SQLException, InterruptedException {
    String sieve = hasRepeated ? repeatedKeys.sieve() + " and " : "";
    long written = 0;
    for (Slice slice : slices) {
      progress.at(written, arrived);
      refuseIfStopped();
      written +=
          engine.run(
              """
              insert into %s
              select (%s)::integer as "#number", %s from %s where %s%s%s
              """
                  .formatted(
                      CacheTable.quotedNameOf(arrival.mart()),
                      slice.number(written),
                      named(arrival),
                      arrival.table(),
                      sieve,
                      slice.condition(),
                      slice.byNumber()));
    }
    progress.at(written, written);
    return written;
  }

  /** The source's own names must not be taken for what is computed from them. */
  private static String named(Arrival arrival) {
    List<String> columns = new ArrayList<>();
    for (String expression : arrival.expressions()) {
      columns.add(expression + " as \"#" + columns.size() + "\"");
    }
    return String.join(", ", columns);
  }

  static void refuseIfStopped() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
