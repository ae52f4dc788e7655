package studio.marquee.connect.testing;

import java.util.List;
import java.util.SplittableRandom;

/** Texts as somebody would choose them who wants to be read as SQL; no two are equal. */
public final class HostileTexts {
  /** What databases hold in names and values. */
  private static final List<String> HELD =
      List.of(
          "'",
          "\"",
          "`",
          "´",
          "‘",
          "''",
          "\"\"",
          "``",
          "\\'",
          "\\\"",
          "\\`",
          "--",
          "-- ",
          "#",
          "//",
          "/*",
          "*/",
          "/*!50000 or 1=1 */",
          "*/ --",
          "$$",
          "$tag$",
          "E'",
          "e'\\'",
          "U&\"\\0022\"",
          "N'",
          "[",
          "]",
          "{",
          "}",
          "{0}",
          "{fn now()}",
          "{d '1'}",
          "?",
          "??",
          "?1",
          "$1",
          ":name",
          "::text",
          "@x",
          "@@version",
          "%s",
          "%1$s",
          ";",
          "; drop table people; --",
          "\\",
          "\\\\",
          "\\n",
          "%",
          "_",
          "!",
          "!%",
          "*",
          "(",
          ")",
          ",",
          ".",
          "=",
          "|",
          "\n",
          "\r\n",
          "\t",
          "\b",
          "\u001a",
          "\u0085",
          "\u2028",
          " ",
          "\u00a0",
          "\u202e",
          "\u2066",
          "\u200b",
          "\u200f",
          "\ufeff",
          "\ufffd",
          "e\u0301",
          "\u0430",
          "\uff1b",
          "select",
          "union all select 1",
          "or 1=1",
          "null",
          "who",
          "r1",
          "plain",
          "Ärger",
          "O'Neill");

  private static final List<String> UNHELD =
      List.of("\0", "\0'", "\ud800", "\udfff", "\ude00\ud83d", "x\ud83d");

  private final SplittableRandom random;
  private int made;

  public HostileTexts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public String value() {
    StringBuilder text = new StringBuilder(unique());
    int pieces = random.nextInt(100) == 0 ? 1_000 : 1 + random.nextInt(6);
    for (int piece = 0; piece < pieces; piece++) {
      text.insert(random.nextBoolean() ? 0 : text.length(), oneOf(HELD));
    }
    return random.nextInt(10) == 0 ? text + "\ud83d\ude00" : text.toString();
  }

  /** As long as any database holds; no letter beyond the first 65,536 and no blank at the end. */
  public String name() {
    StringBuilder text = new StringBuilder();
    for (int piece = 0; piece < 3; piece++) {
      String next = oneOf(HELD);
      text.append(next.length() > 8 ? "" : next);
    }
    return text + unique();
  }

  public String unheld() {
    return value() + oneOf(UNHELD) + value();
  }

  private String unique() {
    made++;
    return Integer.toString(made, Character.MAX_RADIX);
  }

  private String oneOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
