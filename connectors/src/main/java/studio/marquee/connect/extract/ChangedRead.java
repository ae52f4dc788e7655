package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.extract.Layering.Layer;
import studio.marquee.connect.extract.Replacing.Gone;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Delivery.Deletion;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Reads of a mart what changed since the generation in use and lays it on top of that. Whenever
 * that could come to something else than reading all of it, it says so, and all of it is read.
 */
final class ChangedRead {
  private static final Logger LOG = LoggerFactory.getLogger(ChangedRead.class);
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String NAMES = "\"#names\"";

  private final DuckDBConnection connection;
  private final EngineSql engine;
  private final Earlier earlier;
  private final Reading reading;
  private final Fetching source;

  ChangedRead(GenerationFile file, Earlier earlier, Reading reading, Fetching source) {
    this.connection = file.connection();
    this.engine = new EngineSql(connection);
    this.earlier = earlier;
    this.reading = reading;
    this.source = source;
  }

  /** Which rows are to be read again; empty when it is all of them. */
  Optional<Rule> since(Mart mart) throws SQLException {
    Optional<MartBefore> before = MartBefore.of(connection, earlier, mart);
    boolean isWhole = mart.terms().delivery() instanceof Delivery.Whole;
    if (isWhole || before.isEmpty() || !before.get().bearsAnother(reading.of(mart))) {
      return Optional.empty();
    }
    boolean isByKey = mart.terms().delivery() instanceof Delivery.Changes;
    if (isByKey && mart.attribute(mart.key()).isEmpty()) {
      return Optional.empty();
    }
    LayeredTable rows = before.get().rows();
    engine.run(
        "create or replace view %s as %s"
            .formatted(present(mart), rows.select(before.get().held().columns())));
    return new ChangedRows(connection, rows, present(mart), reading.now()).rule();
  }

  /** Empty when all of it has to be read after all; nothing of it is written then. */
  Optional<HeldMart> read(Mart mart, Rule since)
      throws SQLException, ProblemException, InterruptedException {
    MartBefore before = MartBefore.of(connection, earlier, mart).orElseThrow();
    Extract changed = changed(mart, since);
    Arrival fetched = source.fetch(aside(changed, "#changed ", mart.attributes()));
    Arrival arrival = new Arrival(mart, fetched.table(), fetched.columns());
    if (!before.hasTypes(arrival.types())) {
      LOG.info("All of {} is read: its columns have other types now", mart.name());
      return Optional.empty();
    }
    KeyComparison keys = new KeyComparison(connection, before.rows(), arrival);
    Optional<Replacing> replacing = replacing(arrival, since, keys);
    if (replacing.isEmpty()) {
      LOG.info("All of {} is read: there are rows that its watermark does not tell", mart.name());
      return Optional.empty();
    }
    Layer layer =
        new Layering(connection, arrival, present(mart)).lay(replacing.get(), before.held().rows());
    if (deletion(mart) instanceof Deletion.Compared
        && replacing.get() instanceof Replacing.SameKey(var gone, var _, var _)) {
      keys.keep(gone);
    }
    return Optional.of(before.under(layer));
  }

  private Extract changed(Mart mart, Rule since) {
    return deletion(mart) instanceof Deletion.Marked
        ? reading.changed(mart, since)
        : reading.unlessGone(mart, since);
  }

  /** Where only some rows may be read, a row can leave them without being gone. */
  private Deletion deletion(Mart mart) {
    Extract extract = reading.extracts().of(mart.name()).orElseThrow();
    return switch (mart.terms().delivery()) {
      case Delivery.Changes changes when extract.isEveryRow() -> changes.deletion();
      case Delivery.Changes _ -> new Deletion.Compared();
      case Delivery.Whole _, Delivery.Parts _ -> new Deletion.Never();
    };
  }

  private Optional<Replacing> replacing(Arrival arrival, Rule since, KeyComparison keys)
      throws SQLException, ProblemException, InterruptedException {
    Mart mart = arrival.mart();
    return switch (mart.terms().delivery()) {
      case Delivery.Whole() -> Optional.empty();
      case Delivery.Parts(var attribute, var _) ->
          knowsParts(arrival, attribute)
              ? Optional.of(new Replacing.Parts(condition(mart, since), attribute, NAMES))
              : Optional.empty();
      case Delivery.Changes _ ->
          gone(mart, keys)
              .map(gone -> new Replacing.SameKey(gone, condition(mart, since), met(mart)));
    };
  }

  /** Where all keys were compared, it is known which rows the new ones stand for. */
  private String met(Mart mart) {
    return switch (deletion(mart)) {
      case Deletion.Compared() -> KeyComparison.MET;
      case Deletion.Never(), Deletion.Marked _ -> present(mart);
    };
  }

  private Optional<Gone> gone(Mart mart, KeyComparison keys)
      throws SQLException, ProblemException, InterruptedException {
    return switch (deletion(mart)) {
      case Deletion.Never() -> Optional.of(new Gone.Never());
      case Deletion.Marked(var attribute) -> Optional.of(new Gone.Marked(attribute));
      case Deletion.Compared() -> notAtSource(mart, keys);
    };
  }

  /** Nobody can tell whether a row without a key is gone. */
  private Optional<Gone> notAtSource(Mart mart, KeyComparison keys)
      throws SQLException, ProblemException, InterruptedException {
    HeldMart before = earlier.mart(mart).orElseThrow();
    return before.keysMissing() > 0 ? Optional.empty() : keys.gone(atSource(mart, mart.key()));
  }

  /** All values of one column. */
  private Arrival atSource(Mart mart, String attribute)
      throws SQLException, ProblemException, InterruptedException {
    return source.fetch(
        aside(reading.of(mart), "#names ", List.of(mart.attribute(attribute).orElseThrow())));
  }

  /**
   * Remembers all parts of the source. Says whether each of them is known by now: one that is not
   * came into a part that was thought to be closed.
   */
  private boolean knowsParts(Arrival arrival, String attributeName)
      throws SQLException, ProblemException, InterruptedException {
    Mart mart = arrival.mart();
    Arrival names = atSource(mart, attributeName);
    engine.run(
        "create or replace temp table %s as select distinct %s as name from %s"
            .formatted(NAMES, names.expression(attributeName), names.table()));
    String unknown =
        """
        select count(*) from {names} n
        where name is not null
          and not exists (select 1 from {present} p where p.{column} = n.name)
          and not exists (select 1 from {arrivals} a where {arrived} = n.name)
        """
            .replace("{names}", NAMES)
            .replace(
                "{column}", DIALECT.quoted(mart.attribute(attributeName).orElseThrow().column()))
            .replace("{present}", present(mart))
            .replace("{arrived}", arrival.expression(attributeName))
            .replace("{arrivals}", arrival.table());
    return engine.number(unknown) == 0;
  }

  /** The rule over the rows that are here. */
  private SqlText condition(Mart mart, Rule since) {
    RuleSql rules =
        new RuleSql(
            Catalogue.of(new Marts(List.of(mart))),
            DIALECT,
            reading.now(),
            ChangedRead::present,
            mart);
    return rules
        .condition(since)
        .inside(
            "%s in (select %s from %s where "
                .formatted(CacheTable.ROW_ID, CacheTable.ROW_ID, rules.from()),
            ")");
  }

  /** The same rows under another name, with some of the columns. */
  private static Extract aside(Extract extract, String name, List<Attribute> attributes) {
    Mart mart = extract.mart();
    List<Extract.Column> columns =
        extract.columns().stream().filter(column -> attributes.contains(column.held())).toList();
    Mart beside =
        new Mart(
            name + mart.name(),
            mart.title(),
            "",
            "",
            "",
            mart.version(),
            MartRole.REFERENCE,
            mart.table(),
            "",
            attributes);
    return new Extract(extract.source(), beside, columns, extract.rows());
  }

  private static String present(Mart mart) {
    return "memory.main." + DIALECT.quoted("#before " + mart.name());
  }
}
