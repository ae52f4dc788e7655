package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes of any length open as what was closed, and only beside what they were closed beside. */
class SealedBytesTest {
  private static final byte[] BESIDE = "block 7".getBytes(StandardCharsets.UTF_8);

  @Test
  void everyLengthOpensAgain() {
    byte[] key = new byte[32];
    Random random = new Random(5);
    random.nextBytes(key);
    SealedBytes sealing = new SealedBytes(key);
    int[] lengths = {0, 1, 15, 16, 511, 512, 513, 1_023, 1_024, 1_025, 5_000, 65_536, 262_144};
    for (int length : lengths) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      byte[] closed = sealing.close(BESIDE, content);
      assertThat(closed).hasSize(length + SealedBytes.OVERHEAD);
      assertThat(sealing.open(BESIDE, closed)).hasValue(content);
      assertThat(sealing.open(key, closed)).isEmpty();
      closed[closed.length / 2]++;
      assertThat(sealing.open(BESIDE, closed)).isEmpty();
    }
  }
}
