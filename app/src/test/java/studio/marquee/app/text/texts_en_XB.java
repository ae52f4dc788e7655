package studio.marquee.app.text;

import studio.marquee.app.testing.MirroredTexts;

/** A bundle is found by this name. */
@SuppressWarnings("IdentifierName")
public final class texts_en_XB extends MirroredTexts {
  public texts_en_XB() {
    super("studio.marquee.app.text.texts");
  }
}
