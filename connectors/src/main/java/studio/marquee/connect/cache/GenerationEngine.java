package studio.marquee.connect.cache;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.index.GenerationIndex;
import studio.marquee.connect.index.IndexedLeaves;
import studio.marquee.connect.index.PassingValues;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Answers from one generation's database file, opened so that nothing can write or leave it. */
final class GenerationEngine implements AudienceEngine {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationEngine.class);

  private final Opened opened;
  private final OpenGeneration generation;
  private final Catalogue catalogue;
  private final Now now;
  private final Freshness freshness;
  private final Mart mart;
  private final RuleSql ruleSql;
  private final ProfileReader profiles;
  private final DuckDBConnection connection;
  private final SegmentCounter.Shares shares;
  private final IndexedLeaves leaves;
  private final ReentrantLock one = new ReentrantLock();
  private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();

  private GenerationEngine(Opened opened, SegmentCounter.Shares shares, Mart mart, Now now) {
    this.opened = opened;
    this.generation = opened.files();
    this.catalogue = opened.catalogue();
    Manifest manifest = generation.manifest();
    int rows = manifest.mart(mart.name()).orElseThrow().rows();
    this.now = now;
    this.freshness =
        new Freshness(manifest.generation(), manifest.asOf(), rows, manifest.contractVersion());
    this.mart = mart;
    this.ruleSql = new RuleSql(catalogue, new DuckDbDialect(), now, CacheTable::quotedNameOf, mart);
    this.profiles = ProfileReader.ofPeople(mart);
    this.connection = generation.connection();
    this.shares = shares;
    this.leaves =
        new IndexedLeaves(
            opened.index(),
            mart,
            rows,
            name -> manifest.mart(name).map(HeldMart::files).orElse(List.of()),
            new PassingValues(catalogue, now, sql -> ask(sql, GenerationEngine::numbers)));
  }

  /** A generation as all engines over it share it. */
  private record Opened(
      OpenGeneration files, GenerationIndex index, Catalogue catalogue, LeafMarks marks) {
    Opened again() throws SQLException {
      return new Opened(files.again(), index, catalogue, marks);
    }
  }

  private static List<Integer> numbers(ResultSet rows) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    while (rows.next()) {
      numbers.add(rows.getInt(1));
    }
    return numbers;
  }

  /**
   * Opens a generation that its seal has found whole.
   *
   * @param index what it may be counted from faster
   * @param zone where days begin; relative time is seen from the moment that the data were read, so
   *     that the same generation always gives the same people
   */
  static AudienceEngine open(
      OpenGeneration generation,
      GenerationIndex index,
      Catalogue catalogue,
      Mart mart,
      ZoneId zone) {
    Now now = new Now(generation.manifest().asOf(), zone);
    LeafMarks marks = new LeafMarks(catalogue, generation.states());
    Opened opened = new Opened(generation, index, catalogue, marks);
    return new GenerationEngine(opened, SegmentCounter.Shares.ONE, mart, now);
  }

  @Override
  public Freshness freshness() {
    return freshness;
  }

  @Override
  public RowSet members(Rule rule) throws ProblemException, InterruptedException {
    int people = freshness.people();
    if (people == 0) {
      return RowSet.none(0);
    }
    Map<Rule, RowSet> together = together(RuleSets.leaves(rule, catalogue));
    return new RuleSets(
            people,
            catalogue,
            leaf -> together.containsKey(leaf) ? together.get(leaf) : indexed(leaf, people))
        .of(rule);
  }

  /** What several rules ask of what people did is looked at once, where the index knows it. */
  @Override
  public Map<Rule, RowSet> together(Collection<Rule> all)
      throws ProblemException, InterruptedException {
    List<Rule> did = all.stream().filter(IndexedLeaves::isTogether).toList();
    return did.size() < 2 || freshness.people() == 0 ? Map.of() : leaves.members(did, shares);
  }

  @Override
  public RowSet membersAtOnce(Rule rule) throws ProblemException, InterruptedException {
    int people = freshness.people();
    return people == 0 ? RowSet.none(0) : leaf(rule, people);
  }

  private RowSet indexed(Rule leaf, int people) throws ProblemException, InterruptedException {
    Optional<RowSet> set = leaves.members(leaf, shares);
    return set.isPresent() ? set.get() : leaf(leaf, people);
  }

  private RowSet leaf(Rule rule, int people) throws ProblemException, InterruptedException {
    SqlText condition = ruleSql.condition(rule);
    String text =
        "select bitstring_agg(%s, 0, %d)::blob from %s where %s"
            .formatted(CacheTable.ROW_ID, people - 1, ruleSql.from(), condition.text());
    return ask(
        new SqlText(text, condition.parameters()),
        row -> {
          row.next();
          byte[] bits = row.getBytes(1);
          return bits == null ? RowSet.none(people) : RowSet.ofBitString(bits, people);
        });
  }

  @Override
  public GenerationIndex index() {
    return opened.index();
  }

  @Override
  public LeafMark mark(Rule leaf) {
    return opened.marks().of(mart, now, leaf);
  }

  @Override
  public List<EarlierMark> earlierMarks(Rule leaf) {
    return opened.marks().earlier(mart, now, leaf);
  }

  @Override
  public Optional<RowSet> carriedOn(Rule leaf, RowSet before, int layers)
      throws ProblemException, InterruptedException {
    return leaves.carriedOn(leaf, before, layers, shares);
  }

  @Override
  public Map<String, String> states() {
    return opened.marks().states();
  }

  @Override
  public List<Map<String, String>> statesBefore() {
    return opened.files().states().before();
  }

  @Override
  public AttributeProfile profile(AttributeName name)
      throws ProblemException, InterruptedException {
    if (name.mart().equals(mart.name())) {
      return profiles.read(mart.attribute(name.attribute()).orElseThrow(), this::ask);
    }
    Mart rows = catalogue.mart(name.mart()).orElseThrow();
    Optional<ProfileReader> reading = ProfileReader.ofRows(rows, mart);
    return reading.isPresent()
        ? reading.get().read(rows.attribute(name.attribute()).orElseThrow(), this::ask)
        : new AttributeProfile(0, 0, new AttributeProfile.Nothing());
  }

  @Override
  public <X extends Exception> void read(
      RowSet members, List<Attribute> columns, PeopleRows.Taking<X> taking)
      throws ProblemException, InterruptedException, X {
    MemberRows reading = new MemberRows(mart, members, columns);
    for (int from = 0; from < members.population(); from += MemberRows.STRETCH) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int start = from;
      if (reading.hasMembers(from)) {
        taking.take(run(reading.stretch(from), statement -> reading.read(statement, start)));
      }
    }
  }

  @Override
  public <T> T ask(SqlText sql, Reading<T> reading) throws ProblemException, InterruptedException {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return reading.read(rows);
          }
        });
  }

  /** Runs one statement; another thread's {@link #stop()} makes it an interruption. */
  private <T> T run(SqlText sql, Asked<T> asked) throws ProblemException, InterruptedException {
    one.lockInterruptibly();
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      running.set(statement);
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      return asked.answer(statement);
    } catch (SQLException failure) {
      if (String.valueOf(failure.getMessage()).contains("INTERRUPT")) {
        throw new InterruptedException();
      }
      throw generation.explained(
          failure, Problem.of(CacheProblem.COUNT_FAILED, mart.title(), freshness.generation()));
    } finally {
      running.set(null);
      one.unlock();
    }
  }

  @Override
  public AudienceEngine sibling() throws ProblemException {
    return over(mart);
  }

  @Override
  public AudienceEngine sibling(SegmentCounter.Shares sharing) throws ProblemException {
    return again(mart, now, sharing);
  }

  @Override
  public AudienceEngine over(Mart population) throws ProblemException {
    return again(population, now, shares);
  }

  @Override
  public AudienceEngine seenFrom(Instant moment) throws ProblemException {
    return again(mart, new Now(moment, now.zone()), shares);
  }

  private AudienceEngine again(Mart population, Now from, SegmentCounter.Shares sharing)
      throws ProblemException {
    try {
      return new GenerationEngine(opened.again(), sharing, population, from);
    } catch (SQLException failure) {
      throw new ProblemException(
          Problem.of(CacheProblem.NOT_READABLE, mart.title(), freshness.generation()), failure);
    }
  }

  @Override
  public void stop() {
    leaves.stop();
    Statement statement = running.get();
    if (statement == null) {
      return;
    }
    try {
      statement.cancel();
    } catch (SQLException endedMeanwhile) {
      LOG.debug("Nothing left to stop", endedMeanwhile);
    }
  }

  @Override
  public void close() {
    stop();
    one.lock();
    try {
      connection.close();
    } catch (SQLException failure) {
      LOG.warn("A generation did not close", failure);
    } finally {
      one.unlock();
    }
  }

  /** Runs a statement that is ready. */
  @FunctionalInterface
  private interface Asked<T> {
    T answer(PreparedStatement statement) throws SQLException;
  }

  /** Runs a statement and reads what came back. */
  @FunctionalInterface
  interface Asking {
    <T> T ask(SqlText sql, Reading<T> reading) throws ProblemException, InterruptedException;
  }
}
