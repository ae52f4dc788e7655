package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CacheProblem;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.model.mart.AttributeName;
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

/** Counts a rule when the test lets it go. */
final class HandEngine implements SilentEngine {
  static final int PEOPLE = 1_000;

  final List<Rule> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<Integer, CountDownLatch> gates = new ConcurrentHashMap<>();
  private final BlockingQueue<Rule> begun = new LinkedBlockingQueue<>();
  private final Set<Integer> failing = ConcurrentHashMap.newKeySet();
  final AtomicInteger open = new AtomicInteger();
  final AtomicInteger lostStops = new AtomicInteger();
  final AtomicBoolean isSharing = new AtomicBoolean();
  final BlockingQueue<Set<Rule>> looks = new LinkedBlockingQueue<>();
  private final CountDownLatch look = new CountDownLatch(1);

  private static RowSet set(Rule rule) {
    return RowSet.of(PEOPLE, IntStream.range(number(rule), PEOPLE).toArray());
  }

  private CountDownLatch gate(int rule) {
    return gates.computeIfAbsent(rule, _ -> new CountDownLatch(1));
  }

  void letGo(int rule) {
    gate(rule).countDown();
  }

  void lookBegun() throws InterruptedException {
    assertThat(look.await(20, TimeUnit.SECONDS)).as("a look within 20 seconds").isTrue();
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
  public AudienceEngine sibling() {
    open.incrementAndGet();
    return new Sibling();
  }

  static Segment all(Rule... rules) {
    return segment(new Group.Join.AllOf(), parts(rules));
  }

  static Segment all(Part part) {
    return segment(new Group.Join.AllOf(), List.of(part));
  }

  static Segment any(Rule... rules) {
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
  static Rule light(int from) {
    return new AttributeRule(
        new AttributeName("people", "row"), new NumberTest.AtLeast(BigDecimal.valueOf(from)));
  }

  static Rule heavy(int from) {
    return new RelatedRule(new Quantifier.AtLeast(from), Rows.of("orders"));
  }

  private static int number(Rule rule) {
    return switch (rule) {
      case AttributeRule(var _, NumberTest.AtLeast(var value)) -> value.intValueExact();
      case RelatedRule(Quantifier.AtLeast(var count), var _) -> count;
      default -> throw new IllegalArgumentException(String.valueOf(rule));
    };
  }

  private final class Sibling implements SilentEngine {
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
      return set(rule);
    }

    @Override
    public Map<Rule, RowSet> together(Collection<Rule> rules) throws InterruptedException {
      if (!isSharing.get()) {
        return Map.of();
      }
      looks.add(Set.copyOf(rules));
      counting = Thread.currentThread();
      look.countDown();
      try {
        for (Rule rule : rules) {
          gate(number(rule)).await();
        }
      } finally {
        counting = null;
      }
      return rules.stream()
          .filter(rule -> !failing.contains(number(rule)))
          .collect(Collectors.toMap(rule -> rule, HandEngine::set));
    }

    @Override
    public AudienceEngine sibling() {
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
