package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Awkward texts, often next to others that differ by little. */
final class RandomTexts {
  private static final List<String> TEXTS =
      List.of(
          "", " ", "   ", "Gold", "gold", "GOLD", "Gold ", " Gold", "Golden", "old", "Müller",
          "MÜLLER", "müller", "Muller", "muller ", "Ärger", "ärger", "Éclair", "éclair", "eclair",
          "50%", "50", "%", "5_0", "5x0", "_", "a\\b", "a\\", "\\", "\\%", "O'Hara", "''", "\"q\"",
          "*", "?", "a*b", "a?b", "axxb", "ab", "Ab", "aB", "a b", "😀", "x😀y", "雪", "a\nb", "\t",
          "null", "ß", "ss", "[a]", "a|b", "a.b", "^a", "a$", "#", "--", ";", "?1", "$1", ":a",
          "{}");

  private static final List<String> ENTRIES =
      List.of(
          "golf", "Golf", "golf ", "", " ", "O'Hara", "a\"b", "\"", "[x]", ",", "{}", "\\", "null",
          "Müller", "50%", "😀", "a,b");

  private final Luck luck;

  RandomTexts(Luck luck) {
    this.luck = luck;
  }

  List<Object> stock() {
    List<Object> texts = new ArrayList<>();
    for (String text : luck.<String>some(5, () -> luck.oneOf(TEXTS))) {
      texts.add(text);
      switch (luck.below(4)) {
        case 0 -> texts.add(text.toLowerCase(Locale.ROOT));
        case 1 -> texts.add(text.contains("ß") ? text : text.toUpperCase(Locale.ROOT));
        case 2 -> texts.add(text + " ");
        default -> texts.add(luck.oneOf(TEXTS));
      }
    }
    return texts;
  }

  String entry() {
    return luck.oneOf(ENTRIES);
  }

  /** An entry may be there twice; a list may be empty. */
  Object list() {
    List<String> list = new ArrayList<>();
    for (int i = luck.below(4); i > 0; i--) {
      list.add(entry());
    }
    return List.copyOf(list);
  }

  /** Short, and different from those before; some differ by their case or a blank alone. */
  String key(List<Object> before) {
    for (int number = before.size() + 1; ; number++) {
      String fresh = luck.oneOf(List.of("a", "A", "k", "z", "é", "\uff41", "😀")) + number;
      String last = before.isEmpty() ? fresh : before.getLast().toString();
      String key =
          switch (luck.below(8)) {
            case 0 -> last.toUpperCase(Locale.ROOT);
            case 1 -> last.toLowerCase(Locale.ROOT);
            case 2 -> last + " ";
            default -> fresh;
          };
      if (!before.contains(key)) {
        return key;
      }
    }
  }
}
