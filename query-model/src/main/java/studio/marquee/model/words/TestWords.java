package studio.marquee.model.words;

import java.math.BigDecimal;
import java.util.List;
import studio.marquee.model.mart.AttributeName;
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
  private final Titles titles;
  private final Words words;
  private final TimeWords time;

  TestWords(Titles titles, Words words, TimeWords time) {
    this.titles = titles;
    this.words = words;
    this.time = time;
  }

  String of(Subject subject, AttributeName name, AttributeTest test) {
    return of(subject, titles.attribute(subject, name), titles.unit(name), test);
  }

  /** Of a value that is called so, whether an attribute holds it or it is worked out. */
  String of(Subject subject, String title, String unit, AttributeTest test) {
    String attribute = words.withinASentence(title);
    return switch (test) {
      case TextTest text -> of(attribute, text);
      case NumberTest number -> of(attribute, unit, number);
      case YesNoTest.IsTrue() -> words.say(subject, "yesNo.isTrue", title);
      case YesNoTest.IsFalse() -> words.say(subject, "yesNo.isFalse", title);
      case TimeTest of -> time.of(attribute, of);
      case ListTest list -> of(attribute, list);
      case PresenceTest.IsSet() -> words.say("presence.isSet", attribute);
      case PresenceTest.IsNotSet() -> words.say("presence.isNotSet", attribute);
      case ComparisonTest comparison -> of(subject, attribute, comparison);
    };
  }

  private String of(String attribute, ListTest test) {
    return switch (test) {
      case ListTest.HasAnyOf(var values) ->
          words.say("list.hasAnyOf", attribute, words.either(values));
      case ListTest.HasAllOf(var values) ->
          words.say("list.hasAllOf", attribute, words.all(values));
      case ListTest.HasNoneOf(var values) ->
          words.say("list.hasNoneOf", attribute, words.either(values));
      case ListTest.IsEmpty() -> words.say("list.isEmpty", attribute);
      case ListTest.HasLength(var length) -> of(words.say("list.length", attribute), "", length);
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

  private String of(Subject subject, String attribute, ComparisonTest test) {
    String other = titles.within(subject, test.other());
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

  private String numbers(List<BigDecimal> values, String unit) {
    return words.either(values.stream().map(value -> words.number(value, unit)).toList());
  }

  private String cased(List<String> values, Letters letters) {
    String all = words.either(values);
    return letters == Letters.EXACT ? all : words.say("text.anyCase", all);
  }

  private List<String> quoted(List<String> texts) {
    return texts.stream().map(titles::quoted).toList();
  }
}
