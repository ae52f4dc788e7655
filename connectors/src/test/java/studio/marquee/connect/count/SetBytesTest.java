package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.marquee.model.member.RowSet;

class SetBytesTest {
  @Test
  void everySetIsReadAsItWasAndTakesNoMoreThanInMemory() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 400; round++) {
      int population = random.nextInt(1, 3_000);
      double share = random.nextInt(3) == 0 ? random.nextDouble() : random.nextDouble() / 40;
      RowSet some =
          RowSet.of(
              population, random.ints(0, population).limit((long) (population * share)).toArray());
      for (RowSet set :
          new RowSet[] {some, some.not(), some.and(some.not()), some.or(some.not())}) {
        byte[] bytes = SetBytes.of(set);
        assertThat(SetBytes.read(bytes)).as("seed %d, %s", seed, set).contains(set);
        assertThat((long) bytes.length).as("%s", set).isLessThanOrEqualTo(set.bytes() + 256);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(SetBytes.read(cut)).as("seed %d, %s", seed, set).isEmpty();
      }
    }
  }

  @Test
  void ofNobody() {
    assertThat(SetBytes.read(SetBytes.of(RowSet.none(0)))).contains(RowSet.none(0));
    assertThat(SetBytes.read(new byte[0])).isEmpty();
  }
}
