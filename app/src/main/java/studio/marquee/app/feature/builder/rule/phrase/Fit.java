package studio.marquee.app.feature.builder.rule.phrase;

import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** Which tests can be asked of which type of value. */
final class Fit {
  private Fit() {}

  static boolean fits(AttributeTest test, AttributeType type) {
    boolean isTime = type == AttributeType.DATE || type == AttributeType.MOMENT;
    return switch (test) {
      case TextTest _ -> type == AttributeType.TEXT;
      case NumberTest _ -> type == AttributeType.NUMBER;
      case YesNoTest _ -> type == AttributeType.YES_NO;
      case TimeTest _ -> isTime;
      case ListTest _ -> type == AttributeType.LIST;
      case ComparisonTest _ -> isTime || type == AttributeType.NUMBER;
      case PresenceTest _ -> true;
    };
  }
}
