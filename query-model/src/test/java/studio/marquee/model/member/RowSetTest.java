package studio.marquee.model.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowSetTest {
  private static final int ROUNDS = 2_000;

  /** Laws that hold for every two sets, against {@link BitSet} as the obvious other way. */
  @Test
  void algebraAgreesWithTheObviousOne() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int population = random.nextInt(300);
      BitSet one = bits(random, population);
      BitSet other = bits(random, population);
      RowSet a = set(one, population);
      RowSet b = set(other, population);
      String where = "seed " + seed + ", round " + round;

      assertThat(a.count()).as(where).isEqualTo(one.cardinality());
      assertThat(a.and(b)).as(where).isEqualTo(set(both(one, other), population));
      assertThat(a.countBoth(b)).as(where).isEqualTo(both(one, other).cardinality());
      assertThat(a.or(b)).as(where).isEqualTo(set(either(one, other), population));
      assertThat(a.not().count() + a.count()).as(where).isEqualTo(population);
      assertThat(a.and(b).not()).as(where).isEqualTo(a.not().or(b.not()));
      assertThat(a.not().not()).as(where).isEqualTo(a);
      assertThat(RowSet.ofWords(population, a.words())).as(where).isEqualTo(a);
      assertThat(RowSet.ofWords(population, a.not().words())).as(where).isEqualTo(a.not());
    }
  }

  @Test
  void readsBitStringsOfEveryLength() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int population = 1; population < 700; population++) {
      BitSet rows = bits(random, population);
      RowSet read = RowSet.ofBitString(asDuckDbWritesIt(rows, population), population);
      assertThat(read).as("seed " + seed + ", " + population).isEqualTo(set(rows, population));
    }
  }

  @Test
  void everyoneAndNone() {
    assertThat(RowSet.everyone(130).count()).isEqualTo(130);
    assertThat(RowSet.none(130).count()).isZero();
    assertThat(RowSet.everyone(0).not()).isEqualTo(RowSet.none(0));
    assertThat(RowSet.everyone(0)).isEqualTo(RowSet.none(0));
    assertThat(RowSet.everyone(64)).isEqualTo(RowSet.none(64).not());
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    RowSet seven = RowSet.none(7);
    assertThatThrownBy(() -> seven.and(RowSet.none(8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> seven.contains(7)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> RowSet.ofBitString(new byte[] {0, 1}, 8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BitSet bits(SplittableRandom random, int population) {
    BitSet bits = new BitSet(population);
    int density = random.nextInt(1, 101);
    for (int row = 0; row < population; row++) {
      bits.set(row, random.nextInt(100) < density);
    }
    return bits;
  }

  private static RowSet set(BitSet bits, int population) {
    return RowSet.of(population, bits.stream().toArray());
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet result = (BitSet) one.clone();
    result.and(other);
    return result;
  }

  private static BitSet either(BitSet one, BitSet other) {
    BitSet result = (BitSet) one.clone();
    result.or(other);
    return result;
  }

  /** Padding first, then the first row in the highest bit that is left. */
  private static byte[] asDuckDbWritesIt(BitSet rows, int population) {
    int padding = (8 - population % 8) % 8;
    byte[] bytes = new byte[(population + padding) / 8];
    for (int bit = padding; bit < population + padding; bit++) {
      if (rows.get(bit - padding)) {
        bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    return bytes;
  }
}
