package studio.marquee.app.feature.builder.item;

import java.math.BigDecimal;
import java.math.MathContext;
import studio.marquee.app.text.Texts;

/** How single values are told. */
public final class ValueWords {
  private ValueWords() {}

  /** Numbers on a scale need no more than four digits. */
  public static BigDecimal readable(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(4)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Yes and no come as the source writes them. */
  public static String say(String value, Texts texts) {
    return switch (value) {
      case "true" -> texts.say("builder.value.yes");
      case "false" -> texts.say("builder.value.no");
      default -> text(value, texts);
    };
  }

  /** Letters as they are, as long as there is one to be seen. */
  public static String text(String value, Texts texts) {
    return value.isBlank() ? texts.say("builder.value.blank") : value;
  }
}
