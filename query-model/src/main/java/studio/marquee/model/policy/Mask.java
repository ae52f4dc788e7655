package studio.marquee.model.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;

/**
 * What is left of a value when it is read. The same value always gives the same, so what was equal
 * stays equal; a missing value stays missing.
 */
public sealed interface Mask {
  /** All of it. */
  record Plain() implements Mask {}

  /** A fingerprint of the value and the salt of the policy, as 64 hexadecimal digits. */
  record Hashed() implements Mask {}

  /** The largest multiple of the width that is not above the number. */
  record Banded(int width) implements Mask {
    public Banded {
      require(width >= 1, "a band is at least 1 wide");
    }
  }

  /** The beginning of the span that the date or the moment lies in. */
  record Bucketed(Span by) implements Mask {}

  /** The first letters. */
  record Truncated(int letters) implements Mask {
    public Truncated {
      require(letters >= 1, "at least one letter is left");
    }
  }

  /** Whether such values can be masked like this. */
  default boolean fits(Attribute attribute) {
    return switch (this) {
      case Plain() -> true;
      case Hashed() ->
          attribute.type() == AttributeType.TEXT
              || (attribute.type() == AttributeType.NUMBER && attribute.isWhole());
      case Banded _ -> attribute.type() == AttributeType.NUMBER;
      case Bucketed _ -> Types.TIMES.contains(attribute.type());
      case Truncated _ -> attribute.type() == AttributeType.TEXT;
    };
  }

  /**
   * What withholds all that either of the two withholds; empty when that is neither of them, so
   * that nothing can be shown.
   */
  default Optional<Mask> and(Mask other) {
    if (withholds(other)) {
      return Optional.of(this);
    }
    return other.withholds(this) ? Optional.of(other) : Optional.empty();
  }

  /** Whether what is left of a value here could be worked out from what the other leaves of it. */
  private boolean withholds(Mask other) {
    if (other instanceof Plain || equals(other)) {
      return true;
    }
    return switch (this) {
      case Plain(), Hashed() -> false;
      case Banded(int width) -> other instanceof Banded(int narrow) && width % narrow == 0;
      case Bucketed(Span by) -> other instanceof Bucketed(Span shorter) && by.covers(shorter);
      case Truncated(int letters) -> other instanceof Truncated(int more) && letters <= more;
    };
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Types that masks ask about. */
  final class Types {
    private static final Set<AttributeType> TIMES =
        EnumSet.of(AttributeType.DATE, AttributeType.MOMENT);

    private Types() {}
  }
}
