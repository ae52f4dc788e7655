package studio.marquee.model.member;

import java.util.Arrays;
import java.util.List;
import studio.marquee.model.member.Stretch.Range;

/**
 * Groups of which a row can be in several or in none, for example the values of a list. Each group
 * is a set of its own.
 */
public final class TagColumn extends ChartColumn {
  private final long[][] sets;

  private TagColumn(int population, long[][] sets) {
    super(population, sets.length);
    this.sets = sets;
  }

  /** One group for each of the sets, in their order. */
  public static TagColumn of(int population, List<RowSet> groups) {
    RowSet everyone = RowSet.everyone(population);
    groups.forEach(everyone::requireSame);
    return new TagColumn(population, groups.stream().map(TagColumn::words).toArray(long[][]::new));
  }

  /** All words of a set. */
  static long[] words(RowSet set) {
    long[] words = new long[RowSet.wordsFor(set.population())];
    Range range = new Range(set.population());
    Stretch stretch = new Stretch(range);
    for (int from = 0; from < words.length; from += Stretch.WORDS) {
      range.move(from, Math.min(from + Stretch.WORDS, words.length));
      set.show(from, stretch);
      stretch.copyTo(words, from);
    }
    return words;
  }

  @Override
  void show(List<Brush.Range> marked, int fromWord, int length, long[] into, Scratch scratch) {
    Arrays.fill(into, 0, length, 0L);
    for (Brush.Range range : marked) {
      for (int group = range.first(); group <= range.last(); group++) {
        Words.either(into, 0, sets[group], fromWord, into, length);
      }
    }
  }

  @Override
  Counting counting() {
    return new Counting(sets.length, sets.length) {
      @Override
      void add(long[] here, int fromWord, int length) {
        for (int group = 0; group < sets.length; group++) {
          counts[group] += Words.countBoth(here, sets[group], fromWord, length);
        }
      }
    };
  }
}
