package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.Answer;
import studio.marquee.connect.count.Asker;
import studio.marquee.connect.count.CountDesk;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.connect.testing.Leftovers;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Several ask, change their minds and stop, all at once and with room for a few sets only, while
 * new data take the place of those that they ask about. Every number that is called final is that
 * of one statement over the very generation that it names.
 */
class AskedAtOnceTest {
  private static final int REFRESHES = "night".equals(System.getProperty("volume")) ? 40 : 3;
  private static final int ASKERS = 3;

  @TempDir Path folder;
  private final long seed = Long.getLong("asked.seed", System.nanoTime());
  private final LeafStore store = new LeafStore(4_000);
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);
  private final AtomicReference<Optional<Opened>> current = new AtomicReference<>(Optional.empty());
  private final Map<String, Integer> referee = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger finals = new AtomicInteger();
  private final AtomicInteger given = new AtomicInteger();

  /** A generation, who counts on it, and who counts the same again by statement. */
  private record Opened(AudienceEngine engine, AudienceEngine other, CountDesk desk) {
    static Opened over(AudienceEngine engine, Workspace workspace, LeafStore store)
        throws Exception {
      store.keepOnly(engine);
      CountDesk desk =
          CountDesk.beside(
              engine, workspace.catalogue(), store, new CountingThreads(2), System::nanoTime);
      return new Opened(engine, engine.sibling(), desk);
    }

    void close() {
      desk.close();
      other.close();
      engine.close();
    }
  }

  @Test
  void everyFinalNumberIsThatOfTheGenerationItNames() throws Exception {
    Set<String> threadsBefore = Leftovers.threads();
    SmallBrand brand = SmallBrand.in(folder);
    ShopContract.write(brand, "");
    ChangingShop shop =
        new ChangingShop(
            new Random(seed), statements -> brand.warehouse(String.join(";\n", statements)));
    shop.open();
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    replace(Optional.of(Opened.over(shop.refreshed(workspace, brand), workspace, store)));
    ExecutorService asking = Executors.newFixedThreadPool(ASKERS);
    List<Future<?>> asked = new ArrayList<>();
    for (int i = 0; i < ASKERS; i++) {
      Random random = new Random(seed + i);
      asked.add(asking.submit(asks(random, rules(workspace))));
    }
    for (int i = 0; i < REFRESHES; i++) {
      shop.passADay();
      replace(Optional.of(Opened.over(shop.refreshed(workspace, brand), workspace, store)));
    }
    replace(Optional.empty());
    for (Future<?> one : asked) {
      one.get(60, TimeUnit.SECONDS);
    }
    asking.shutdown();
    assertThat(asking.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    System.out.println("asked.seed " + seed + ", finals " + finals + ", given up " + given);
    assertThat(wrong).as("seed %d", seed).isEmpty();
    assertThat(finals.get()).isGreaterThan(20 * REFRESHES);
    assertThat(given.get()).isPositive();
    assertThat(store.bytes()).isLessThanOrEqualTo(4_000);
    assertThat(Leftovers.threads()).as("threads left over").isEqualTo(threadsBefore);
    assertThat(Leftovers.filesIn(folder)).as("files left open").isEmpty();
  }

  private void replace(Optional<Opened> fresh) {
    Optional<Opened> before;
    turns.writeLock().lock();
    try {
      before = current.getAndSet(fresh);
    } finally {
      turns.writeLock().unlock();
    }
    before.ifPresent(Opened::close);
  }

  private Callable<Boolean> asks(Random random, List<Rule> rules) {
    return () -> {
      while (true) {
        turns.readLock().lock();
        try {
          Optional<Opened> opened = current.get();
          if (opened.isEmpty()) {
            return true;
          }
          askOnce(opened.get(), opened.get().desk().asker(), random, rules);
        } finally {
          turns.readLock().unlock();
        }
      }
    };
  }

  private void askOnce(Opened opened, Asker asker, Random random, List<Rule> rules)
      throws Exception {
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      asker.ask(segment(random, rules), _ -> {});
      given.incrementAndGet();
    }
    if (random.nextInt(5) == 0) {
      asker.stop();
    }
    Segment segment = segment(random, rules);
    Answer answer = asker.ask(segment, answers::add);
    while (!answer.isLast()) {
      Answer next = answers.poll(30, TimeUnit.SECONDS);
      if (next == null) {
        wrong.add("no answer to " + segment);
        return;
      }
      answer = next;
    }
    asker.stop();
    int expected = counted(opened.other(), segment);
    boolean isRight =
        answer.failed().isEmpty()
            && answer.counts().people().equals(Bounds.exactly(expected))
            && answer.freshness().equals(opened.engine().freshness());
    if (!isRight) {
      wrong.add(answer.counts().people() + " instead of " + expected + ": " + segment);
    }
    finals.incrementAndGet();
  }

  private int counted(AudienceEngine engine, Segment segment) throws Exception {
    String question = engine.freshness().generation() + segment;
    Integer known = referee.get(question);
    if (known == null) {
      known = engine.membersAtOnce(segment.whole()).count();
      referee.put(question, known);
    }
    return known;
  }

  private static List<Rule> rules(Workspace workspace) {
    return LayeredRules.of(workspace.population());
  }

  private static Segment segment(Random random, List<Rule> rules) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      Rule rule = rules.get(random.nextInt(rules.size()));
      parts.add(random.nextInt(3) == 0 ? Part.not(rule) : Part.of(rule));
    }
    Group.Join join = random.nextBoolean() ? new Group.Join.AllOf() : new Group.Join.AnyOf();
    return new Segment("Some", "", "people", new Group(join, parts));
  }
}
