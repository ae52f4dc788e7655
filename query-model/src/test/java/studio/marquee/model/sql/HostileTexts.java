package studio.marquee.model.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Texts and numbers as somebody would choose them who wants to be read as SQL; no two are equal.
 */
final class HostileTexts {
  private static final int LONG_ONE_OF = 400;
  private static final int LONGEST = 10_000;
  private static final int MOST_DIGITS = 100;

  private static final List<String> QUOTES =
      List.of(
          "'", "\"", "`", "´", "‘", "’", "“", "«", "''", "\"\"", "``", "\\'", "\\\"", "\\`", "'\"`",
          "＇", "＂", "ʼ", "\u2032");

  private static final List<String> OPENERS =
      List.of(
          "--",
          "-- ",
          "#",
          "//",
          "/*",
          "*/",
          "/**/",
          "/*!50000 or 1=1 */",
          "/*M!100100 */",
          "*/ --",
          "$$",
          "$tag$",
          "$tag$ $tag$",
          "E'",
          "e'\\'",
          "U&\"\\0022\"",
          "U&'\\0027'",
          "N'",
          "x'27'",
          "_utf8mb4'",
          "[",
          "]",
          "[x]",
          "{",
          "}",
          "{}",
          "{0}",
          "{1}",
          "{9}",
          "{fn now()}",
          "{d '1'}");

  private static final List<String> PLACES =
      List.of(
          "?", "??", "?1", "$1", "$2", ":name", "::text", "@x", "@@version", "%s", "%1$s", "%n");

  private static final List<String> SIGNS =
      List.of(
          ";",
          "; drop table people; --",
          "\\",
          "\\\\",
          "\\n",
          "%",
          "_",
          "!",
          "!%",
          "!!",
          "*",
          "(",
          ")",
          ",",
          ".",
          "..",
          "=",
          "<>",
          "|",
          "||",
          "&",
          "&&",
          "^",
          "~",
          "1e999",
          "0x27",
          "\n",
          "\r",
          "\r\n",
          "\n  ",
          "\t",
          "\b",
          "\u001a",
          "\u0085",
          "\u2028",
          "\u2029",
          " ",
          "  ",
          "\u00a0",
          "\u3000");

  private static final List<String> MARKS =
      List.of(
          "\0",
          "\0'",
          "\u202e",
          "\u202d",
          "\u2066",
          "\u2069",
          "\u200b",
          "\u200d",
          "\u200f",
          "\u2060",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\ud800",
          "\udfff",
          "\udc00\ud800",
          "\ud83d\ude00",
          "e\u0301",
          "\u0430",
          "\u0455\u0435l\u0435\u0441t",
          "\u0391",
          "\uff1b",
          "\u037e",
          "\u1160",
          "\ufb01");

  private static final List<String> WORDS =
      List.of(
          "select",
          "SELECT * FROM people",
          "union all select 1",
          "or 1=1",
          "or true",
          "null",
          "true",
          "who",
          "r1",
          "entries.entry",
          "member",
          "place",
          "from",
          "where",
          "order",
          "group",
          "end",
          "as",
          "values",
          "table",
          "exists",
          "not",
          "Gold",
          "plain text",
          "Ärger",
          "O'Neill",
          "a",
          "1",
          "1=1",
          "people",
          "id",
          "delimiter //",
          "\\g",
          "\\copy",
          "pragma x",
          "begin",
          "commit",
          "go");

  private static final List<List<String>> KINDS =
      List.of(QUOTES, OPENERS, PLACES, SIGNS, MARKS, WORDS);

  private final SplittableRandom random;
  private long made;

  HostileTexts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** How many there were so far. */
  long made() {
    return made;
  }

  String text() {
    made++;
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(LONG_ONE_OF) == 0 ? LONGEST : 1 + random.nextInt(6);
    int unique = random.nextInt(Math.min(pieces, 6) + 1);
    for (int piece = 0; piece < pieces && text.length() < LONGEST; piece++) {
      if (piece == unique) {
        text.append(Long.toString(made, Character.MAX_RADIX));
      }
      text.append(oneOf(oneOf(KINDS)));
    }
    return unique >= pieces ? text.append(made).toString() : text.toString();
  }

  /** As long as files may hold them, and as far from 1. */
  BigDecimal number() {
    made++;
    BigInteger digits = BigInteger.valueOf(made).multiply(BigInteger.TEN.pow(random.nextInt(90)));
    BigInteger sign = BigInteger.valueOf(random.nextBoolean() ? 1 : -1);
    int scale = random.nextInt(2 * MOST_DIGITS + 1) - MOST_DIGITS;
    return new BigDecimal(digits.add(BigInteger.valueOf(random.nextInt(10))).multiply(sign), scale);
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
