package studio.marquee.app.feature.builder.rule;

import java.math.BigDecimal;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;

/** How chosen values are written. */
final class ValueWords {
  private ValueWords() {}

  static String say(String value, Piece.Reading reading, Texts texts) {
    return switch (reading) {
      case NUMBER -> texts.number(new BigDecimal(value));
      case TEXT -> value.isBlank() ? texts.say("rule.values.blank") : value;
    };
  }
}
