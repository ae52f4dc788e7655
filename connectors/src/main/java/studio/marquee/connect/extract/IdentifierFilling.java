package studio.marquee.connect.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.extract.GenerationShelf.Draft;
import studio.marquee.connect.rows.SourceCall;
import studio.marquee.connect.rows.WatchedSession;
import studio.marquee.connect.seal.IdentifierVaultWriter;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.Seal.Content;
import studio.marquee.connect.seal.VaultTable;
import studio.marquee.connect.source.Source;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Brings what identifies people right from their source into the vault of a generation. It never
 * lies in a database file, encrypted or not.
 */
final class IdentifierFilling {
  private static final String FILE = "identifiers.vault";
  private static final int ROWS_A_FETCH = 2_000;

  private final Reading reading;
  private final Source source;
  private final Seal seal;
  private final Disk disk;
  private final Draft draft;
  private @Nullable SealedFile sealed;

  IdentifierFilling(Reading reading, Source source, Seal seal, Disk disk, Draft draft) {
    this.reading = reading;
    this.source = source;
    this.seal = seal;
    this.disk = disk;
    this.draft = draft;
  }

  /** What was written; empty when there was nothing to write. */
  Optional<SealedFile> sealed() {
    return Optional.ofNullable(sealed);
  }

  /** A mart of identifiers, and where in its rows the key of the person is. */
  private record Contacts(Mart mart, int personKey) {
    private VaultTable table() {
      return new VaultTable(
          mart.name(),
          mart.attributes().stream().map(attribute -> attribute.name().attribute()).toList());
    }
  }

  void fill(Connection session, Dialect dialect, Mart population)
      throws SQLException, ProblemException, InterruptedException {
    List<Contacts> contacts = contacts(population);
    if (contacts.isEmpty()) {
      return;
    }
    Path file = draft.folder().resolve(FILE);
    String keyName = seal.newKey(draft.number(), Content.IDENTIFIERS);
    byte[] key = seal.key(keyName).orElseThrow();
    List<VaultTable> tables = contacts.stream().map(Contacts::table).toList();
    try (IdentifierVaultWriter vault =
        IdentifierVaultWriter.create(disk, file, draft.generation(), key, tables)) {
      for (int table = 0; table < contacts.size(); table++) {
        copy(
            contacts.get(table),
            table,
            reading.table(contacts.get(table).mart(), dialect),
            session,
            vault);
      }
      vault.finish();
      sealed = seal.sealed(file, keyName);
    } catch (IOException | UncheckedIOException failure) {
      throw new SQLException(failure);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Those that lie where the people lie and say whose they are. */
  private List<Contacts> contacts(Mart population) {
    List<Contacts> contacts = new ArrayList<>();
    for (Mart mart : reading.marts().all()) {
      Optional<Attribute> key = Gathering.personKey(mart, population).flatMap(mart::attribute);
      boolean isHere =
          mart.role() == MartRole.IDENTIFIERS
              && mart.table().source().equals(population.table().source());
      if (isHere && key.isPresent()) {
        contacts.add(new Contacts(mart, mart.attributes().indexOf(key.get())));
      }
    }
    return contacts;
  }

  private void copy(
      Contacts contacts,
      int table,
      SourceTable from,
      Connection session,
      IdentifierVaultWriter vault)
      throws SQLException, ProblemException, InterruptedException {
    try {
      from.require(session.getMetaData());
      try (PreparedStatement statement = SourceTable.prepared(session, from.select())) {
        statement.setFetchSize(ROWS_A_FETCH);
        AtomicLong read = new AtomicLong();
        if (!SourceCall.of(
            statement, read::get, () -> copy(contacts, table, statement, vault, read))) {
          throw new ProblemException(
              Problem.of(RefreshProblem.VALUE_TOO_LONG, contacts.mart().title()));
        }
      }
    } catch (SQLException failure) {
      if (DiskFull.isSaidBy(failure)) {
        throw failure;
      }
      throw new ProblemException(source.problem(failure), failure);
    }
  }

  /** Rows of nobody reach nobody and are left out. */
  private static boolean copy(
      Contacts contacts,
      int table,
      PreparedStatement select,
      IdentifierVaultWriter vault,
      AtomicLong read)
      throws SQLException {
    List<Attribute> attributes = contacts.mart().attributes();
    try (ResultSet watched = select.executeQuery()) {
      ResultSet rows = WatchedSession.bare(watched);
      while (rows.next()) {
        read.incrementAndGet();
        List<@Nullable String> values = new ArrayList<>(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
          values.add(PlainText.of(attributes.get(i).type(), rows, i + 1));
        }
        String person = values.get(contacts.personKey());
        if (person != null && !vault.add(table, person, values)) {
          return false;
        }
      }
      return true;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
