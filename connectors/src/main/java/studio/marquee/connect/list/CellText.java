package studio.marquee.connect.list;

import java.util.regex.Pattern;

/** What stands in a cell, without what spreadsheets put around it. */
final class CellText {
  private static final Pattern SHORTENED =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");
  private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern GUARDED = Pattern.compile("^'(?='*[=+\\-@])");
  private static final int FEW_DIGITS = 4;

  private CellText() {}

  /** Without blanks of any kind at its ends, {@code ="00123"}, and our own guard for formulas. */
  static String of(String cell) {
    String bare = bare(cell);
    if (bare.startsWith("=\"")) {
      bare = bare(AS_TEXT.matcher(bare).replaceFirst("$1"));
    }
    return bare.startsWith("'") ? GUARDED.matcher(bare).replaceFirst("") : bare;
  }

  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Also those without width, which come along when something is copied from a web page. */
  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.FORMAT
        || Character.isISOControl(letter);
  }

  /** A long number of which a spreadsheet kept only the first digits. */
  static boolean isShortened(String value) {
    return SHORTENED.matcher(value).matches();
  }

  /** An address or a number, as names of columns never are. */
  static boolean isLikeAValue(String cell) {
    return cell.indexOf('@') > 0
        || cell.chars().filter(Character::isDigit).count() >= FEW_DIGITS
        || (!cell.isEmpty() && cell.chars().allMatch(Character::isDigit));
  }
}
