package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.arrival.RefreshLog;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.extract.MartRead.Copied;
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
  private final RefreshLog progress;
  private final Optional<Earlier> earlier;

  Gathering(
      GenerationFile file,
      Source source,
      Dialect sourceDialect,
      Reading reading,
      RefreshLog progress,
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
    try (SourceSession session = SourceSession.open(source, progress)) {
      Map<Mart, Rule> since = since(marts);
      Map<Mart, Long> rows = session.read(open -> rows(marts, since, open));
      long all = rows.values().stream().mapToLong(Long::longValue).sum();
      progress.at("refresh.plan", all, all);
      List<HeldMart> held = new ArrayList<>();
      for (Mart mart : marts) {
        Optional<Rule> changed = Optional.ofNullable(since.get(mart));
        Optional<String> personKey = personKey(mart, marts.getFirst());
        long expected = rows.getOrDefault(mart, 0L);
        held.add(session.read(open -> mart(mart, changed, personKey, expected, open)));
      }
      session.read(open -> {
        also.read(open);
        return true;
      });
      return held;
    }
  }

  /** About how many will come, for whoever waits. Counting them costs the source a look at each. */
  private Map<Mart, Long> rows(List<Mart> marts, Map<Mart, Rule> since, Connection session)
      throws ProblemException, InterruptedException {
    Map<Mart, Long> rows = new HashMap<>();
    for (Mart mart : marts) {
      require(mart, session);
      if (!since.containsKey(mart)) {
        OptionalLong before = progress.rowsBefore(mart);
        rows.put(mart, before.isPresent() ? before.getAsLong() : count(mart, session));
      }
    }
    return rows;
  }

  private HeldMart mart(
      Mart mart,
      Optional<Rule> since,
      Optional<String> personKey,
      long expected,
      Connection session)
      throws SQLException, ProblemException, InterruptedException {
    long started = System.nanoTime();
    clear(mart);
    Optional<HeldMart> changed = changed(mart, since, session);
    HeldMart held;
    if (changed.isPresent()) {
      held = changed.get();
    } else {
      SourceTable table = reading.table(mart, sourceDialect);
      MartRead read = new MartRead(mart, table.select(), expected, told(mart));
      held = bring(read, mart, session, personKey);
    }
    new ContractMark(file.connection()).write(mart, ContractMark.of(reading.of(mart)));
    LOG.debug(
        "{} took {} ms, {}",
        mart.name(),
        (System.nanoTime() - started) / 1_000_000,
        changed.isPresent() ? "only what changed" : "all of it");
    return held;
  }

  /** What a session that broke off has left. */
  private void clear(Mart mart) throws SQLException {
    try (Statement statement = file.connection().createStatement()) {
      statement.execute("drop table if exists " + CacheTable.quotedNameOf(mart));
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
  private Map<Mart, Rule> since(List<Mart> marts) throws SQLException {
    Map<Mart, Rule> since = new HashMap<>();
    Optional<ChangedRead> read =
        earlier.map(before -> new ChangedRead(file, before, reading, Gathering::nothing));
    if (read.isPresent()) {
      for (Mart mart : marts) {
        read.get().since(mart).ifPresent(rule -> since.put(mart, rule));
      }
    }
    return since;
  }

  private static Arrival nothing(Extract extract) {
    throw new IllegalStateException("nothing of " + extract.mart().name() + " is read yet");
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
      file.rowsArrive();
      Copied copied = read.copy(session, file.connection());
      file.rowsHaveArrived();
      return copied;
    } catch (SQLException failure) {
      throw explained(failure);
    }
  }

  private HeldMart settle(Arrival arrival, Optional<String> personKey, RowsDone rowsDone)
      throws SQLException, ProblemException, InterruptedException {
    if (earlier.isPresent() && !arrival.isOfPeople()) {
      Optional<HeldMart> unchanged =
          new UnchangedRead(file.connection(), earlier.get())
              .held(arrival, reading.of(arrival.mart()));
      if (unchanged.isPresent()) {
        LOG.info("{} has the rows that it had", arrival.mart().name());
        return unchanged.get();
      }
    }
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
