package studio.marquee.model.change;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what is different, as a part of a sentence. */
public final class ChangeWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  public ChangeWords(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("studio.marquee.model.words.words", locale);
  }

  public String of(Change change) {
    return new MessageFormat(bundle.getString(change.kind().text()), locale)
        .format(new Object[] {change.subject(), said(change.before()), said(change.after())});
  }

  private String said(String value) {
    return value.isEmpty() ? bundle.getString("change.nothing") : value;
  }
}
