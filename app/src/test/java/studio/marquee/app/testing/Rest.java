package studio.marquee.app.testing;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.app.boot.StudioOptions;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.text.Texts;

/**
 * When nothing is being worked out for a window: no lane is asked for anything, nothing is to be
 * asked in a moment, and nothing is awaited in so many words. Numbers are counted beside the lanes,
 * so only the words tell about those. Rules out of view go on waiting for theirs until they are
 * seen.
 */
record Rest(Lanes lanes, SoonTimer timer, Set<String> waiting) {
  Rest {
    waiting = Set.copyOf(waiting);
  }

  static Rest of(StudioOptions options, Lanes lanes, SoonTimer timer) {
    Texts texts = new Texts(options.locale(), options.zone(), options.clock());
    return new Rest(
        lanes,
        timer,
        Stream.of(
                "answer.counting",
                "answer.working",
                "builder.drop.counting",
                "builder.profile.waiting",
                "export.looking",
                "frame.count.counting",
                "home.counting",
                "removal.looking")
            .map(texts::say)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Whether it is so now, on the window's thread.
   *
   * @param read all that is to be read in the window
   */
  boolean isSo(Collection<String> read) {
    return timer.isAtRest() && lanes.areAtRest() && Collections.disjoint(waiting, read);
  }
}
