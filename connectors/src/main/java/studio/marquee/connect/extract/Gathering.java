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
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** Brings marts from their source into the file of a generation, one after the other. */
final class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  private final GenerationFile file;
  private final Source source;
  private final Dialect sourceDialect;
  private final Reading reading;
  private final Progress progress;

  Gathering(
      GenerationFile file,
      Source source,
      Dialect sourceDialect,
      Reading reading,
      Progress progress) {
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
      Map<Mart, Long> rows = new HashMap<>();
      for (Mart mart : marts) {
        rows.put(mart, require(mart, session));
      }
      long all = rows.values().stream().mapToLong(Long::longValue).sum();
      progress.at("refresh.plan", all, all);
      List<HeldMart> held = new ArrayList<>();
      for (Mart mart : marts) {
        SourceTable table = reading.table(mart, sourceDialect);
        MartRead read = new MartRead(mart, table.select(), rows.getOrDefault(mart, 0L), told(mart));
        held.add(bring(read, mart, session, personKey(mart, marts.getFirst())));
      }
      also.read(session);
      leave(session);
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

  /** All has been read by then, so how the source takes its leave spoils nothing. */
  private static void leave(Connection session) {
    try {
      session.rollback();
    } catch (SQLException refused) {
      LOG.debug("A source did not end its transaction", refused);
    }
  }

  /** Before anything is read: what is missing is said at once, and not after an hour. */
  private long require(Mart mart, Connection session)
      throws ProblemException, InterruptedException {
    try {
      SourceTable table = reading.table(mart, sourceDialect);
      table.require(session.getMetaData());
      return table.rows(session);
    } catch (SQLException failure) {
      throw new ProblemException(source.problem(failure), failure);
    }
  }

  private HeldMart bring(MartRead read, Mart mart, Connection session, Optional<String> personKey)
      throws SQLException, ProblemException, InterruptedException {
    try {
      Optional<Arrival> attached = new AttachedRead(file, reading).arrival(mart, told(mart));
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
