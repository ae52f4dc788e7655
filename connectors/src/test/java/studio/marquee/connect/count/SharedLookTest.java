package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.connect.count.HandEngine.all;
import static studio.marquee.connect.count.HandEngine.heavy;
import static studio.marquee.connect.count.HandEngine.light;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Rules about what people did are answered by one look, as far as somebody waits for them. */
class SharedLookTest {
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
  void rulesOfAKindAreAnsweredByOneLook() throws Exception {
    engine.isSharing.set(true);
    Asker asker = desk().asker();
    asker.ask(all(light(100), heavy(10), heavy(20), heavy(30)), answers::add);
    engine.letGo(100);
    assertThat(next().missing()).as("the light one first").isEqualTo(3);
    engine.letGo(10);
    engine.letGo(20);
    engine.letGo(30);
    assertThat(List.of(next(), next(), next()).getLast().counts().people())
        .isEqualTo(Bounds.exactly(900));
    assertThat(engine.looks).containsExactly(Set.of(heavy(10), heavy(20), heavy(30)));
    assertThat(engine.asked).containsExactly(light(100));
    assertThat(store.size()).isEqualTo(4);
  }

  @Test
  void oneOfThemIsTakenBackAndTheOthersAreStillAnsweredByTheSameLook() throws Exception {
    engine.isSharing.set(true);
    Asker asker = desk().asker();
    asker.ask(all(heavy(10), heavy(20), heavy(30)), answers::add);
    engine.lookBegun();
    asker.ask(all(heavy(10), heavy(30)), answers::add);
    engine.letGo(10);
    engine.letGo(20);
    engine.letGo(30);
    assertThat(List.of(next(), next()).getLast().counts().people()).isEqualTo(Bounds.exactly(970));
    assertThat(engine.looks).hasSize(1);
  }

  @Test
  void aLookThatNobodyWaitsForIsStopped() throws Exception {
    engine.isSharing.set(true);
    engine.lostStops.set(2);
    Asker asker = desk().asker();
    asker.ask(all(heavy(10), heavy(20)), answers::add);
    engine.lookBegun();
    asker.ask(all(heavy(5)), answers::add);
    engine.begun(heavy(5));
    engine.letGo(5);
    assertThat(next().counts().people()).isEqualTo(Bounds.exactly(995));
    assertThat(answers).isEmpty();
  }

  @Test
  void whatTheLookDoesNotKnowIsCountedByItself() throws Exception {
    engine.isSharing.set(true);
    engine.fail(20);
    Asker asker = desk().asker();
    asker.ask(all(heavy(10), heavy(20), heavy(30)), answers::add);
    for (int rule : List.of(10, 20, 30)) {
      engine.letGo(rule);
    }
    Answer last = List.of(next(), next(), next()).getLast();
    assertThat(last.isLast()).isTrue();
    assertThat(last.failed()).containsOnlyKeys(heavy(20));
    assertThat(engine.asked).containsExactly(heavy(20));
  }

  @Test
  void whatIsBeingCountedGoesOnWhenItIsAskedForAgain() throws Exception {
    Asker asker = desk().asker();
    asker.ask(all(heavy(1)), answers::add);
    engine.begun(heavy(1));
    asker.ask(all(heavy(1), light(100)), answers::add);
    engine.letGo(100);
    engine.letGo(1);
    next();
    assertThat(next().counts().people()).isEqualTo(Bounds.exactly(900));
    assertThat(engine.asked).containsExactlyInAnyOrder(heavy(1), light(100));
  }

  private Answer next() throws InterruptedException {
    Answer answer = answers.poll(20, TimeUnit.SECONDS);
    assertThat(answer).as("an answer within 20 seconds").isNotNull();
    return Objects.requireNonNull(answer);
  }
}
