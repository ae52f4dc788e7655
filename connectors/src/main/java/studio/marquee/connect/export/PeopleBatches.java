package studio.marquee.connect.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.PeopleRows;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Brings what the population says of people together with what the vault says of them. The vault is
 * in no order of ours, so it is gone through once for each batch; a batch is as large as memory
 * allows whatever the size of the audience.
 */
final class PeopleBatches {
  private static final int BATCH = 200_000;

  private final AudienceEngine engine;
  private final Mart population;
  private final List<FileColumn> columns;
  private final List<Attribute> held = new ArrayList<>();
  private final List<AttributeName> contacts = new ArrayList<>();

  PeopleBatches(AudienceEngine engine, Mart population, List<FileColumn> columns) {
    this.engine = engine;
    this.population = population;
    this.columns = columns;
    for (FileColumn column : columns) {
      if (isOfPopulation(column)) {
        held.add(population.attribute(column.name().attribute()).orElseThrow());
      } else {
        contacts.add(column.name());
      }
    }
  }

  private boolean isOfPopulation(FileColumn column) {
    return column.name().mart().equals(population.name());
  }

  /** The columns that lie in the vault. */
  List<AttributeName> contacts() {
    return contacts;
  }

  private Attribute key() throws ProblemException {
    return population
        .attribute(population.key())
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(ExportProblem.NO_CONTACTS, contacts.getFirst().mart())));
  }

  /** Those of the people who can be reached. */
  RowSet reached(RowSet people, Contacts known, Progress progress)
      throws ProblemException, InterruptedException {
    long[] words = new long[(people.population() + 63) >>> 6];
    Batch<RuntimeException> batch =
        new Batch<>(rows -> {
          Map<String, Contacts.Found> found = known.of(keys(rows, 0));
          for (PeopleRows some : rows) {
            for (int at = 0; at < some.size(); at++) {
              Contacts.Found one = found.get(String.valueOf(some.value(at, 0)));
              if (one != null && known.reaches(one)) {
                words[some.row(at) >>> 6] |= 1L << some.row(at);
              }
            }
          }
          progress.at("export.contacts", rows.getLast().row(0), people.population());
        });
    engine.<RuntimeException>read(people, List.of(key()), batch::add);
    batch.finish();
    return RowSet.ofWords(people.population(), words);
  }

  /** Takes rows as they stand in the file. */
  @FunctionalInterface
  interface Taking<X extends Exception> {
    void take(FileRows rows) throws X, ProblemException, InterruptedException;
  }

  /** Without the vault, which nothing is wanted from. */
  <X extends Exception> void each(RowSet people, Taking<X> taking)
      throws X, ProblemException, InterruptedException {
    engine.<X>read(people, held, rows -> taking.take(new Joined(rows, Map.of(), held.size())));
  }

  <X extends Exception> void each(RowSet people, Contacts known, Taking<X> taking)
      throws X, ProblemException, InterruptedException {
    List<Attribute> read = new ArrayList<>(held);
    read.add(key());
    Batch<X> batch =
        new Batch<>(rows -> {
          Map<String, Contacts.Found> found = known.of(keys(rows, held.size()));
          for (PeopleRows some : rows) {
            taking.take(new Joined(some, found, held.size()));
          }
        });
    engine.<X>read(people, read, batch::add);
    batch.finish();
  }

  private static Set<String> keys(List<PeopleRows> batch, int column) {
    Set<String> keys = new HashSet<>();
    for (PeopleRows rows : batch) {
      for (int at = 0; at < rows.size(); at++) {
        @Nullable String key = rows.value(at, column);
        if (key != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** Rows until there are enough of them. */
  private static final class Batch<X extends Exception> {
    private final Emptying<X> emptying;
    private final List<PeopleRows> rows = new ArrayList<>();
    private int size;

    private Batch(Emptying<X> emptying) {
      this.emptying = emptying;
    }

    private void add(PeopleRows more) throws X, ProblemException, InterruptedException {
      rows.add(more);
      size += more.size();
      if (size >= BATCH) {
        finish();
      }
    }

    private void finish() throws X, ProblemException, InterruptedException {
      if (size > 0) {
        emptying.empty(rows);
      }
      rows.clear();
      size = 0;
    }
  }

  /** Does something with all rows of a batch. */
  @FunctionalInterface
  private interface Emptying<X extends Exception> {
    void empty(List<PeopleRows> rows) throws X, ProblemException, InterruptedException;
  }

  /** Rows with what the vault says, in the order of the columns of the file. */
  private final class Joined implements FileRows {
    private final PeopleRows rows;
    private final Map<String, Contacts.Found> found;
    private final int key;
    private final int[] places = new int[columns.size()];

    private Joined(PeopleRows rows, Map<String, Contacts.Found> found, int key) {
      this.rows = rows;
      this.found = found;
      this.key = key;
      int ofPopulation = 0;
      int ofVault = 0;
      for (int i = 0; i < places.length; i++) {
        places[i] = isOfPopulation(columns.get(i)) ? ofPopulation++ : -1 - ofVault++;
      }
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public @Nullable String value(int at, int column) {
      int place = places[column];
      if (place >= 0) {
        return rows.value(at, place);
      }
      Contacts.Found one = found.get(String.valueOf(rows.value(at, key)));
      return one == null ? null : one.value(-1 - place);
    }
  }
}
