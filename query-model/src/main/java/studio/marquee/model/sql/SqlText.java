package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;

/** A statement and the values bound to its places, in order. Values are never part of the text. */
public record SqlText(String text, List<Object> parameters) {
  private static final String QUOTES = "\"'`";
  private static final char NO_QUOTE = '\0';

  public SqlText {
    parameters = List.copyOf(parameters);
  }

  public static SqlText of(String text, Object... parameters) {
    return new SqlText(text, List.of(parameters));
  }

  /** The same values, with other text around them. */
  public SqlText inside(String before, String after) {
    return new SqlText(before + text + after, parameters);
  }

  /** For conditions that may come to nothing although the columns hold values. */
  SqlText orFalse() {
    return inside("coalesce(", ", false)");
  }

  /**
   * Puts texts into the slots {0}, {1} and so on of this one, each as often as its slot is there,
   * and their values to where they then belong. Nothing that is put in is looked at again, so it
   * may hold anything; this text itself must hold no other braces and no question marks but places.
   */
  SqlText filled(SqlText... slots) {
    StringBuilder whole = new StringBuilder();
    List<Object> values = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '{') {
        SqlText slot = slots[text.charAt(i + 1) - '0'];
        whole.append(slot.text);
        values.addAll(slot.parameters);
        i += 2;
      } else {
        whole.append(letter);
        if (letter == '?') {
          values.add(parameters.get(used));
          used++;
        }
      }
    }
    return new SqlText(whole.toString(), values);
  }

  /** Each on a line of its own, with something between them, and all of their values. */
  static SqlText joined(String between, List<SqlText> texts) {
    List<Object> values = new ArrayList<>();
    texts.forEach(text -> values.addAll(text.parameters));
    return new SqlText(String.join(between, texts.stream().map(SqlText::text).toList()), values);
  }

  /** Every line but the first a step further in; a line can also end in a name, and stays there. */
  SqlText indented() {
    StringBuilder whole = new StringBuilder(text.length() * 2);
    char open = NO_QUOTE;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      whole.append(letter);
      if (open == letter) {
        open = NO_QUOTE;
      } else if (open == NO_QUOTE && QUOTES.indexOf(letter) >= 0) {
        open = letter;
      } else if (open == NO_QUOTE && letter == '\n') {
        whole.append("  ");
      }
    }
    return new SqlText(whole.toString(), parameters);
  }
}
