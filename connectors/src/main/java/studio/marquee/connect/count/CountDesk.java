package studio.marquee.connect.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounter.Tally;
import studio.marquee.model.problem.ProblemException;

/**
 * Where segments of one generation are counted. Rules that need one look at each person have a lane
 * of their own, so that none of them ever waits behind a long one.
 */
public final class CountDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CountDesk.class);

  private final LeafQueue queue;
  private final LeafStore store;
  private final SegmentCounter counter;
  private final AudienceEngine engine;
  private final List<Work.Begun> lanes;

  private CountDesk(
      LeafQueue queue,
      LeafStore store,
      SegmentCounter counter,
      AudienceEngine engine,
      List<Work.Begun> lanes) {
    this.queue = queue;
    this.store = store;
    this.counter = counter;
    this.engine = engine;
    this.lanes = lanes;
  }

  /**
   * Opens connections of its own to the engine's generation.
   *
   * @param nanos a clock that only measures how long something took
   */
  public static CountDesk beside(
      AudienceEngine engine, Catalogue catalogue, LeafStore store, Work work, LongSupplier nanos)
      throws ProblemException {
    LeafQueue queue = new LeafQueue();
    List<LeafLane> lanes = new ArrayList<>();
    for (Effort most : Effort.values()) {
      lanes.add(new LeafLane(engine.sibling(work), queue, store, most, nanos));
    }
    SegmentCounter counter = new SegmentCounter(engine.freshness().people(), catalogue, work);
    List<Work.Begun> begun =
        lanes.stream().map(lane -> work.start("leaves-" + lane.name(), lane)).toList();
    return new CountDesk(queue, store, counter, engine, begun);
  }

  /** Somebody new with a question of their own. */
  public Asker asker() {
    return new Asker(queue, store, counter, counter::tally, engine);
  }

  /** Somebody who only wants to know how many, at once and often. */
  public Asker totals() {
    return new Asker(
        queue,
        store,
        counter,
        (segment, known) -> new Tally(counter.total(segment, known), Optional.empty()),
        engine);
  }

  @Override
  public void close() {
    try {
      queue.close();
      for (Work.Begun lane : lanes) {
        lane.awaitEnd();
      }
    } catch (InterruptedException inAHurry) {
      LOG.debug("Not waiting for a lane to end", inAHurry);
      Thread.currentThread().interrupt();
    }
  }
}
