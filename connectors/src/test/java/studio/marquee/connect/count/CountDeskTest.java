package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.connect.count.HandEngine.PEOPLE;
import static studio.marquee.connect.count.HandEngine.all;
import static studio.marquee.connect.count.HandEngine.any;
import static studio.marquee.connect.count.HandEngine.heavy;
import static studio.marquee.connect.count.HandEngine.light;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Part;

/** Asking while rules are counted one by one, let go by the test when it wants. */
class CountDeskTest {
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
  void whoAsksForTotalsHearsHowManyAndNothingElse() throws Exception {
    Asker totals = desk().totals();
    Answer first = totals.ask(all(light(100), light(200)), answers::add);
    assertThat(first.counts().people()).isEqualTo(new Bounds(0, PEOPLE));
    engine.letGo(100);
    engine.letGo(200);
    assertThat(next().isLast()).isFalse();
    Answer last = next();
    assertThat(last.isLast()).isTrue();
    assertThat(last.counts().people()).isEqualTo(Bounds.exactly(800));
    assertThat(last.counts().nodes()).isEmpty();
    assertThat(totals.members()).isEmpty();
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
}
