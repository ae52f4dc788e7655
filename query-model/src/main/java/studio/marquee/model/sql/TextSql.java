package studio.marquee.model.sql;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Tests of a text. Parts of a text are found by {@code like}; the escape character is not the
 * backslash, which some databases read twice.
 */
final class TextSql {
  private static final String ANY = "%";

  private static final int MOST_PLACES = 500;

  private final Dialect dialect;

  TextSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Without regard for missing values. */
  SqlText condition(TextTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) -> among("in", values, letters);
      case TextTest.IsNoneOf(var values, var letters) -> among("not in", values, letters);
      case TextTest.ContainsAnyOf(var texts, var letters) ->
          anyLike(around(ANY, texts, ANY), letters);
      case TextTest.ContainsNoneOf(var texts, var letters) ->
          noneLike(around(ANY, texts, ANY), letters);
      case TextTest.StartsWithAnyOf(var texts, var letters) ->
          anyLike(around("", texts, ANY), letters);
      case TextTest.StartsWithNoneOf(var texts, var letters) ->
          noneLike(around("", texts, ANY), letters);
      case TextTest.EndsWithAnyOf(var texts, var letters) ->
          anyLike(around(ANY, texts, ""), letters);
      case TextTest.EndsWithNoneOf(var texts, var letters) ->
          noneLike(around(ANY, texts, ""), letters);
      case TextTest.Matches(var pattern, var letters) -> anyLike(wildcards(pattern), letters);
      case TextTest.MatchesNot(var pattern, var letters) -> noneLike(wildcards(pattern), letters);
      case TextTest.IsBlank() -> SqlText.of("trim({0}) = ''");
    };
  }

  /** Many values are bound as one, because databases set limits to how many there may be. */
  private SqlText among(String in, List<String> values, Letters letters) {
    if (values.size() > MOST_PLACES) {
      String entry = held("entries.entry", letters);
      return SqlText.of(
          "%s %s (select %s from %s)".formatted(held(letters), in, entry, dialect.texts()),
          BoundTexts.of(values));
    }
    String places = String.join(", ", Collections.nCopies(values.size(), value(letters)));
    return new SqlText("%s %s (%s)".formatted(held(letters), in, places), List.copyOf(values));
  }

  private SqlText anyLike(List<String> patterns, Letters letters) {
    String one = "%s like %s escape '!'".formatted(held(letters), value(letters));
    String any = String.join(" or ", Collections.nCopies(patterns.size(), one));
    return new SqlText(patterns.size() == 1 ? any : "(" + any + ")", List.copyOf(patterns));
  }

  private SqlText noneLike(List<String> patterns, Letters letters) {
    String one = "%s not like %s escape '!'".formatted(held(letters), value(letters));
    return new SqlText(
        String.join(" and ", Collections.nCopies(patterns.size(), one)), List.copyOf(patterns));
  }

  private String held(Letters letters) {
    return held("{0}", letters);
  }

  private String held(String text, Letters letters) {
    return switch (letters) {
      case EXACT -> dialect.exact(text);
      case ANY_CASE -> dialect.exact(dialect.lower(text));
    };
  }

  private String value(Letters letters) {
    return switch (letters) {
      case EXACT -> "?";
      case ANY_CASE -> dialect.lower("?");
    };
  }

  private static List<String> around(String before, List<String> texts, String after) {
    return texts.stream().map(text -> before + literal(text) + after).toList();
  }

  private static List<String> wildcards(String pattern) {
    return List.of(
        pattern
            .codePoints()
            .mapToObj(letter ->
                switch (letter) {
                  case '*' -> ANY;
                  case '?' -> "_";
                  default -> literal(Character.toString(letter));
                })
            .collect(Collectors.joining()));
  }

  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
