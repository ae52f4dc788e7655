package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people type them. */
public final class Numbers {
  private Numbers() {}

  /** Empty when it is no number in the writing of the locale. */
  public static Optional<BigDecimal> read(String typed, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    if (format instanceof DecimalFormat decimal) {
      decimal.setParseBigDecimal(true);
    }
    ParsePosition at = new ParsePosition(0);
    String text = typed.strip();
    Number number = format.parse(text, at);
    return number instanceof BigDecimal value && at.getIndex() == text.length()
        ? Optional.of(value)
        : Optional.empty();
  }
}
