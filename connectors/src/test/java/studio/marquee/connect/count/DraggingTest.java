package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.connect.testing.Leftovers;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TimeTest;

/**
 * Rules are moved about, a few seconds by day and half an hour by night: the numbers stay right,
 * nothing is left over, and by night the memory stays what it was after a warm-up. {@code
 * -Ddragging.seconds=120} sets another length.
 */
class DraggingTest {
  private static final boolean IS_NIGHT = "night".equals(System.getProperty("volume"));
  private static final int SECONDS = Integer.getInteger("dragging.seconds", IS_NIGHT ? 1_800 : 8);

  private static final int STRETCHES = 20;

  /** What the database and the C library keep to use again is full after a million moves or so. */
  private static final int WARM_UPS = IS_NIGHT ? 8 : 0;

  private static final int PEOPLE = 20_000;
  private static final long ROOM = 2_000_000;
  private static final double MOST_GROWTH = 1.03;
  private static final Path STATUS = Path.of("/proc/self/status");

  @TempDir Path folder;
  private final long seed = Long.getLong("dragging.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Part> rules = new ArrayList<>();
  private final LeafStore store = new LeafStore(ROOM);
  private long moves;
  private long checked;

  @Test
  void movingRulesAboutLeavesNothingOver() throws Exception {
    Duration length = Duration.ofSeconds(SECONDS);
    DemoPlan plan = DemoPlan.asked(PEOPLE, 6, LocalDate.of(2026, 11, 20));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
    Workspace whole = new WorkspaceReader().read(folder.resolve("brand/workspace"));
    Workspace workspace = whole.seenBy(whole.person(Optional.empty()));
    Clock clock =
        Clock.fixed(
            LocalDate.of(2026, 11, 21).atTime(6, 10).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Path data = folder.resolve("data");
    PopulationData people = new PopulationData(data, TestKeys.rings(data), clock);
    List<Long> memory = new ArrayList<>();
    try (AudienceEngine engine = people.open(workspace, Progress.silent());
        AudienceEngine referee = engine.sibling()) {
      for (int stretch = -WARM_UPS; stretch < STRETCHES; stretch++) {
        long until = System.nanoTime() + length.toNanos() / STRETCHES;
        try (CountDesk desk =
            CountDesk.beside(
                engine, workspace.catalogue(), store, new CountingThreads(2), System::nanoTime)) {
          while (System.nanoTime() < until) {
            moveOnce(desk.asker(), referee);
          }
        }
        assertThat(Leftovers.threads()).isEmpty();
        long kept = memory();
        if (stretch >= 0) {
          memory.add(kept);
        }
        System.out.printf(
            "%,d moves, %,d checked, %,d sets, %,d KB%n", moves, checked, store.size(), kept >> 10);
      }
    }
    assertThat(Leftovers.filesIn(data)).isEmpty();
    assertThat(checked).isPositive();
    if (IS_NIGHT) {
      assertThat(store.room()).as("sets had to go, so the store was full").isEqualTo(Room.SHORT);
      assertNoGrowth(memory);
    }
  }

  private static void assertNoGrowth(List<Long> memory) {
    long early = middle(memory.subList(0, 5));
    long late = middle(memory.subList(memory.size() - 5, memory.size()));
    assertThat((double) late / early).as("growth of %s", memory).isLessThan(MOST_GROWTH);
  }

  private static long middle(List<Long> some) {
    return some.stream().sorted().toList().get(some.size() / 2);
  }

  /** One question after the other, most of them given up before they are answered. */
  private void moveOnce(Asker asker, AudienceEngine referee) throws Exception {
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    Answer answer = asker.ask(moved(), answers::add);
    for (int more = random.nextInt(12); more > 0; more--) {
      answers.clear();
      answer = asker.ask(moved(), answers::add);
    }
    long question = answer.question();
    while (!answer.isLast()) {
      Answer next =
          Objects.requireNonNull(
              answers.poll(60, TimeUnit.SECONDS), "no answer within a minute, seed " + seed);
      answer = next.question() == question ? next : answer;
    }
    if (random.nextInt(10) == 0) {
      long expected = referee.membersAtOnce(answer.segment().whole()).count();
      assertThat(answer.counts().people())
          .as("seed %d, %s", seed, answer.segment())
          .isEqualTo(Bounds.exactly(expected));
      checked++;
    }
    asker.stop();
  }

  private Segment moved() {
    moves++;
    int size = rules.size();
    switch (random.nextInt(size < 3 ? 1 : 6)) {
      case 0 -> rules.add(Part.of(rule()));
      case 1 -> rules.remove(random.nextInt(size));
      case 2 -> rules.set(random.nextInt(size), Part.not(rule()));
      case 3 -> rules.add(random.nextInt(size), rules.remove(random.nextInt(size)));
      case 4 -> rules.set(0, new Part(rules.getFirst().rule(), Set.of(Mark.MUTED)));
      default -> group(random.nextInt(size - 1));
    }
    if (rules.size() > 8) {
      rules.subList(0, 4).clear();
    }
    List<Part> parts = rules.isEmpty() ? List.of(Part.of(rule())) : List.copyOf(rules);
    return new Segment("Some", "", "people", new Group(join(), parts));
  }

  private void group(int first) {
    List<Part> two = List.copyOf(rules.subList(first, first + 2));
    boolean isSimple = two.stream().noneMatch(part -> part.rule() instanceof Group);
    if (isSimple) {
      rules.subList(first, first + 2).clear();
      rules.add(Part.of(new Group(join(), two)));
    }
  }

  private Group.Join join() {
    return random.nextBoolean() ? new Group.Join.AllOf() : new Group.Join.AnyOf();
  }

  /** So many different ones that no store keeps all of them. */
  private Rule rule() {
    return switch (random.nextInt(4)) {
      case 0 ->
          new AttributeRule(
              new AttributeName("people", "lifetime_value"),
              new NumberTest.AtLeast(BigDecimal.valueOf(random.nextInt(1_000_000), 2)));
      case 1 ->
          new AttributeRule(
              new AttributeName("people", "birthday"),
              new TimeTest.Before(LocalDate.ofEpochDay(random.nextInt(12_000))));
      case 2 ->
          new RelatedRule(
              new Quantifier.AtLeast(1 + random.nextInt(3)),
              Rows.of("orders")
                  .during(
                      new TimeTest.After(
                          LocalDate.of(2026, 11, 20).minusDays(random.nextInt(700)))));
      default ->
          new AttributeRule(new AttributeName("people", "country"), new PresenceTest.IsSet());
    };
  }

  /** What Java keeps, and all else that the process has taken from the system. */
  private static long memory() throws IOException, JMException {
    System.gc();
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    if (!Files.exists(STATUS)) {
      return heap.getUsed();
    }
    giveBack();
    return heap.getUsed() + Math.max(0, resident() - heap.getCommitted());
  }

  /** How much of what nobody uses is kept for later is a matter of luck. */
  private static void giveBack() throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "systemTrimNativeHeap",
            null,
            null);
  }

  private static long resident() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }
}
