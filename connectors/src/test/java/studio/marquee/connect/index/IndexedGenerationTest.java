package studio.marquee.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** The index of a real generation says what its rows say, and is never needed. */
class IndexedGenerationTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:10:00Z");
  private static final int PEOPLE = 140_000;

  @TempDir Path folder;
  private SmallBrand brand;
  private Workspace workspace;
  private PopulationData data;

  @BeforeEach
  void refresh() throws Exception {
    brand = SmallBrand.in(folder);
    brand.warehouse(
        """
        insert into customer.people
        select 'x' || i, case when i % 7 = 0 then null else 'country ' || (i * 31 % 400) end,
          (i * 7919 % 1000003) / 100, i % 300, random(), i % 3 = 0,
          date '1950-01-01' + (i * 37 % 20000)::integer,
          timestamptz '2020-01-01 00:00:00+00' + to_seconds(i * 1543 % 200000000),
          timestamp '2020-01-01' + to_microseconds(i * 77777777),
          case when i % 5 = 0 then null else ['interest ' || (i % 40), 'Hiking'] end
        from range({people}) r(i)
        """
            .replace("{people}", String.valueOf(PEOPLE)));
    workspace = new WorkspaceReader().read(brand.workspace());
    data = new PopulationData(brand.data(), brand.rings(), Clock.fixed(NOW, ZoneOffset.UTC));
    data.refresh(workspace, Progress.silent()).close();
  }

  private static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (String attribute :
        List.of("country", "lifetime_value", "orders", "newsletter", "birthday", "last_seen_at")) {
      rules.add(rule(attribute, new PresenceTest.IsSet()));
      rules.add(rule(attribute, new PresenceTest.IsNotSet()));
    }
    rules.add(rule("country", new TextTest.IsAnyOf(List.of("country 7", "Germany", "nowhere"))));
    rules.add(rule("country", new TextTest.IsNoneOf(List.of("country 7"), letters())));
    rules.add(rule("country", new TextTest.Matches("*1?", letters())));
    rules.add(rule("orders", new NumberTest.Between(BigDecimal.TEN, new BigDecimal("270.5"))));
    rules.add(rule("orders", new NumberTest.EqualsNoneOf(List.of(BigDecimal.ONE))));
    rules.add(rule("newsletter", new YesNoTest.IsTrue()));
    rules.add(rule("newsletter", new YesNoTest.IsFalse()));
    for (String value : List.of("-1", "0", "10.5", "10.504", "5000", "9999999.99", "0.00")) {
      BigDecimal number = new BigDecimal(value);
      rules.add(rule("lifetime_value", new NumberTest.AtLeast(number)));
      rules.add(rule("lifetime_value", new NumberTest.MoreThan(number)));
      rules.add(rule("lifetime_value", new NumberTest.AtMost(number)));
      rules.add(rule("lifetime_value", new NumberTest.LessThan(number)));
      rules.add(rule("lifetime_value", new NumberTest.EqualsAnyOf(List.of(number))));
    }
    rules.add(rule("birthday", new TimeTest.Before(LocalDate.of(1980, 1, 1))));
    rules.add(rule("birthday", new TimeTest.Anniversary(3, 3)));
    rules.add(rule("last_seen_at", new TimeTest.WithinLast(400, Unit.DAY)));
    rules.add(rule("joined", new TimeTest.InPeriod(-3, Unit.YEAR)));
    rules.add(rule("joined", new TimeTest.On(LocalDate.of(2021, 3, 1))));
    return rules;
  }

  private static Letters letters() {
    return Letters.ANY_CASE;
  }

  private Path generation() throws Exception {
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    return cache.generations().getFirst();
  }

  private AudienceEngine open() throws ProblemException {
    return data.current(workspace).orElseThrow();
  }

  private void agrees() throws Exception {
    try (AudienceEngine engine = open()) {
      for (Rule rule : rules()) {
        assertThat(engine.members(rule)).as("%s", rule).isEqualTo(engine.membersAtOnce(rule));
      }
    }
  }

  @Test
  void saysTheSameAsAStatementOnOneProcessorAndOnSeveral() throws Exception {
    assertThat(generation().resolve("people.index")).exists();
    agrees();
    try (AudienceEngine engine = open();
        AudienceEngine several = engine.sibling(new Threads())) {
      for (Rule rule : rules()) {
        RowSet found = several.members(rule);
        assertThat(found).as("%s", rule).isEqualTo(engine.membersAtOnce(rule));
      }
    }
  }

  /** Three pieces, each on a thread that is there for it alone. */
  private static final class Threads implements SegmentCounter.Shares {
    @Override
    public int pieces() {
      return 3;
    }

    @Override
    public void run(List<Runnable> pieces) {
      List<Thread> threads = pieces.stream().map(Thread.ofPlatform()::start).toList();
      for (Thread thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException unexpected) {
          throw new IllegalStateException(unexpected);
        }
      }
    }
  }

  /** The index answers nearly all of them, so the agreement above is about it. */
  @Test
  void answersTheseRulesItself() throws Exception {
    IndexFile file = index(generation());
    GenerationIndex index = new GenerationIndex(Map.of("people.duckdb", file));
    AtomicInteger asked = new AtomicInteger();
    IndexedLeaves leaves =
        new IndexedLeaves(
            index,
            workspace.population(),
            PEOPLE + 7,
            _ -> List.of("people.duckdb"),
            new PassingValues(
                workspace.catalogue(),
                new Now(NOW, workspace.timeZone()),
                _ -> {
                  asked.incrementAndGet();
                  return List.of();
                }));
    int unknown = 0;
    for (Rule rule : rules()) {
      unknown += leaves.members(rule, SegmentCounter.Shares.ONE).isEmpty() ? 1 : 0;
    }
    assertThat(unknown).isLessThanOrEqualTo(1);
    assertThat(asked.get()).isBetween(10, rules().size() - 20);
    assertThat(file.directory().rows("people").orElseThrow().column("churn")).isEmpty();
    assertThat(leaves.members(rule("churn", new PresenceTest.IsSet()), SegmentCounter.Shares.ONE))
        .isEmpty();
  }

  private IndexFile index(Path generation) throws ProblemException {
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    Seal seal = new Seal(brand.keys(), cache.id());
    Manifest manifest = seal.check(generation);
    SealedFile file =
        manifest.files().stream()
            .filter(some -> some.name().equals("people.index"))
            .findFirst()
            .orElseThrow();
    return IndexFile.of(seal.index(generation, file), file.name());
  }

  @Test
  void withoutItsFileEverythingIsCountedAllTheSame() throws Exception {
    Files.delete(generation().resolve("people.index"));
    agrees();
  }

  @Test
  void aFileThatIsCutShortOrOfAnotherGenerationIsNotOpened() throws Exception {
    Path first = generation();
    byte[] old = Files.readAllBytes(first.resolve("people.index"));
    assertThat(index(first).directory().rows("people")).isPresent();
    new PopulationData(
            brand.data(), brand.rings(), Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC))
        .refresh(workspace, Progress.silent())
        .close();
    Path second = generation();
    assertThat(second).isNotEqualTo(first);
    Path file = second.resolve("people.index");
    byte[] whole = Files.readAllBytes(file);
    for (byte[] other : List.of(old, new byte[0], Arrays.copyOf(whole, 1_000))) {
      Files.write(file, other);
      assertThatThrownBy(() -> index(second)).isInstanceOf(ProblemException.class);
      agrees();
    }
    Files.write(file, whole);
    assertThat(index(second).directory().rows("people")).isPresent();
  }

  @Test
  void aBitThatWasFlippedAnywhereNeverChangesAnAnswer() throws Exception {
    Path file = generation().resolve("people.index");
    Random random = new Random(20261121);
    Rule rule = rule("country", new TextTest.Matches("*1?", letters()));
    Rule money = rule("lifetime_value", new NumberTest.AtLeast(BigDecimal.TEN));
    RowSet some;
    RowSet rich;
    try (AudienceEngine engine = open()) {
      some = engine.membersAtOnce(rule);
      rich = engine.membersAtOnce(money);
    }
    for (int flip = 0; flip < 30; flip++) {
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        long place = (long) (random.nextDouble() * bytes.length());
        bytes.seek(place);
        int before = bytes.read();
        bytes.seek(place);
        bytes.write(before ^ 1 << random.nextInt(8));
        try (AudienceEngine engine = open()) {
          assertThat(engine.members(rule)).as("at %d", place).isEqualTo(some);
          assertThat(engine.members(money)).as("at %d", place).isEqualTo(rich);
        }
        bytes.seek(place);
        bytes.write(before);
      }
    }
    agrees();
  }
}
