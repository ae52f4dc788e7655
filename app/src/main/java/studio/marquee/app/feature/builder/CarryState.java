package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.Problem;

/** Where an attribute is that somebody drags. */
public sealed interface CarryState {
  record Nothing() implements CarryState {}

  /** It is in the air, away from the rule. */
  record Carried(Attribute attribute) implements CarryState {}

  /** It hovers over the rule. The offer says what a drop would leave, once that is known. */
  record Hovering(Attribute attribute, Optional<Offer> offer) implements CarryState {}

  /** It was dropped, and becomes the rule as soon as it is known which. */
  record Dropped(Attribute attribute) implements CarryState {}

  record Failed(Attribute attribute, Problem problem) implements CarryState {}
}
