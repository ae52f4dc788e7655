package studio.marquee.app.feature.builder.rule.phrase;

import java.util.List;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** What can be asked of a text. */
enum TextKind {
  IS_ANY_OF("rule.text.isAnyOf"),
  IS_NONE_OF("rule.text.isNoneOf"),
  CONTAINS("rule.text.contains"),
  CONTAINS_NOT("rule.text.containsNot"),
  STARTS("rule.text.starts"),
  STARTS_NOT("rule.text.startsNot"),
  ENDS("rule.text.ends"),
  ENDS_NOT("rule.text.endsNot"),
  MATCHES("rule.text.matches"),
  MATCHES_NOT("rule.text.matchesNot"),
  IS_BLANK("rule.text.isBlank");

  private static final String ANYTHING = "*";
  private final String key;

  TextKind(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static TextKind of(TextTest test) {
    return switch (test) {
      case TextTest.IsAnyOf _ -> IS_ANY_OF;
      case TextTest.IsNoneOf _ -> IS_NONE_OF;
      case TextTest.ContainsAnyOf _ -> CONTAINS;
      case TextTest.ContainsNoneOf _ -> CONTAINS_NOT;
      case TextTest.StartsWithAnyOf _ -> STARTS;
      case TextTest.StartsWithNoneOf _ -> STARTS_NOT;
      case TextTest.EndsWithAnyOf _ -> ENDS;
      case TextTest.EndsWithNoneOf _ -> ENDS_NOT;
      case TextTest.Matches _ -> MATCHES;
      case TextTest.MatchesNot _ -> MATCHES_NOT;
      case TextTest.IsBlank() -> IS_BLANK;
    };
  }

  /** Whether it cannot be asked before there is a value. */
  boolean needsValues() {
    return switch (this) {
      case IS_ANY_OF, IS_NONE_OF, CONTAINS, CONTAINS_NOT, STARTS, STARTS_NOT, ENDS, ENDS_NOT ->
          true;
      case MATCHES, MATCHES_NOT, IS_BLANK -> false;
    };
  }

  /** Whether the values it asks for are those that people have, and not parts of them. */
  boolean asksForWholeValues() {
    return this == IS_ANY_OF || this == IS_NONE_OF;
  }

  /** Asks this of the values, of which there is at least one where it needs some. */
  TextTest test(List<String> values, AttributeTest before) {
    List<String> parts = values.stream().filter(value -> !value.isEmpty()).toList();
    Letters letters = letters(before);
    return switch (this) {
      case IS_ANY_OF -> new TextTest.IsAnyOf(values, letters);
      case IS_NONE_OF -> new TextTest.IsNoneOf(values, letters);
      case CONTAINS -> new TextTest.ContainsAnyOf(parts, letters);
      case CONTAINS_NOT -> new TextTest.ContainsNoneOf(parts, letters);
      case STARTS -> new TextTest.StartsWithAnyOf(parts, letters);
      case STARTS_NOT -> new TextTest.StartsWithNoneOf(parts, letters);
      case ENDS -> new TextTest.EndsWithAnyOf(parts, letters);
      case ENDS_NOT -> new TextTest.EndsWithNoneOf(parts, letters);
      case MATCHES -> new TextTest.Matches(pattern(parts, before), letters);
      case MATCHES_NOT -> new TextTest.MatchesNot(pattern(parts, before), letters);
      case IS_BLANK -> new TextTest.IsBlank();
    };
  }

  private static String pattern(List<String> parts, AttributeTest before) {
    if (before instanceof TextTest.Matches(var pattern, var _)) {
      return pattern;
    }
    if (before instanceof TextTest.MatchesNot(var pattern, var _)) {
      return pattern;
    }
    return parts.stream().findFirst().map(part -> ANYTHING + part + ANYTHING).orElse(ANYTHING);
  }

  /** Whether the values are enough to ask this. */
  boolean canAsk(List<String> values) {
    boolean hasAny =
        asksForWholeValues()
            ? !values.isEmpty()
            : values.stream().anyMatch(value -> !value.isEmpty());
    return !needsValues() || hasAny;
  }

  /** The texts that a test asks for. */
  static List<String> values(AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var _) -> values;
      case TextTest.IsNoneOf(var values, var _) -> values;
      case TextTest.ContainsAnyOf(var texts, var _) -> texts;
      case TextTest.ContainsNoneOf(var texts, var _) -> texts;
      case TextTest.StartsWithAnyOf(var texts, var _) -> texts;
      case TextTest.StartsWithNoneOf(var texts, var _) -> texts;
      case TextTest.EndsWithAnyOf(var texts, var _) -> texts;
      case TextTest.EndsWithNoneOf(var texts, var _) -> texts;
      case TextTest.Matches(var pattern, var _) -> plain(pattern);
      case TextTest.MatchesNot(var pattern, var _) -> plain(pattern);
      case ListTest.HasAnyOf(var values) -> values;
      case ListTest.HasAllOf(var values) -> values;
      case ListTest.HasNoneOf(var values) -> values;
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          List.of();
    };
  }

  /** What is left of a pattern without what stands for anything. */
  private static List<String> plain(String pattern) {
    String rest = pattern.replace("*", "").replace("?", "");
    return rest.isEmpty() ? List.of() : List.of(rest);
  }

  static Letters letters(AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var _, var letters) -> letters;
      case TextTest.IsNoneOf(var _, var letters) -> letters;
      case TextTest.ContainsAnyOf(var _, var letters) -> letters;
      case TextTest.ContainsNoneOf(var _, var letters) -> letters;
      case TextTest.StartsWithAnyOf(var _, var letters) -> letters;
      case TextTest.StartsWithNoneOf(var _, var letters) -> letters;
      case TextTest.EndsWithAnyOf(var _, var letters) -> letters;
      case TextTest.EndsWithNoneOf(var _, var letters) -> letters;
      case TextTest.Matches(var _, var letters) -> letters;
      case TextTest.MatchesNot(var _, var letters) -> letters;
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          Letters.EXACT;
    };
  }

  /** The same test, minding capital and small letters in another way. */
  static TextTest with(TextTest test, Letters other) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var _) -> new TextTest.IsAnyOf(values, other);
      case TextTest.IsNoneOf(var values, var _) -> new TextTest.IsNoneOf(values, other);
      case TextTest.ContainsAnyOf(var texts, var _) -> new TextTest.ContainsAnyOf(texts, other);
      case TextTest.ContainsNoneOf(var texts, var _) -> new TextTest.ContainsNoneOf(texts, other);
      case TextTest.StartsWithAnyOf(var texts, var _) -> new TextTest.StartsWithAnyOf(texts, other);
      case TextTest.StartsWithNoneOf(var texts, var _) ->
          new TextTest.StartsWithNoneOf(texts, other);
      case TextTest.EndsWithAnyOf(var texts, var _) -> new TextTest.EndsWithAnyOf(texts, other);
      case TextTest.EndsWithNoneOf(var texts, var _) -> new TextTest.EndsWithNoneOf(texts, other);
      case TextTest.Matches(var pattern, var _) -> new TextTest.Matches(pattern, other);
      case TextTest.MatchesNot(var pattern, var _) -> new TextTest.MatchesNot(pattern, other);
      case TextTest.IsBlank() -> test;
    };
  }
}
