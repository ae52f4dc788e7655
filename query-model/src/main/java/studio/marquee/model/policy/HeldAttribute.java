package studio.marquee.model.policy;

import java.util.List;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;

/** An attribute as it is once its mask is on it. */
final class HeldAttribute {
  private HeldAttribute() {}

  static Attribute of(Attribute attribute, Access.Held held) {
    boolean isPlain = held.mask() instanceof Mask.Plain;
    boolean isCounted = held.showing() == Access.Showing.COUNT_ONLY;
    if (isPlain && isCounted == attribute.terms().isCountOnly()) {
      return attribute;
    }
    return new Attribute(
        attribute.name(),
        attribute.title(),
        attribute.description(),
        type(attribute, held.mask()),
        attribute.column(),
        isWhole(attribute, held.mask()),
        attribute.isRequired(),
        held.mask() instanceof Mask.Hashed ? "" : attribute.unit(),
        attribute.deprecated(),
        terms(attribute.terms(), held));
  }

  private static AttributeType type(Attribute attribute, Mask mask) {
    return switch (mask) {
      case Mask.Hashed() -> AttributeType.TEXT;
      case Mask.Plain _, Mask.Banded _, Mask.Bucketed _, Mask.Truncated _ -> attribute.type();
    };
  }

  private static boolean isWhole(Attribute attribute, Mask mask) {
    return switch (mask) {
      case Mask.Hashed() -> false;
      case Mask.Banded _ -> true;
      case Mask.Plain _, Mask.Bucketed _, Mask.Truncated _ -> attribute.isWhole();
    };
  }

  /** What is measured of the values does not hold of what a mask leaves of them. */
  private static AttributeTerms terms(AttributeTerms terms, Access.Held held) {
    boolean isPlain = held.mask() instanceof Mask.Plain;
    return new AttributeTerms(
        terms.sensitivity(),
        terms.identifier(),
        terms.isUnique() && HeldRelations.keepsApart(held.mask()),
        held.showing() == Access.Showing.COUNT_ONLY,
        terms.mayLeave(),
        isPlain ? terms.quality() : List.of(),
        terms.synonyms());
  }
}
