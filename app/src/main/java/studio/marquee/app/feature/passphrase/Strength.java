package studio.marquee.app.feature.passphrase;

import java.util.HashSet;
import java.util.Set;

/** How hard a passphrase is to guess, as far as its letters tell. A hint, not a gate. */
enum Strength {
  NOTHING,
  TOO_SHORT,
  /** Long enough, but made of few different letters. */
  WEAK,
  GOOD,
  STRONG;

  static final int SHORTEST = 12;
  private static final int LONG = 20;
  private static final int FEW = 6;
  private static final int MANY = 10;

  /** Makes no copy of what is typed. */
  static Strength of(CharSequence typed) {
    if (typed.isEmpty()) {
      return NOTHING;
    }
    if (typed.length() < SHORTEST) {
      return TOO_SHORT;
    }
    Set<Character> different = new HashSet<>();
    for (int i = 0; i < typed.length(); i++) {
      different.add(typed.charAt(i));
    }
    if (different.size() < FEW) {
      return WEAK;
    }
    return typed.length() >= LONG && different.size() >= MANY ? STRONG : GOOD;
  }
}
