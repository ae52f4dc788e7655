package studio.marquee.app.feature.builder.palette;

/** How closely a text has what was typed, from the best to the worst. */
enum Closeness {
  WHOLE(0),
  START(1),
  START_OF_A_WORD(2),
  INSIDE(3),
  /** But for one letter that is wrong, missing, too many, or changed places with the next. */
  NEARLY(4),
  NOT(9);

  private static final int LEAST_FOR_MISTAKES = 4;

  private final int distance;

  Closeness(int distance) {
    this.distance = distance;
  }

  /** The lower the closer. */
  int distance() {
    return distance;
  }

  /** With a mistake at most. Both are folded. */
  static Closeness of(String term, String text) {
    Closeness exactly = exactly(term, text);
    return exactly == NOT && nearly(term, text) >= 0 ? NEARLY : exactly;
  }

  /** Without a mistake. */
  static Closeness exactly(String term, String text) {
    int at = text.indexOf(term);
    if (at == 0) {
      return text.length() == term.length() ? WHOLE : START;
    }
    if (at > 0) {
      return startOfWord(term, text, at) >= 0 ? START_OF_A_WORD : INSIDE;
    }
    return NOT;
  }

  /** Where the text has it best; below 0 where it does not. */
  static int place(String term, String text) {
    int at = text.indexOf(term);
    if (at < 0) {
      return nearly(term, text);
    }
    int word = startOfWord(term, text, at);
    return word >= 0 ? word : at;
  }

  private static int startOfWord(String term, String text, int first) {
    for (int at = first; at >= 0; at = text.indexOf(term, at + 1)) {
      if (isStart(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int nearly(String term, String text) {
    if (term.length() < LEAST_FOR_MISTAKES) {
      return -1;
    }
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetterOrDigit(text.charAt(at))
          && isStart(text, at)
          && beginsNearly(term, text, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether the text from there on begins like the term but for one mistake. */
  private static boolean beginsNearly(String term, String text, int from) {
    int same = 0;
    while (same < term.length()
        && from + same < text.length()
        && term.charAt(same) == text.charAt(from + same)) {
      same++;
    }
    int at = from + same;
    if (same == term.length()) {
      return true;
    }
    boolean isTooMany = goesOn(term, same + 1, text, at);
    if (isTooMany || at >= text.length()) {
      return isTooMany;
    }
    boolean isSwapped =
        same + 1 < term.length()
            && at + 1 < text.length()
            && term.charAt(same) == text.charAt(at + 1)
            && term.charAt(same + 1) == text.charAt(at)
            && goesOn(term, same + 2, text, at + 2);
    return isSwapped || goesOn(term, same, text, at + 1) || goesOn(term, same + 1, text, at + 1);
  }

  /** Whether the rest of the term stands at that place of the text. */
  private static boolean goesOn(String term, int rest, String text, int at) {
    return text.regionMatches(at, term, rest, term.length() - rest);
  }
}
