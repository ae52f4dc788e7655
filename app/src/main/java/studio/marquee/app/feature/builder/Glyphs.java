package studio.marquee.app.feature.builder;

import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.AttributeType;

/** How types of attributes are drawn and called. */
final class Glyphs {
  private Glyphs() {}

  static String of(AttributeType type) {
    return switch (type) {
      case TEXT -> "Aa";
      case NUMBER -> "#";
      case YES_NO -> "✓";
      case DATE, MOMENT -> "31";
      case LIST -> "[ ]";
    };
  }

  static String name(AttributeType type, Texts texts) {
    return switch (type) {
      case TEXT -> texts.say("builder.type.text");
      case NUMBER -> texts.say("builder.type.number");
      case YES_NO -> texts.say("builder.type.yesNo");
      case DATE, MOMENT -> texts.say("builder.type.date");
      case LIST -> texts.say("builder.type.list");
    };
  }

  static String group(AttributeType type, Texts texts) {
    return switch (type) {
      case TEXT -> texts.say("builder.group.text");
      case NUMBER -> texts.say("builder.group.number");
      case YES_NO -> texts.say("builder.group.yesNo");
      case DATE, MOMENT -> texts.say("builder.group.date");
      case LIST -> texts.say("builder.group.list");
    };
  }
}
