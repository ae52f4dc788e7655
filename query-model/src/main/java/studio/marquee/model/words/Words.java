package studio.marquee.model.words;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle of this package, and how its language writes numbers, days and lists. */
record Words(Locale locale, ResourceBundle bundle) {
  static Words in(Locale locale) {
    return new Words(locale, ResourceBundle.getBundle("studio.marquee.model.words.words", locale));
  }

  String say(String key, Object... parts) {
    return new MessageFormat(bundle.getString(key), locale).format(parts);
  }

  /** The same key with {@code .things} behind it says it of things, where that is different. */
  String say(Subject subject, String key, Object... parts) {
    String ofThings = key + ".things";
    boolean isOther = subject.kind() == Subject.Kind.THINGS && bundle.containsKey(ofThings);
    return say(isOther ? ofThings : key, parts);
  }

  String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  String number(BigDecimal value, String unit) {
    if (unit.isBlank()) {
      return number(value);
    }
    boolean isCurrency = unit.matches("[A-Z]{3}");
    return say(isCurrency ? "number.currency" : "number.unit", unit, number(value));
  }

  String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  /** Where the year is said anyway. */
  String dayOfYear(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale));
  }

  /** One, two or three. */
  String either(List<String> values) {
    return list("list.or", values);
  }

  /** One, two and three. */
  String all(List<String> values) {
    return list("list.and", values);
  }

  private String list(String last, List<String> values) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    String firsts =
        values.subList(0, values.size() - 1).stream()
            .reduce((all, next) -> say("list.comma", all, next))
            .orElseThrow();
    return say(last, firsts, values.getLast());
  }

  /** A title without its capital, unless it begins with an abbreviation such as UTM. */
  String withinASentence(String title) {
    boolean isAbbreviated = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return title.isEmpty() || isAbbreviated
        ? title
        : title.substring(0, 1).toLowerCase(locale) + title.substring(1);
  }
}
