package studio.marquee.model.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final int ROUNDS = 300;

  @Test
  void everybodyIsInExactlyOneRegion() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int population = new int[] {1, 64, 1_000, 70_003}[random.nextInt(4)];
      List<RowSet> sets = sets(random, population, random.nextInt(1, 7));
      List<Integer> expected = new ArrayList<>(Collections.nCopies(1 << sets.size(), 0));
      for (int row = 0; row < population; row++) {
        int at = row;
        int region =
            IntStream.range(0, sets.size())
                .filter(i -> sets.get(i).contains(at))
                .map(i -> 1 << i)
                .sum();
        expected.set(region, expected.get(region) + 1);
      }
      Overlap overlap = Overlap.of(sets);
      assertThat(overlap.regions()).as("seed %d, round %d", seed, round).isEqualTo(expected);
      assertThat(overlap.inAllOf(0)).isEqualTo(population);
      assertThat(overlap.inAllOf(1)).isEqualTo(sets.getFirst().count());
    }
  }

  @Test
  void everyTwoOfALibrary() {
    List<RowSet> sets = sets(new SplittableRandom(7), 10_000, 5);
    List<List<Integer>> matrix = Overlap.matrix(sets);
    for (int i = 0; i < sets.size(); i++) {
      for (int j = 0; j < sets.size(); j++) {
        assertThat(matrix.get(i).get(j)).isEqualTo(sets.get(i).and(sets.get(j)).count());
      }
    }
  }

  @Test
  void fromOneSetToSixOfOnePopulation() {
    assertThatThrownBy(() -> Overlap.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Overlap.of(Collections.nCopies(7, RowSet.none(3))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Overlap.of(List.of(RowSet.none(3), RowSet.none(4))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<RowSet> sets(SplittableRandom random, int population, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> {
          int oneIn = new int[] {1, 2, 5, 500}[random.nextInt(4)];
          return RowSet.of(
              population,
              IntStream.range(0, population).filter(_ -> random.nextInt(oneIn) == 0).toArray());
        })
        .toList();
  }
}
