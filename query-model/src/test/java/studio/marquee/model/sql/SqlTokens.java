package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement cut into tokens by the rules that the manuals of the databases give, without anything
 * from the code that wrote it. Blanks are tokens too, so that the tokens are the whole text.
 */
final class SqlTokens {
  private static final char NOTHING = '\0';

  private final String text;
  private final boolean isMariaDb;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private SqlTokens(String text, boolean isMariaDb) {
    this.text = text;
    this.isMariaDb = isMariaDb;
  }

  /** What a token is to the database. */
  enum Kind {
    BLANK,
    COMMENT,
    LITERAL,
    NAME,
    PLACE,
    WORD,
    SIGN
  }

  /** For a name in quotes, the text is what the database makes of it. */
  record Token(Kind kind, String text) {}

  static List<Token> of(String text, String dialect) {
    SqlTokens reading = new SqlTokens(text, dialect.equals("mariadb"));
    while (reading.at < text.length()) {
      reading.next();
    }
    return reading.tokens;
  }

  private void next() {
    char letter = text.charAt(at);
    if (letter == '\'' || (letter == '"' && isMariaDb)) {
      add(Kind.LITERAL, quoted(letter, isMariaDb));
    } else if (letter == (isMariaDb ? '`' : '"')) {
      add(Kind.NAME, quoted(letter, false));
    } else if (text.startsWith("/*", at)) {
      add(Kind.COMMENT, upTo("*/"));
    } else if (text.startsWith("--", at) || (letter == '#' && isMariaDb)) {
      add(Kind.COMMENT, upTo("\n"));
    } else if (letter == '?') {
      at++;
      add(Kind.PLACE, "?");
    } else if (isBlank(letter)) {
      add(Kind.BLANK, run(SqlTokens::isBlank));
    } else if (isOfWord(letter)) {
      add(Kind.WORD, run(SqlTokens::isOfWord));
    } else {
      at++;
      add(Kind.SIGN, String.valueOf(letter));
    }
  }

  private void add(Kind kind, String token) {
    tokens.add(new Token(kind, token));
  }

  private String quoted(char quote, boolean isEscaped) {
    StringBuilder inside = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char letter = text.charAt(at);
      char after = at + 1 < text.length() ? text.charAt(at + 1) : NOTHING;
      if (letter == quote && after != quote) {
        at++;
        return inside.toString();
      }
      if (letter == quote || (isEscaped && letter == '\\')) {
        at++;
        inside.append(after);
      } else {
        inside.append(letter);
      }
    }
    throw new IllegalArgumentException("never closed: " + quote + inside);
  }

  private String upTo(String end) {
    int from = at;
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw new IllegalArgumentException("never ended: " + text.substring(at));
    }
    at = found + end.length();
    return text.substring(from, at);
  }

  private String run(Letters of) {
    int from = at;
    while (at < text.length() && of.holds(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\n';
  }

  private static boolean isOfWord(char letter) {
    return ('a' <= letter && letter <= 'z')
        || ('A' <= letter && letter <= 'Z')
        || ('0' <= letter && letter <= '9')
        || letter == '_';
  }

  /** Some of all letters. */
  @FunctionalInterface
  private interface Letters {
    boolean holds(char letter);
  }
}
