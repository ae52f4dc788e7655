package studio.marquee.connect.count;

import studio.marquee.model.member.SegmentCounter;

/** The threads that count: some that share one pass over the sets, and one for each lane. */
public interface Work extends SegmentCounter.Shares {
  /** Begins something that lasts, on a thread of its own. */
  Begun start(String name, Runnable work);

  /** What has been begun. */
  interface Begun {
    void awaitEnd() throws InterruptedException;
  }
}
