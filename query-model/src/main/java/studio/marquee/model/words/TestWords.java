package studio.marquee.model.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** One test of one attribute in words. */
final class TestWords {
  private final Catalogue catalogue;
  private final Words words;
  private final TimeWords time;

  TestWords(Catalogue catalogue, Words words, Optional<Now> now) {
    this.catalogue = catalogue;
    this.words = words;
    this.time = new TimeWords(words, now);
  }

  String title(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::title).orElse(name.attribute());
  }

  String within(AttributeName name) {
    return words.withinASentence(title(name));
  }

  String of(AttributeName name, AttributeTest test) {
    String attribute = within(name);
    return switch (test) {
      case TextTest text -> of(attribute, text);
      case NumberTest number -> of(attribute, unit(name), number);
      case YesNoTest.IsTrue() -> words.say("yesNo.isTrue", title(name));
      case YesNoTest.IsFalse() -> words.say("yesNo.isFalse", title(name));
      case TimeTest of -> time.of(attribute, of);
      case ListTest _ -> throw new UnsupportedOperationException();
      case PresenceTest.IsSet() -> words.say("presence.isSet", attribute);
      case PresenceTest.IsNotSet() -> words.say("presence.isNotSet", attribute);
      case ComparisonTest comparison -> of(attribute, comparison);
    };
  }

  private String of(String attribute, TextTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) ->
          words.say("text.isAnyOf", attribute, cased(values, letters));
      case TextTest.IsNoneOf(var values, var letters) ->
          words.say("text.isNoneOf", attribute, cased(values, letters));
      case TextTest.ContainsAnyOf(var texts, var letters) ->
          words.say("text.containsAnyOf", attribute, cased(quoted(texts), letters));
      case TextTest.ContainsNoneOf(var texts, var letters) ->
          words.say("text.containsNoneOf", attribute, cased(quoted(texts), letters));
      case TextTest.StartsWithAnyOf(var texts, var letters) ->
          words.say("text.startsWithAnyOf", attribute, cased(quoted(texts), letters));
      case TextTest.StartsWithNoneOf(var texts, var letters) ->
          words.say("text.startsWithNoneOf", attribute, cased(quoted(texts), letters));
      case TextTest.EndsWithAnyOf(var texts, var letters) ->
          words.say("text.endsWithAnyOf", attribute, cased(quoted(texts), letters));
      case TextTest.EndsWithNoneOf(var texts, var letters) ->
          words.say("text.endsWithNoneOf", attribute, cased(quoted(texts), letters));
      case TextTest.Matches(var pattern, var letters) ->
          words.say("text.matches", attribute, cased(quoted(List.of(pattern)), letters));
      case TextTest.MatchesNot(var pattern, var letters) ->
          words.say("text.matchesNot", attribute, cased(quoted(List.of(pattern)), letters));
      case TextTest.IsBlank() -> words.say("text.isBlank", attribute);
    };
  }

  private String of(String attribute, String unit, NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) ->
          words.say("number.equalsAnyOf", attribute, numbers(values, unit));
      case NumberTest.EqualsNoneOf(var values) ->
          words.say("number.equalsNoneOf", attribute, numbers(values, unit));
      case NumberTest.LessThan(var value) ->
          words.say("number.lessThan", attribute, words.number(value, unit));
      case NumberTest.AtMost(var value) ->
          words.say("number.atMost", attribute, words.number(value, unit));
      case NumberTest.MoreThan(var value) ->
          words.say("number.moreThan", attribute, words.number(value, unit));
      case NumberTest.AtLeast(var value) ->
          words.say("number.atLeast", attribute, words.number(value, unit));
      case NumberTest.Between(var from, var to) ->
          words.say("number.between", attribute, words.number(from, unit), words.number(to, unit));
      case NumberTest.PercentileBand(var from, var to) -> percentile(attribute, from, to);
    };
  }

  private String percentile(String attribute, int from, int to) {
    if (to == 100) {
      return words.say("number.top", attribute, 100 - from);
    }
    return from == 0
        ? words.say("number.bottom", attribute, to)
        : words.say("number.percentile", attribute, from, to);
  }

  private String of(String attribute, ComparisonTest test) {
    String other = within(test.other());
    BigDecimal offset = test.offset();
    String against =
        switch (offset.signum()) {
          case 0 -> words.say("comparison.plain", other);
          case 1 -> words.say("comparison.plus", other, words.number(offset));
          default -> words.say("comparison.minus", other, words.number(offset.negate()));
        };
    return switch (test.order()) {
      case LESS -> words.say("comparison.less", attribute, against);
      case AT_MOST -> words.say("comparison.atMost", attribute, against);
      case EQUAL -> words.say("comparison.equal", attribute, against);
      case NOT_EQUAL -> words.say("comparison.notEqual", attribute, against);
      case AT_LEAST -> words.say("comparison.atLeast", attribute, against);
      case MORE -> words.say("comparison.more", attribute, against);
    };
  }

  private String unit(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::unit).orElse("");
  }

  private String numbers(List<BigDecimal> values, String unit) {
    return words.either(values.stream().map(value -> words.number(value, unit)).toList());
  }

  private String cased(List<String> values, Letters letters) {
    String all = words.either(values);
    return letters == Letters.EXACT ? all : words.say("text.anyCase", all);
  }

  private static List<String> quoted(List<String> texts) {
    return texts.stream().map(text -> "“" + text + "”").toList();
  }
}
