package studio.marquee.model.policy;

import java.util.Locale;

/** Names that people type: case, blanks and signs do not matter, so "email" means "E-mail". */
public final class PlainName {
  private PlainName() {}

  /** What two names have in common that mean the same. */
  public static String of(String said) {
    StringBuilder letters = new StringBuilder();
    said.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
