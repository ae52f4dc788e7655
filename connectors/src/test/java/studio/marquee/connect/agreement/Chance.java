package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import studio.marquee.model.segment.SplitRule;

/** What is left to chance, and yet always the same. */
final class Chance {
  private static final BigDecimal ALL_HASHES = BigDecimal.valueOf(1L << 32);

  private Chance() {}

  /** The first 32 bits of a hash of salt and key. */
  static long of(String salt, String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5")
              .digest((salt + ":" + key).getBytes(StandardCharsets.UTF_8));
      return (digest[0] & 0xFFL) << 24
          | (digest[1] & 0xFFL) << 16
          | (digest[2] & 0xFFL) << 8
          | (digest[3] & 0xFFL);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static boolean isInArm(SplitRule rule, long hash) {
    return isInArm(rule, BigDecimal.valueOf(hash), ALL_HASHES);
  }

  static boolean isInArm(SplitRule rule, int place, int places) {
    return isInArm(rule, BigDecimal.valueOf(place), BigDecimal.valueOf(places));
  }

  private static boolean isInArm(SplitRule rule, BigDecimal place, BigDecimal places) {
    BigDecimal hundredfold = place.multiply(BigDecimal.valueOf(100));
    BigDecimal from = BigDecimal.ZERO;
    for (SplitRule.Arm arm : rule.arms()) {
      BigDecimal to = from.add(arm.percent());
      if (arm.name().equals(rule.kept())) {
        return hundredfold.compareTo(from.multiply(places)) >= 0
            && hundredfold.compareTo(to.multiply(places)) < 0;
      }
      from = to;
    }
    throw new IllegalArgumentException("there is no group " + rule.kept());
  }
}
