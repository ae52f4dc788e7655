package studio.marquee.app.testing;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts in a language that is read from right to left, as far as a layout can tell: each text is
 * the usual one, with marks around it that keep its own words in order.
 */
public abstract class MirroredTexts extends ResourceBundle {
  /** For which these texts are found; numbers and days stay as they usually are. */
  static final Locale LOCALE = Locale.of("en", "XB");

  /** Takes no room, and has what stands beside it read from left to right. */
  static final String MARK = "\u200E";

  private final ResourceBundle usual;

  protected MirroredTexts(String bundle) {
    usual = getBundle(bundle, Locale.ROOT);
  }

  /** The language that these texts are said to be in. */
  @Override
  public Locale getLocale() {
    return Locale.of("he");
  }

  @Override
  protected Object handleGetObject(String key) {
    String text = usual.getString(key);
    return before(text) + text + after(text);
  }

  /** Words keep their order by themselves, and their first letter may be changed. */
  private static String before(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0)) ? "" : MARK;
  }

  private static String after(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1)) ? "" : MARK;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(usual.keySet());
  }
}
