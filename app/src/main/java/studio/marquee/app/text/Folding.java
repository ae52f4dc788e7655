package studio.marquee.app.text;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Texts as they are compared: small, and without accents; as long as they were. */
public final class Folding {
  private static final int LAST_OF_ASCII = 127;

  private Folding() {}

  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char letter) {
    char small = Character.toLowerCase(letter);
    if (small <= LAST_OF_ASCII || Character.isSurrogate(small)) {
      return small;
    }
    return Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
  }

  /** What was typed, word by word. */
  public static List<String> terms(String typed) {
    return Stream.of(fold(typed).split("\\s+")).filter(term -> !term.isEmpty()).toList();
  }
}
