package studio.marquee.connect.export;

import studio.marquee.model.mart.Attribute;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;

/** A column that could be in a file, and whether it may. */
public sealed interface OfferedColumn {
  /** As its contract describes it. */
  Attribute attribute();

  /** It may leave, as far as the mask lets it. */
  record Given(Attribute attribute, Mask mask) implements OfferedColumn {}

  /** It may not, and why. */
  record Withheld(Attribute attribute, Problem reason) implements OfferedColumn {}
}
