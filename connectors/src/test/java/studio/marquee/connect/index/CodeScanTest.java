package studio.marquee.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Scans of random numbers against asking about each of them by itself. */
class CodeScanTest {
  private static final int ROUNDS = 3_000;
  private static final int MOST_SINGLE = 1 << 18;

  @Test
  void findsExactlyTheNumbersThatAreAmongTheCodes() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int width = 1 << random.nextInt(4);
      long most = width == Long.BYTES ? 1L << 62 : (1L << (Byte.SIZE * width)) - 1;
      Asked asked = asked(random, random.nextInt(3) == 0 ? Math.min(most, 300) : most);
      int count = random.nextInt(random.nextBoolean() ? 200 : 9_000);
      List<Long> numbers = new ArrayList<>();
      Packing packing = new Packing(width, count);
      for (int i = 0; i < count; i++) {
        long number = near(random, asked, most);
        numbers.add(number);
        packing.add(number);
      }
      long[] words = new long[((count + 63) >> 6) + 2];
      Arrays.fill(words, -1L);
      long[] held = words.clone();
      CodeScan.scan(packing.taken(), width, count, asked.codes, words, 1);
      long[] each = numbers.stream().mapToLong(number -> number).toArray();
      CodeScan.scan(each, count, asked.codes, held, 1);

      String where = "seed %d, round %d, width %d".formatted(seed, round, width);
      assertThat(held).as(where).isEqualTo(words);
      assertThat(words[0]).as(where).isEqualTo(-1L);
      assertThat(words[words.length - 1]).as(where).isEqualTo(-1L);
      for (int i = 0; i < (words.length - 2) * 64; i++) {
        boolean isIn = i < count && asked.has(numbers.get(i));
        assertThat((words[1 + (i >> 6)] & 1L << i) != 0).as("%s, row %d", where, i).isEqualTo(isIn);
      }
    }
  }

  /** Codes, and the same by their ends or one by one. */
  private record Asked(Codes codes, long from, long to, TreeSet<Integer> single) {
    boolean has(long number) {
      return single.isEmpty()
          ? from <= number && number <= to
          : number <= Integer.MAX_VALUE && single.contains((int) number);
    }

    List<Long> ends() {
      return single.isEmpty()
          ? List.of(from, to)
          : List.of((long) single.first(), (long) single.last());
    }
  }

  private static Asked asked(SplittableRandom random, long most) {
    if (random.nextBoolean()) {
      long from = random.nextLong(most + 1);
      long to = random.nextInt(4) == 0 ? most : random.nextLong(most + 1);
      long half = (most >>> 1) + 1;
      from = random.nextInt(6) == 0 ? half : from;
      to = random.nextInt(6) == 0 ? half - 1 : to;
      return new Asked(Codes.between(from, to), from, to, new TreeSet<>());
    }
    TreeSet<Integer> single = new TreeSet<>();
    int bound = (int) Math.min(most + 1, MOST_SINGLE);
    for (int runs = random.nextInt(1, 12); runs > 0; runs--) {
      int start = random.nextInt(bound);
      for (int i = random.nextInt(4); i >= 0; i--) {
        single.add(Math.min(start + i, bound - 1));
      }
    }
    return new Asked(Codes.of(single), 0, 0, single);
  }

  /** Often one of the ends, or next to it. */
  private static long near(SplittableRandom random, Asked asked, long most) {
    if (random.nextInt(3) > 0) {
      return random.nextLong(most + 1);
    }
    long end = asked.ends().get(random.nextInt(2)) + random.nextInt(3) - 1;
    return Math.max(0, Math.min(most, end));
  }
}
