package studio.marquee.connect.index;

import java.util.Arrays;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;

/** The people who pass, put together from what each layer says of those that it is about. */
final class BehaviourSet {
  private final int people;
  private long[] words;

  BehaviourSet(int people) {
    this.people = people;
    this.words = new long[(people + 63) >> 6];
  }

  /**
   * The people as they were before layers that are still to be added.
   *
   * @param people how many there are with all layers
   */
  BehaviourSet(int people, RowSet before) {
    this.people = people;
    long[] passed = before.words();
    int needed = (people + 63) >> 6;
    this.words = passed.length < needed ? Arrays.copyOf(passed, needed) : passed;
  }

  /**
   * Adds a layer that is above all before it.
   *
   * @param passing a bit for each of the people that the layer is about
   */
  void add(IndexFile file, long[] passing) throws ProblemException {
    BehaviourLayer layer = file.directory().behaviour().orElseThrow();
    switch (layer.kind()) {
      case WHOLE -> words = Arrays.copyOf(passing, Math.max(passing.length, words.length));
      case CHANGES -> change(file.blocks(), layer, passing);
    }
  }

  private void change(SealedBlocks blocks, BehaviourLayer layer, long[] passing)
      throws ProblemException {
    if (layer.people() == 0) {
      return;
    }
    int next = 0;
    try (SealedBlocks.Reading reading = blocks.reading()) {
      for (int block : layer.numbers()) {
        byte[] numbers = new byte[blocks.length(block)];
        reading.read(block, numbers);
        for (int at = 0; at < numbers.length; at += Integer.BYTES) {
          set((int) Packing.INTS.get(numbers, at), (passing[next >> 6] & 1L << next) != 0);
          next++;
        }
      }
    }
  }

  private void set(int row, boolean isIn) {
    if (row >> 6 >= words.length) {
      words = Arrays.copyOf(words, (row >> 6) + 1);
    }
    if (isIn) {
      words[row >> 6] |= 1L << row;
    } else {
      words[row >> 6] &= ~(1L << row);
    }
  }

  RowSet set() {
    long[] exact = Arrays.copyOf(words, (people + 63) >> 6);
    if ((people & 63) != 0) {
      exact[exact.length - 1] &= (1L << people) - 1;
    }
    return RowSet.ofWords(people, exact);
  }
}
