package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CacheProblem;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.connect.cache.PeopleRows;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.SqlText;

/** Asking while rules are counted one by one, let go by the test when it wants. */
class CountDeskTest {
  private static final int PEOPLE = 1_000;
  private static final Catalogue NOTHING = Catalogue.of(new Marts(List.of()));

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final HandEngine engine = new HandEngine();
  private final LeafStore store = new LeafStore(1_000_000);
  private final CountingThreads work = new CountingThreads(2);
  private @Nullable CountDesk opened;

  @BeforeEach
  void open() throws ProblemException {
    opened = CountDesk.beside(engine, NOTHING, store, work, System::nanoTime);
  }

  @AfterEach
  void close() {
    desk().close();
    assertThat(engine.open.get()).as("connections left open").isZero();
  }

  private CountDesk desk() {
    if (opened == null) {
      throw new IllegalStateException("not opened");
    }
    return opened;
  }

  @Test
  void numbersAreBoundsUntilTheLastRuleIsCounted() throws Exception {
    Asker asker = desk().asker();
    Answer first = asker.ask(all(light(100), light(200)), answers::add);
    assertThat(first.missing()).isEqualTo(2);
    assertThat(first.counts().people()).isEqualTo(new Bounds(0, PEOPLE));

    engine.letGo(100);
    Answer second = next();
    assertThat(second.missing()).isEqualTo(1);
    assertThat(second.counts().people()).isEqualTo(new Bounds(0, 900));
    assertThat(second.counts().at("/rule/parts/0").alone()).isEqualTo(Bounds.exactly(900));

    engine.letGo(200);
    Answer last = next();
    assertThat(last.isLast()).isTrue();
    assertThat(last.counts().people()).isEqualTo(Bounds.exactly(800));
    assertThat(last.freshness()).isEqualTo(engine.freshness());
    assertThat(last.room()).isEqualTo(Room.ENOUGH);
  }

  @Test
  void whatIsKnownIsAnsweredAtOnce() throws Exception {
    Asker asker = desk().asker();
    asker.ask(all(light(100), light(200)), answers::add);
    engine.letGo(100);
    engine.letGo(200);
    next();
    next();
    Answer regrouped = desk().asker().ask(any(light(200), light(100)), answers::add);
    assertThat(regrouped.isLast()).isTrue();
    assertThat(regrouped.counts().people()).isEqualTo(Bounds.exactly(900));
    assertThat(engine.asked).hasSize(2);
  }

  @Test
  void aLongRuleHoldsNoLightOneUp() throws Exception {
    Asker slow = desk().asker();
    slow.ask(all(heavy(1)), answers::add);
    engine.begun(heavy(1));
    Asker quick = desk().asker();
    quick.ask(all(light(300)), answers::add);
    engine.letGo(300);
    assertThat(next().counts().people()).isEqualTo(Bounds.exactly(700));
  }

  @Test
  void whatNobodyWaitsForIsStopped() throws Exception {
    Asker asker = desk().asker();
    asker.ask(all(heavy(1)), answers::add);
    engine.begun(heavy(1));
    Answer other = asker.ask(all(heavy(2)), answers::add);
    assertThat(other.question()).isEqualTo(2);
    engine.begun(heavy(2));
    engine.letGo(2);
    Answer last = next();
    assertThat(last.question()).isEqualTo(2);
    assertThat(last.counts().people()).isEqualTo(Bounds.exactly(PEOPLE - 2));
    assertThat(answers).isEmpty();
  }

  @Test
  void aStopThatIsLostIsSaidAgain() throws Exception {
    engine.lostStops.set(3);
    Asker asker = desk().asker();
    asker.ask(all(heavy(1)), answers::add);
    engine.begun(heavy(1));
    asker.ask(all(heavy(2)), answers::add);
    engine.begun(heavy(2));
    assertThat(engine.lostStops.get()).isNegative();
    engine.letGo(2);
    assertThat(next().counts().people()).isEqualTo(Bounds.exactly(PEOPLE - 2));
  }

  @Test
  void closingStopsWhatIsCountedEvenWhenAStopIsLost() throws Exception {
    engine.lostStops.set(3);
    desk().asker().ask(all(heavy(1)), answers::add);
    engine.begun(heavy(1));
    desk().close();
    assertThat(engine.open.get()).isZero();
    assertThat(answers).isEmpty();
  }

  @Test
  void oneRuleIsCountedOnceForAllWhoWait() throws Exception {
    Asker one = desk().asker();
    Asker other = desk().asker();
    one.ask(all(heavy(5)), answers::add);
    other.ask(all(Part.not(heavy(5))), answers::add);
    engine.begun(heavy(5));
    one.stop();
    engine.letGo(5);
    assertThat(next().counts().people()).isEqualTo(Bounds.exactly(5));
    assertThat(engine.asked).hasSize(1);
    assertThat(answers).isEmpty();
  }

  @Test
  void aRuleThatFailsSaysWhyAndLeavesTheOthersRight() throws Exception {
    Asker asker = desk().asker();
    engine.fail(7);
    asker.ask(all(light(7), light(100)), answers::add);
    engine.letGo(7);
    engine.letGo(100);
    next();
    Answer last = next();
    assertThat(last.isLast()).isTrue();
    assertThat(last.counts().isExact()).isFalse();
    assertThat(last.counts().people()).isEqualTo(new Bounds(0, 900));
    assertThat(last.failed()).containsOnlyKeys(light(7));
  }

  @Test
  void answersHoldEvenWithoutRoomToKeepSets() throws Exception {
    try (CountDesk poor =
        CountDesk.beside(engine, NOTHING, new LeafStore(0), work, System::nanoTime)) {
      Asker asker = poor.asker();
      asker.ask(all(light(100), light(200), heavy(300)), answers::add);
      for (int rule : List.of(100, 200, 300)) {
        engine.letGo(rule);
      }
      assertThat(next().room()).isEqualTo(Room.SHORT);
      next();
      assertThat(next().counts().people()).isEqualTo(Bounds.exactly(700));
      Answer again = asker.ask(any(light(100), light(200), heavy(300)), answers::add);
      assertThat(again.isLast()).isTrue();
      assertThat(again.counts().people()).isEqualTo(Bounds.exactly(900));
      assertThat(again.room()).isEqualTo(Room.SHORT);
      asker.stop();
      assertThat(asker.ask(all(light(100)), answers::add).missing()).isEqualTo(1);
      assertThat(next().counts().people()).isEqualTo(Bounds.exactly(900));
    }
  }

  private Answer next() throws InterruptedException {
    Answer answer = answers.poll(20, TimeUnit.SECONDS);
    assertThat(answer).as("an answer within 20 seconds").isNotNull();
    return Objects.requireNonNull(answer);
  }

  private static Segment all(Rule... rules) {
    return segment(new Group.Join.AllOf(), parts(rules));
  }

  private static Segment all(Part part) {
    return segment(new Group.Join.AllOf(), List.of(part));
  }

  private static Segment any(Rule... rules) {
    return segment(new Group.Join.AnyOf(), parts(rules));
  }

  private static List<Part> parts(Rule... rules) {
    List<Part> parts = new ArrayList<>();
    for (Rule rule : rules) {
      parts.add(Part.of(rule));
    }
    return parts;
  }

  private static Segment segment(Group.Join join, List<Part> parts) {
    return new Segment("Some", "", "people", new Group(join, parts));
  }

  /** Passed from the row with that number on. */
  private static Rule light(int from) {
    return new AttributeRule(
        new AttributeName("people", "row"), new NumberTest.AtLeast(BigDecimal.valueOf(from)));
  }

  private static Rule heavy(int from) {
    return new RelatedRule(new Quantifier.AtLeast(from), Rows.of("orders"));
  }

  private static int number(Rule rule) {
    return switch (rule) {
      case AttributeRule(var _, NumberTest.AtLeast(var value)) -> value.intValueExact();
      case RelatedRule(Quantifier.AtLeast(var count), var _) -> count;
      default -> throw new IllegalArgumentException(String.valueOf(rule));
    };
  }

  /** Counts a rule when the test lets it go. */
  private static final class HandEngine implements AudienceEngine {
    private final List<Rule> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final BlockingQueue<Rule> begun = new LinkedBlockingQueue<>();
    private final Set<Integer> failing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lostStops = new AtomicInteger();

    private CountDownLatch gate(int rule) {
      return gates.computeIfAbsent(rule, _ -> new CountDownLatch(1));
    }

    void letGo(int rule) {
      gate(rule).countDown();
    }

    void fail(int rule) {
      failing.add(rule);
    }

    void begun(Rule rule) throws InterruptedException {
      Rule next = begun.poll(20, TimeUnit.SECONDS);
      assertThat(next).as("begun within 20 seconds").isEqualTo(rule);
    }

    @Override
    public Freshness freshness() {
      return new Freshness("000001-x", Instant.EPOCH, PEOPLE, "1.0.0");
    }

    @Override
    public RowSet members(Rule rule) {
      throw new IllegalStateException("siblings count");
    }

    @Override
    public LeafMark mark(Rule leaf) {
      return new LeafMark(Meaning.of("people", leaf).text(), Map.of());
    }

    @Override
    public Map<String, String> states() {
      return Map.of();
    }

    @Override
    public RowSet membersAtOnce(Rule rule) {
      throw new IllegalStateException("rules are asked one by one");
    }

    @Override
    public <X extends Exception> void read(
        RowSet members, List<Attribute> columns, PeopleRows.Taking<X> taking) {
      throw new IllegalStateException("nobody reads rows here");
    }

    @Override
    public AttributeProfile profile(AttributeName attribute) {
      throw new IllegalStateException("nobody asks for profiles here");
    }

    @Override
    public AudienceEngine sibling() {
      open.incrementAndGet();
      return new Sibling();
    }

    @Override
    public AudienceEngine over(Mart population) {
      return sibling();
    }

    @Override
    public <T> T ask(SqlText statement, Reading<T> reading) {
      throw new IllegalStateException("nobody asks statements here");
    }

    @Override
    public AudienceEngine seenFrom(Instant moment) {
      return sibling();
    }

    @Override
    public void stop() {}

    @Override
    public void close() {}

    private final class Sibling implements AudienceEngine {
      private volatile @Nullable Thread counting;

      @Override
      public Freshness freshness() {
        return HandEngine.this.freshness();
      }

      @Override
      public RowSet members(Rule rule) throws ProblemException, InterruptedException {
        asked.add(rule);
        begun.add(rule);
        counting = Thread.currentThread();
        try {
          gate(number(rule)).await();
        } finally {
          counting = null;
        }
        if (failing.contains(number(rule))) {
          throw new ProblemException(Problem.of(CacheProblem.COUNT_FAILED, "People", "000001"));
        }
        return RowSet.of(PEOPLE, IntStream.range(number(rule), PEOPLE).toArray());
      }

      @Override
      public LeafMark mark(Rule leaf) {
        return HandEngine.this.mark(leaf);
      }

      @Override
      public Map<String, String> states() {
        return HandEngine.this.states();
      }

      @Override
      public RowSet membersAtOnce(Rule rule) {
        throw new IllegalStateException("rules are asked one by one");
      }

      @Override
      public <X extends Exception> void read(
          RowSet members, List<Attribute> columns, PeopleRows.Taking<X> taking) {
        throw new IllegalStateException("nobody reads rows here");
      }

      @Override
      public AttributeProfile profile(AttributeName attribute) {
        throw new IllegalStateException("nobody asks for profiles here");
      }

      @Override
      public AudienceEngine sibling() {
        return HandEngine.this.sibling();
      }

      @Override
      public AudienceEngine over(Mart population) {
        return HandEngine.this.sibling();
      }

      @Override
      public <T> T ask(SqlText statement, Reading<T> reading) {
        throw new IllegalStateException("nobody asks statements here");
      }

      @Override
      public AudienceEngine seenFrom(Instant moment) {
        return HandEngine.this.sibling();
      }

      @Override
      public void stop() {
        Thread thread = counting;
        if (thread != null && lostStops.getAndDecrement() <= 0) {
          thread.interrupt();
        }
      }

      @Override
      public void close() {
        open.decrementAndGet();
      }
    }
  }
}
