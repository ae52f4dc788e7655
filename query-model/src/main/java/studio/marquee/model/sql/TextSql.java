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

  private final Dialect dialect;

  TextSql(Dialect dialect) {
    this.dialect = dialect;
  }

  SqlText condition(String column, TextTest test) {
    SqlText text =
        switch (test) {
          case TextTest.IsAnyOf(var values, var letters) -> among(column, "in", values, letters);
          case TextTest.IsNoneOf(var values, var letters) ->
              among(column, "not in", values, letters);
          case TextTest.ContainsAnyOf(var texts, var letters) ->
              anyLike(column, around(ANY, texts, ANY), letters);
          case TextTest.ContainsNoneOf(var texts, var letters) ->
              noneLike(column, around(ANY, texts, ANY), letters);
          case TextTest.StartsWithAnyOf(var texts, var letters) ->
              anyLike(column, around("", texts, ANY), letters);
          case TextTest.StartsWithNoneOf(var texts, var letters) ->
              noneLike(column, around("", texts, ANY), letters);
          case TextTest.EndsWithAnyOf(var texts, var letters) ->
              anyLike(column, around(ANY, texts, ""), letters);
          case TextTest.EndsWithNoneOf(var texts, var letters) ->
              noneLike(column, around(ANY, texts, ""), letters);
          case TextTest.Matches(var pattern, var letters) ->
              anyLike(column, wildcards(pattern), letters);
          case TextTest.MatchesNot(var pattern, var letters) ->
              noneLike(column, wildcards(pattern), letters);
          case TextTest.IsBlank() -> SqlText.of("trim(" + column + ") = ''");
        };
    return text.whereSet(column);
  }

  private SqlText among(String column, String in, List<String> values, Letters letters) {
    String places = String.join(", ", Collections.nCopies(values.size(), value(letters)));
    return new SqlText(
        "%s %s (%s)".formatted(held(column, letters), in, places), List.copyOf(values));
  }

  private SqlText anyLike(String column, List<String> patterns, Letters letters) {
    String one = "%s like %s escape '!'".formatted(held(column, letters), value(letters));
    String any = String.join(" or ", Collections.nCopies(patterns.size(), one));
    return new SqlText(patterns.size() == 1 ? any : "(" + any + ")", List.copyOf(patterns));
  }

  private SqlText noneLike(String column, List<String> patterns, Letters letters) {
    String one = "%s not like %s escape '!'".formatted(held(column, letters), value(letters));
    return new SqlText(
        String.join(" and ", Collections.nCopies(patterns.size(), one)), List.copyOf(patterns));
  }

  private String held(String column, Letters letters) {
    return switch (letters) {
      case EXACT -> dialect.exact(column);
      case ANY_CASE -> dialect.exact(dialect.lower(column));
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
