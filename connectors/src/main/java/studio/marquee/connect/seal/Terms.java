package studio.marquee.connect.seal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.problem.ProblemException;

/**
 * Until when the generations of a cache may be read, and the highest time that was ever seen here.
 * Both lie with the keys, where nobody changes them with an editor; so neither a longer lease that
 * somebody writes into a file of the workspace nor a clock that somebody turns back gives anything
 * back.
 */
public final class Terms {
  /** Clocks are set right by minutes; a zone that was wrong costs less than a day. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  /** Keys are not rewritten for every count. */
  private static final Duration STEP = Duration.ofHours(1);

  private static final String SEEN = "seen";

  private final KeyRing keys;
  private final String name;

  /**
   * Works for one cache.
   *
   * @param cache its name, as for its seal
   */
  public Terms(KeyRing keys, String cache) {
    this.keys = keys;
    this.name = "term/" + cache;
  }

  /**
   * A generation has just been fetched, so the clock is believed again whatever it said before.
   *
   * @param counting the generations that still matter
   */
  public void begin(String generation, Instant now, Optional<Instant> end, Set<String> counting)
      throws ProblemException {
    Map<String, Instant> known = read();
    known.keySet().retainAll(counting);
    known.put(SEEN, now);
    end.ifPresent(moment -> known.put(generation, moment));
    write(known);
  }

  /** The same end for what was made from another generation. */
  public void passOn(Map<String, String> madeFrom) throws ProblemException {
    Map<String, Instant> known = read();
    madeFrom.forEach((made, from) -> {
      Instant end = known.get(from);
      if (end != null) {
        known.put(made, end);
      }
    });
    write(known);
  }

  /** Empty when nothing was written down about it. */
  public Optional<Instant> end(String generation) throws ProblemException {
    return Optional.ofNullable(read().get(generation));
  }

  /** The highest time that is known to have been, which is not before the given one. */
  public Instant see(Instant now) throws ProblemException {
    Map<String, Instant> known = read();
    Instant seen = known.getOrDefault(SEEN, Instant.MIN);
    if (now.isAfter(seen) && (!known.containsKey(SEEN) || now.isAfter(seen.plus(STEP)))) {
      known.put(SEEN, now);
      write(known);
    }
    return now.isAfter(seen) ? now : seen;
  }

  /** Whether a clock is so far behind that somebody must have turned it back. */
  public static boolean isTurnedBack(Instant now, Instant seen) {
    return now.plus(TOLERANCE).isBefore(seen);
  }

  private Map<String, Instant> read() throws ProblemException {
    Map<String, Instant> known = new LinkedHashMap<>();
    String text = keys.find(name).map(kept -> new String(kept, StandardCharsets.UTF_8)).orElse("");
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", 2);
      try {
        known.put(words[0], Instant.parse(words[words.length - 1]));
      } catch (DateTimeParseException notOurs) {
        // What cannot be read has ended.
        known.put(words[0], Instant.EPOCH);
      }
    }
    return known;
  }

  private void write(Map<String, Instant> known) throws ProblemException {
    StringBuilder text = new StringBuilder();
    known.forEach((word, moment) -> text.append(word).append(' ').append(moment).append('\n'));
    keys.keep(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
