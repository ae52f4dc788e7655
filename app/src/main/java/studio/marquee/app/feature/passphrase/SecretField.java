package studio.marquee.app.feature.passphrase;

import javafx.scene.control.PasswordField;

/** A field for a secret. What was typed is taken out of it as characters and not left behind. */
final class SecretField extends PasswordField {
  /** Takes it out. Whoever gets it overwrites it after use. */
  char[] take() {
    CharSequence typed = getCharacters();
    char[] taken = new char[typed.length()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = typed.charAt(i);
    }
    wipe();
    return taken;
  }

  /** Writes over the field's own letters before they are dropped. */
  void wipe() {
    replaceText(0, getLength(), " ".repeat(getLength()));
    clear();
  }
}
