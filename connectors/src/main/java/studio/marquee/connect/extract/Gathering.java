package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.extract.MartRead.Copied;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.rows.postgres.CopyRows;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.source.Source;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.dialect.Dialect;

/** Brings marts from their source into the file of a generation, one after the other. */
final class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  private final GenerationFile file;
  private final Source source;
  private final Dialect sourceDialect;
  private final Reading reading;
  private final Progress progress;
  private final Optional<Earlier> earlier;

  Gathering(
      GenerationFile file,
      Source source,
      Dialect sourceDialect,
      Reading reading,
      Progress progress,
      Optional<Earlier> earlier) {
    this.earlier = earlier;
    this.reading = reading;
    this.file = file;
    this.source = source;
    this.sourceDialect = sourceDialect;
    this.progress = progress;
  }

  /** Something else that is read as of the same moment. */
  @FunctionalInterface
  interface AlsoRead {
    void read(Connection session) throws SQLException, ProblemException, InterruptedException;
  }

  /**
   * Says what the generation holds of each.
   *
   * @param marts the population first
   */
  List<HeldMart> gather(List<Mart> marts, AlsoRead also)
      throws SQLException, ProblemException, InterruptedException {
    try (Connection session = source.connect()) {
      begin(session);
      Map<Mart, Rule> since = since(marts, session);
      Map<Mart, Long> rows = new HashMap<>();
      for (Mart mart : marts) {
        require(mart, session);
        if (!since.containsKey(mart)) {
          rows.put(mart, count(mart, session));
        }
      }
      long all = rows.values().stream().mapToLong(Long::longValue).sum();
      progress.at("refresh.plan", all, all);
      List<HeldMart> held = new ArrayList<>();
      for (Mart mart : marts) {
        long started = System.nanoTime();
        Optional<HeldMart> changed = changed(mart, Optional.ofNullable(since.get(mart)), session);
        if (changed.isEmpty()) {
          SourceTable table = reading.table(mart, sourceDialect);
          MartRead read =
              new MartRead(mart, table.select(), rows.getOrDefault(mart, 0L), told(mart));
          held.add(bring(read, mart, session, personKey(mart, marts.getFirst())));
        } else {
          held.add(changed.get());
        }
        new ContractMark(file.connection()).write(mart, ContractMark.of(reading.of(mart)));
        LOG.debug(
            "{} took {} ms, {}",
            mart.name(),
            (System.nanoTime() - started) / 1_000_000,
            changed.isPresent() ? "only what changed" : "all of it");
      }
      also.read(session);
      session.rollback();
      return held;
    }
  }

  /** All marts are read as they were at one moment, where the source can do that without locks. */
  private void begin(Connection session) throws ProblemException {
    try {
      session.setAutoCommit(false);
      if (CopyRows.canRead(session)) {
        session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
    } catch (SQLException failure) {
      throw new ProblemException(source.problem(failure), failure);
    }
  }

  /** Before anything is read: what is missing is said at once, and not after an hour. */
  private void require(Mart mart, Connection session) throws ProblemException {
    try {
      reading.table(mart, sourceDialect).require(session.getMetaData());
    } catch (SQLException failure) {
      throw new ProblemException(source.problem(failure), failure);
    }
  }

  private long count(Mart mart, Connection session) throws ProblemException, InterruptedException {
    try {
      return reading.table(mart, sourceDialect).rows(session);
    } catch (SQLException failure) {
      throw new ProblemException(source.problem(failure), failure);
    }
  }

  /** Those marts of which only some rows have to be read again. */
  private Map<Mart, Rule> since(List<Mart> marts, Connection session) throws SQLException {
    Map<Mart, Rule> since = new HashMap<>();
    Optional<ChangedRead> read = earlier.map(before -> changes(before, session));
    if (read.isPresent()) {
      for (Mart mart : marts) {
        read.get().since(mart).ifPresent(rule -> since.put(mart, rule));
      }
    }
    return since;
  }

  private ChangedRead changes(Earlier before, Connection session) {
    return new ChangedRead(file, before, reading, extract -> fetch(extract, session));
  }

  private Optional<HeldMart> changed(Mart mart, Optional<Rule> since, Connection session)
      throws SQLException, ProblemException, InterruptedException {
    return earlier.isPresent() && since.isPresent()
        ? changes(earlier.get(), session).read(mart, since.get())
        : Optional.empty();
  }

  private Arrival fetch(Extract extract, Connection session)
      throws SQLException, ProblemException, InterruptedException {
    RowsDone told = told(extract.source());
    try {
      Optional<Arrival> attached = new AttachedRead(file, reading).arrival(extract, told);
      if (attached.isPresent()) {
        return attached.get();
      }
    } catch (SQLException failure) {
      throw explained(failure);
    }
    SourceTable table = reading.table(extract, sourceDialect);
    return copy(new MartRead(extract.mart(), table.select(), 0, told), session).arrival();
  }

  private HeldMart bring(MartRead read, Mart mart, Connection session, Optional<String> personKey)
      throws SQLException, ProblemException, InterruptedException {
    try {
      Optional<Arrival> attached =
          new AttachedRead(file, reading).arrival(reading.of(mart), told(mart));
      if (attached.isPresent()) {
        return settle(attached.get(), personKey, told(mart));
      }
    } catch (SQLException failure) {
      throw explained(failure);
    }
    Copied copied = copy(read, session);
    RowsDone settling = (done, total) -> progress.at("refresh.settle", done, total);
    return copied.arrival().isOfPeople()
        ? new Settling(file.connection(), settling).settled(copied.arrival(), copied.keysAscend())
        : settle(copied.arrival(), personKey, settling);
  }

  private Copied copy(MartRead read, Connection session)
      throws SQLException, ProblemException, InterruptedException {
    try {
      return read.copy(session, file.connection());
    } catch (SQLException failure) {
      throw explained(failure);
    }
  }

  private HeldMart settle(Arrival arrival, Optional<String> personKey, RowsDone rowsDone)
      throws SQLException, ProblemException, InterruptedException {
    return new Settling(file.connection(), rowsDone).settle(arrival, personKey);
  }

  private RowsDone told(Mart mart) {
    return switch (mart.role()) {
      case PEOPLE ->
          told(
              (done, total) -> progress.at("refresh.read", done, total),
              bytes -> progress.bytes("refresh.read", bytes));
      case ENTITY, BEHAVIOUR, REFERENCE, IDENTIFIERS, CONSENT ->
          told(
              (done, total) -> progress.at("refresh.related", done, total),
              bytes -> progress.bytes("refresh.related", bytes));
    };
  }

  private static RowsDone told(RowsDone rows, LongConsumer bytes) {
    return new RowsDone() {
      @Override
      public void at(long done, long total) {
        rows.at(done, total);
      }

      @Override
      public void bytes(long done) {
        bytes.accept(done);
      }
    };
  }

  /** A full disk is ours to tell; anything else while the source is read is for the source. */
  private ProblemException explained(SQLException failure) throws SQLException {
    if (DiskFull.isSaidBy(failure)) {
      throw failure;
    }
    return new ProblemException(source.problem(failure), failure);
  }

  /** The attribute that holds the key of a person, when rows of the mart belong to one. */
  static Optional<String> personKey(Mart mart, Mart population) {
    return mart.relations().stream()
        .filter(relation -> relation.to().mart().equals(population.name()))
        .filter(relation -> relation.to().attribute().equals(population.key()))
        .map(Relation::attribute)
        .findFirst();
  }
}
