package studio.marquee.app.feature.builder.item;

import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.AttributeType;

/** How types of attributes are drawn and called. */
public final class Glyphs {
  private Glyphs() {}

  public static String of(AttributeType type) {
    return switch (type) {
      case TEXT -> "Aa";
      case NUMBER -> "#";
      case YES_NO -> "✓";
      case DATE, MOMENT -> "31";
      case LIST -> "[ ]";
    };
  }

  public static String name(AttributeType type, Texts texts) {
    return switch (type) {
      case TEXT -> texts.say("builder.type.text");
      case NUMBER -> texts.say("builder.type.number");
      case YES_NO -> texts.say("builder.type.yesNo");
      case DATE, MOMENT -> texts.say("builder.type.date");
      case LIST -> texts.say("builder.type.list");
    };
  }
}
