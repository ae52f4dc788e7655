package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.count.CountedSets;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.count.SealedLeaves;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;

/** What was counted is there when the data are opened again, as long as it is ours and still so. */
class SealedLeavesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:10:00Z");
  private static final long ROOM = 1 << 20;
  private static final int PEOPLE = 40_000;

  @TempDir Path folder;
  private SealedBrand sealed;
  private KeyRing keys;
  private int refreshes;

  @BeforeEach
  void brand() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    brand.warehouse(
        "insert into customer.people (customer_id, country, lifetime_value, orders)"
            + " select 'x' || i, 'country ' || (i % 9), i % 1000, i % 700 from range("
            + PEOPLE
            + ") r(i)");
    sealed = SealedBrand.of(brand);
    keys = sealed.keys(new LocalDisk());
    refresh();
  }

  private void refresh() throws Exception {
    data().refresh(sealed.workspace(), Progress.silent()).close();
    refreshes++;
  }

  private PopulationData data() {
    return new PopulationData(
        sealed.brand().data(), _ -> keys, Clock.fixed(NOW.plusSeconds(refreshes), ZoneOffset.UTC));
  }

  private AudienceEngine open() throws ProblemException {
    return data().current(sealed.workspace()).orElseThrow();
  }

  private SealedLeaves leaves(Disk disk) {
    return new SealedLeaves(sealed.cache(), keys, disk);
  }

  private Path file() throws Exception {
    return sealed.cache().generations().getFirst().resolve(SealedLeaves.FILE);
  }

  private Optional<byte[]> key(Path file) throws Exception {
    Seal seal = new Seal(keys, sealed.cache().id());
    int number = MartCache.number(Objects.requireNonNull(file.getParent()));
    return keys.find(seal.keyName(number, Seal.Content.LEAVES));
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rules.add(rule("country", new TextTest.IsAnyOf(List.of("country " + i, "Germany"))));
      rules.add(rule("orders", new NumberTest.MoreThan(BigDecimal.valueOf(170L * i))));
    }
    rules.add(rule("orders", new NumberTest.EqualsAnyOf(List.of(BigDecimal.ONE))));
    rules.add(rule("birthday", new PresenceTest.IsSet()));
    rules.add(rule("country", new PresenceTest.IsSet()));
    return rules;
  }

  private static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  /** Counts all rules, and keeps what fits into the room. */
  private Map<Rule, RowSet> counted(Disk disk, long room) throws Exception {
    LeafStore store = new LeafStore(100_000_000);
    Map<Rule, RowSet> counted = new LinkedHashMap<>();
    try (AudienceEngine engine = open()) {
      CountedSets sets =
          new CountedSets(engine, sealed.workspace().catalogue(), store, System::nanoTime);
      for (Rule rule : rules()) {
        counted.put(rule, sets.of(rule));
      }
      leaves(disk).write(engine.freshness().generation(), store, engine.states(), room);
    }
    return counted;
  }

  /** What is known of each rule after opening again; nothing that is known may be wrong. */
  private int known(Map<Rule, RowSet> expected) throws Exception {
    LeafStore store = new LeafStore(100_000_000);
    store.remember(leaves(new LocalDisk()).before());
    int known = 0;
    try (AudienceEngine engine = open()) {
      for (Map.Entry<Rule, RowSet> rule : expected.entrySet()) {
        assertThat(store.find(engine.mark(rule.getKey()))).as("read before it is asked").isEmpty();
        Optional<RowSet> found = store.recall(engine.mark(rule.getKey()));
        if (found.isPresent()) {
          assertThat(found.get()).as("%s", rule.getKey()).isEqualTo(rule.getValue());
          assertThat(store.find(engine.mark(rule.getKey()))).isEqualTo(found);
          known++;
        }
      }
    }
    return known;
  }

  @Test
  void whatWasCountedIsKnownWhenTheDataAreOpenedAgain() throws Exception {
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    assertThat(known(counted)).isEqualTo(rules().size());
    assertThat(known(counted)).as("once more").isEqualTo(rules().size());
  }

  @Test
  void itCanBeWrittenAgainAndAgainWhileItIsInUse() throws Exception {
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    LeafStore store = new LeafStore(100_000_000);
    store.remember(leaves(new LocalDisk()).before());
    try (AudienceEngine engine = open()) {
      String generation = engine.freshness().generation();
      CountedSets sets =
          new CountedSets(engine, sealed.workspace().catalogue(), store, System::nanoTime);
      for (int time = 0; time < 3; time++) {
        Rule next = rule("orders", new NumberTest.MoreThan(BigDecimal.valueOf(11 + time)));
        counted.put(next, sets.of(next));
        assertThat(leaves(new LocalDisk()).write(generation, store, engine.states(), ROOM))
            .isTrue();
      }
      LeafStore poor = new LeafStore(0);
      poor.remember(leaves(new LocalDisk()).before());
      assertThat(leaves(new LocalDisk()).write(generation, poor, engine.states(), ROOM)).isFalse();
    }
    assertThat(known(counted)).isEqualTo(rules().size() + 3);
  }

  @Test
  void severalAtOnceNeverWriteHalfOfIt() throws Exception {
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    LeafStore store = new LeafStore(100_000_000);
    store.remember(leaves(new LocalDisk()).before());
    try (AudienceEngine engine = open()) {
      String generation = engine.freshness().generation();
      AtomicInteger written = new AtomicInteger();
      Runnable writing =
          () -> {
            for (int time = 0; time < 5; time++) {
              if (leaves(new LocalDisk()).write(generation, store, engine.states(), ROOM)) {
                written.incrementAndGet();
              }
            }
          };
      List<Thread> threads = List.of(new Thread(writing), new Thread(writing), new Thread(writing));
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(written.get()).isPositive();
    }
    assertThat(known(counted)).isEqualTo(rules().size());
  }

  @Test
  void onlyAsMuchIsKeptAsThereIsRoomFor() throws Exception {
    Map<Rule, RowSet> counted = counted(new LocalDisk(), 12_000);
    assertThat(known(counted)).isBetween(2, rules().size() - 3);
    assertThat(Files.size(file())).isLessThan(14_000);
    counted(new LocalDisk(), 10);
    assertThat(known(counted)).as("nothing fits, so what was there stays").isPositive();
  }

  @Test
  void otherDataMakeItUnknownAndTakeItAwayInTheEnd() throws Exception {
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    Path first = file();
    assertThat(key(first)).isPresent();
    sealed.brand().warehouse("delete from customer.people where customer_id = 'x1'");
    refresh();
    assertThat(known(counted)).isZero();
    assertThat(first).as("one can still go back to it").exists();
    refresh();
    assertThat(first).doesNotExist();
    assertThat(key(first)).isEmpty();
  }

  @Test
  void itGoesWithThePeopleWhoAreErased() throws Exception {
    counted(new LocalDisk(), ROOM);
    Path before = file();
    data().erase(sealed.workspace(), Set.of("x7"));
    open().close();
    assertThat(before).doesNotExist();
    assertThat(key(before)).isEmpty();
    assertThat(known(Map.of(rules().getFirst(), RowSet.none(1)))).isZero();
  }

  @Test
  void aBitThatWasFlippedAnywhereMakesItUnknownAndTakesItAway() throws Exception {
    Random random = new Random(20261121);
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    for (int flip = 0; flip < 12; flip++) {
      byte[] bytes = Files.readAllBytes(file());
      int place = random.nextInt(bytes.length);
      bytes[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), bytes);
      int known = known(counted);
      boolean isNoticed = known < rules().size();
      assertThat(Files.exists(file())).as("byte %d, %d known", place, known).isEqualTo(!isNoticed);
      if (isNoticed) {
        assertThat(key(file())).isEmpty();
      }
      counted(new LocalDisk(), ROOM);
    }
  }

  @Test
  void whatIsCutOrOlderOrOfAnotherGenerationIsNotBelieved() throws Exception {
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    byte[] older = Files.readAllBytes(file());
    counted(new LocalDisk(), ROOM);
    byte[] newer = Files.readAllBytes(file());
    List<byte[]> others = new ArrayList<>();
    others.add(older);
    others.add(new byte[0]);
    others.add(Arrays.copyOf(newer, newer.length - 1));
    for (byte[] other : others) {
      Files.write(file(), other);
      assertThat(known(counted)).isZero();
      assertThat(file()).doesNotExist();
      counted(new LocalDisk(), ROOM);
    }
    byte[] ofFirst = Files.readAllBytes(file());
    refresh();
    Files.write(file(), ofFirst);
    assertThat(known(counted)).isZero();
  }

  @Test
  void whicheverStepFailsNobodyIsToldSomethingWrong() throws Exception {
    counted(new LocalDisk(), ROOM);
    FaultyDisk without = FaultyDisk.withoutFault();
    counted(without, ROOM);
    assertThat(without.steps()).isGreaterThan(4);
    List<FaultyDisk.How> hows = List.of(FaultyDisk.How.values());
    for (int step = 1; step <= without.steps(); step++) {
      FaultyDisk.How how = hows.get(step % hows.size());
      for (FaultyDisk.Then then : FaultyDisk.Then.values()) {
        Map<Rule, RowSet> counted = counted(new FaultyDisk(step, how, then), ROOM);
        assertThat(known(counted)).as("step %d %s", step, how).isIn(0, rules().size());
        assertThat(leftovers()).as("step %d %s %s", step, how, then).isLessThan(2);
      }
    }
    Map<Rule, RowSet> counted = counted(new LocalDisk(), ROOM);
    assertThat(known(counted)).isEqualTo(rules().size());
    assertThat(leftovers()).isZero();
  }

  private long leftovers() throws IOException {
    try (var files = Files.list(sealed.cache().generations().getFirst())) {
      return files.filter(file -> file.getFileName().toString().endsWith(".new")).count();
    }
  }

  @Test
  void whatNoLongerCountsKeepsNothing() throws Exception {
    LeafStore store = new LeafStore(100_000_000);
    try (AudienceEngine engine = open()) {
      Path before = file();
      new CountedSets(engine, sealed.workspace().catalogue(), store, System::nanoTime)
          .of(rules().getFirst());
      refresh();
      refresh();
      String generation = engine.freshness().generation();
      assertThat(leaves(new LocalDisk()).write(generation, store, engine.states(), ROOM)).isFalse();
      assertThat(before).doesNotExist();
      assertThat(key(before)).isEmpty();
    }
  }
}
