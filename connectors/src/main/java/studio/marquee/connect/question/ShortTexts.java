package studio.marquee.connect.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which values hold one letter, or two in a row. So many do that looking through all of them takes
 * too long while somebody types, so the first of each are noted while values are read.
 */
final class ShortTexts {
  /** How many values are noted of each. */
  static final int MOST = 64;

  private static final int LETTERS = 128;

  private final int[] places = new int[LETTERS * (LETTERS + 1)];
  private final int[] last = new int[LETTERS * (LETTERS + 1)];
  private final List<FittingValues> found = new ArrayList<>();

  ShortTexts() {
    Arrays.fill(places, -1);
    Arrays.fill(last, -1);
  }

  /** Each value comes once, in the order in which they are told. */
  void add(int value, String folded) {
    for (int at = 0; at < folded.length(); at++) {
      char letter = folded.charAt(at);
      if (letter < LETTERS) {
        note(letter, value, at);
        if (at + 1 < folded.length() && folded.charAt(at + 1) < LETTERS) {
          note(pair(letter, folded.charAt(at + 1)), value, at);
        }
      }
    }
  }

  private static int pair(char one, char next) {
    return LETTERS * (one + 1) + next;
  }

  private void note(int text, int value, int at) {
    if (last[text] == value) {
      return;
    }
    last[text] = value;
    if (places[text] < 0) {
      places[text] = found.size();
      found.add(new FittingValues(MOST));
    }
    FittingValues fitting = found.get(places[text]);
    if (at == 0) {
      fitting.begins(value);
    } else {
      fitting.holds(value);
    }
  }

  /** Empty for texts that nothing is noted of. */
  Optional<FittingValues> of(String folded) {
    boolean isNoted =
        (folded.length() == 1 || folded.length() == 2)
            && folded.chars().allMatch(letter -> letter < LETTERS);
    if (!isNoted) {
      return Optional.empty();
    }
    int text = folded.length() == 1 ? folded.charAt(0) : pair(folded.charAt(0), folded.charAt(1));
    return Optional.of(places[text] < 0 ? new FittingValues(0) : found.get(places[text]));
  }
}
