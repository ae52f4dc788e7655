package studio.marquee.app.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.model.problem.ProblemException;

/** Has what was dear to count kept from one opening of a studio to the next. */
record KeptCounts(OpenStudio studio, LeafStore store) {
  private static final Logger LOG = LoggerFactory.getLogger(KeptCounts.class);

  /** What was kept is found from now on. */
  void recall() {
    studio.care().map(DataCare::counted).ifPresent(store::remember);
  }

  /** A little of it, as nobody waits long for a window to close. */
  void keep() {
    if (studio.care().isEmpty()) {
      return;
    }
    try {
      studio.care().get().keepCounted(studio.engine(), store);
    } catch (ProblemException failure) {
      LOG.warn("What was counted is not kept for the next time", failure);
    }
  }
}
