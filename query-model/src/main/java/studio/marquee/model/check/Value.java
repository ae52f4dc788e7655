package studio.marquee.model.check;

import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;

/**
 * What a test is held against.
 *
 * @param unit what a number counts; blank when it counts nothing in particular
 * @param origin the attribute whose values these are, unless they were worked out
 */
record Value(String title, AttributeType type, String unit, Optional<AttributeName> origin) {
  static Value of(Attribute attribute) {
    return new Value(
        attribute.title(), attribute.type(), attribute.unit(), Optional.of(attribute.name()));
  }

  static Value number(String title, String unit) {
    return new Value(title, AttributeType.NUMBER, unit, Optional.empty());
  }

  boolean isNumber() {
    return type == AttributeType.NUMBER;
  }

  boolean isTime() {
    return type == AttributeType.DATE || type == AttributeType.MOMENT;
  }

  /** Whether one can be said to be smaller than another. */
  boolean hasOrder() {
    return isNumber() || isTime();
  }
}
