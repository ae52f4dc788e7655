package studio.marquee.connect.export;

/**
 * Keeps a spreadsheet from taking what somebody once typed for a formula. A text that begins with =
 * + - @, a tab, a line break or the letter zero gets an apostrophe in front, unless it is a number.
 * So does one that begins like this behind apostrophes of its own, and thus the way back is plain:
 * take one apostrophe away where what follows begins like this.
 */
final class FormulaGuard {
  private static final char APOSTROPHE = '\'';

  private FormulaGuard() {}

  static String safe(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == APOSTROPHE) {
      at++;
    }
    boolean isRisky = at < text.length() && begins(text.charAt(at));
    boolean isFine = !isRisky || (at == 0 && isNumber(text));
    return isFine ? text : APOSTROPHE + text;
  }

  /** The wide forms are taken for the narrow ones by some spreadsheets. */
  private static boolean begins(char letter) {
    return switch (letter) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }

  /** A sign, digits, and digits behind a point; nothing that could call anything. */
  private static boolean isNumber(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 1; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '.') {
        points++;
      } else if (letter >= '0' && letter <= '9') {
        digits++;
      } else {
        return false;
      }
    }
    return (text.charAt(0) == '-' || text.charAt(0) == '+') && digits > 0 && points <= 1;
  }
}
