package studio.marquee.model.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Which people a segment means, in a text that does not depend on how somebody put it together: the
 * order of parts, groups within groups, muted parts, <em>not</em> said twice, the order of values,
 * titles and locks leave no trace in it. Segments with the same text mean the same people. Two
 * texts can differ where only the data or more reasoning would show that the people are the same.
 */
public record Meaning(String text) {
  /** Goes up when the text of any meaning changes, so that no old hash is taken for a new one. */
  private static final String VERSION = "marquee.meaning/1";

  public static Meaning of(Segment segment) {
    return of(segment.population(), segment.whole());
  }

  /** Which rows of a population a rule means. */
  public static Meaning of(String population, Rule rule) {
    String rows = Condition.text(rule);
    return new Meaning(VERSION + "\n" + TestText.quoted(population) + "\n" + rows + "\n");
  }

  /** Short and the same on every machine: SHA-256 in lower-case hexadecimal digits. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
