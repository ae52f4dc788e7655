package studio.marquee.model.words;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Says a segment in one sentence. What the marts do not know is called by its bare name. */
public final class Sentence {
  private final Marts marts;
  private final Locale locale;
  private final ResourceBundle words;

  public Sentence(Marts marts, Locale locale) {
    this.marts = marts;
    this.locale = locale;
    this.words = ResourceBundle.getBundle("studio.marquee.model.words.words", locale);
  }

  public String of(Segment segment) {
    String people = marts.mart(segment.population()).map(Mart::title).orElse(segment.population());
    return say("segment", people, of(segment.rule()));
  }

  public String of(Rule rule) {
    return switch (rule) {
      case AttributeRule(var name, var test) -> of(name, test);
    };
  }

  private String of(AttributeName name, AttributeTest test) {
    String title = marts.attribute(name).map(Attribute::title).orElse(name.attribute());
    String attribute = withinASentence(title);
    String unit = marts.attribute(name).map(Attribute::unit).orElse("");
    return switch (test) {
      case AttributeTest.IsAnyOf(var values) -> say("rule.isAnyOf", attribute, either(values));
      case AttributeTest.AtLeast(var value) -> say("rule.atLeast", attribute, number(value, unit));
      case AttributeTest.AtMost(var value) -> say("rule.atMost", attribute, number(value, unit));
      case AttributeTest.Between(var from, var to) ->
          say("rule.between", attribute, number(from, unit), number(to, unit));
      case AttributeTest.IsTrue() -> say("rule.isTrue", title);
      case AttributeTest.IsSet() -> say("rule.isSet", attribute);
    };
  }

  /** A title without its capital, unless it begins with an abbreviation such as UTM. */
  private String withinASentence(String title) {
    boolean isAbbreviated = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return title.isEmpty() || isAbbreviated
        ? title
        : title.substring(0, 1).toLowerCase(locale) + title.substring(1);
  }

  private String either(List<String> values) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    String firsts =
        values.subList(0, values.size() - 1).stream()
            .reduce((all, next) -> say("list.comma", all, next))
            .orElseThrow();
    return say("list.or", firsts, values.getLast());
  }

  private String number(BigDecimal value, String unit) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    String digits = format.format(value);
    return unit.isBlank() ? digits : unit + " " + digits;
  }

  private String say(String key, Object... parts) {
    return new MessageFormat(words.getString(key), locale).format(parts);
  }
}
