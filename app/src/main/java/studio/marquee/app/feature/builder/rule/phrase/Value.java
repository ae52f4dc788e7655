package studio.marquee.app.feature.builder.rule.phrase;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;

/**
 * What is tested.
 *
 * @param name the attribute that holds it; empty when it is worked out
 * @param scope what it can be compared with
 */
record Value(
    AttributeType type, String unit, boolean isWhole, Optional<AttributeName> name, Scope scope) {

  static Value of(Attribute attribute, Scope scope) {
    return new Value(
        attribute.type(),
        attribute.unit(),
        attribute.isWhole(),
        Optional.of(attribute.name()),
        scope);
  }

  static Value number(String unit, Scope scope) {
    return new Value(AttributeType.NUMBER, unit, true, Optional.empty(), scope);
  }

  boolean isMoment() {
    return type == AttributeType.MOMENT;
  }

  /** What it can be compared with: other numbers, dates or moments that are spoken of. */
  List<Attribute> rivals(Knowledge knowledge) {
    return switch (type) {
      case NUMBER, DATE, MOMENT ->
          knowledge.attributes(scope.marts()).stream()
              .filter(attribute -> attribute.type() == type)
              .filter(attribute -> !Optional.of(attribute.name()).equals(name))
              .toList();
      case TEXT, YES_NO, LIST -> List.of();
    };
  }
}
