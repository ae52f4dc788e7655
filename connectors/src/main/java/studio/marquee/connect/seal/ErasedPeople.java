package studio.marquee.connect.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Recognises people who were erased without knowing them.
 *
 * <p>A mark is a keyed hash of a person's key, and behind it a few bits of a second, cheap one. The
 * bits alone say of nearly everybody that they were not erased; a database works them out for
 * millions of people in the time that the first hash would take for a few.
 */
public final class ErasedPeople {
  static final ErasedPeople NOBODY = new ErasedPeople(new byte[32], Set.of());

  /** How many hexadecimal digits of the cheap hash a mark holds. */
  public static final int SIEVE_DIGITS = 4;

  private final byte[] secret;
  private final String sieveSecret;
  private final Set<String> marks;

  ErasedPeople(byte[] secret, Set<String> marks) {
    this.secret = secret;
    this.sieveSecret = ErasureList.hmac(secret, "sieve");
    this.marks = Set.copyOf(marks);
  }

  public int count() {
    return marks.size();
  }

  public boolean holds(String person) {
    return !marks.isEmpty() && marks.contains(mark(person));
  }

  /** What the cheap hash begins with before the person's key; for a database. */
  public String sieveSecret() {
    return sieveSecret;
  }

  /** The beginnings, in hexadecimal digits, of the cheap hashes of those who were erased. */
  public List<String> sieve() {
    return marks.stream()
        .map(mark -> mark.substring(mark.length() - SIEVE_DIGITS))
        .distinct()
        .sorted()
        .toList();
  }

  String mark(String person) {
    return ErasureList.hmac(secret, "person\n" + person) + " " + sieve(person);
  }

  private String sieve(String person) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5")
              .digest((sieveSecret + person).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, SIEVE_DIGITS);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
