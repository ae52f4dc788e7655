package studio.marquee.connect.agreement;

import java.util.List;
import java.util.Locale;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.TextTest;

/** Tests of texts, asking for texts of the table, their pieces and their likes. */
final class RandomTextTests {
  private static final List<String> OTHERS =
      List.of("", " ", "o", "G", "%", "_", "\\", "ü", "É", "'", "\"", "*", "?", "l_", "x%", "x");

  private final Luck luck;

  RandomTextTests(Luck luck) {
    this.luck = luck;
  }

  TextTest test(List<Object> values) {
    Letters letters = luck.inPercent(50) ? Letters.EXACT : Letters.ANY_CASE;
    return switch (luck.below(12)) {
      case 0, 1 -> new TextTest.IsAnyOf(luck.some(3, () -> whole(values)), letters);
      case 2 -> new TextTest.IsNoneOf(luck.some(3, () -> whole(values)), letters);
      case 3 -> new TextTest.ContainsAnyOf(pieces(values), letters);
      case 4 -> new TextTest.ContainsNoneOf(pieces(values), letters);
      case 5 -> new TextTest.StartsWithAnyOf(pieces(values), letters);
      case 6 -> new TextTest.StartsWithNoneOf(pieces(values), letters);
      case 7 -> new TextTest.EndsWithAnyOf(pieces(values), letters);
      case 8 -> new TextTest.EndsWithNoneOf(pieces(values), letters);
      case 9 -> new TextTest.Matches(pattern(whole(values)), letters);
      case 10 -> new TextTest.MatchesNot(pattern(whole(values)), letters);
      default -> new TextTest.IsBlank();
    };
  }

  private String whole(List<Object> values) {
    String text =
        values.isEmpty() || luck.inPercent(10) ? luck.oneOf(OTHERS) : luck.oneOf(values).toString();
    return switch (luck.below(8)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text.contains("ß") ? text : text.toUpperCase(Locale.ROOT);
      case 2 -> text.strip();
      case 3 -> luck.inPercent(50) ? text + " " : text;
      default -> text;
    };
  }

  private List<String> pieces(List<Object> values) {
    return luck.some(2, () -> piece(whole(values)));
  }

  /** Never cuts a character in two. */
  private String piece(String text) {
    int[] letters = text.codePoints().toArray();
    if (letters.length == 0) {
      return luck.oneOf(List.of("o", " ", "%", "_"));
    }
    boolean isFront = luck.inPercent(40);
    int from = isFront ? 0 : luck.below(letters.length);
    boolean isBack = luck.inPercent(50);
    int to = isBack ? letters.length : luck.between(from + 1, letters.length);
    return new String(letters, from, to - from);
  }

  private String pattern(String text) {
    StringBuilder pattern = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          switch (luck.below(9)) {
            case 3 -> pattern.append('%');
            case 4 -> pattern.append('_');
            case 0 -> pattern.append('?');
            case 1 -> pattern.append('*');
            case 2 -> pattern.append('*').appendCodePoint(letter);
            default -> pattern.appendCodePoint(letter);
          }
        });
    return pattern.isEmpty() ? "*" : pattern.toString();
  }
}
