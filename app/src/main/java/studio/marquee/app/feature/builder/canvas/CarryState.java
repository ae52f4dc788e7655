package studio.marquee.app.feature.builder.canvas;

import studio.marquee.model.edit.Target;

/** Where something is that somebody carries. */
public sealed interface CarryState {
  record Nothing() implements CarryState {}

  /** It is in the air, away from where it could be put. */
  record Carried(Load load, Hand hand) implements CarryState {}

  record Hovering(Load load, Hand hand, Target target, Preview preview) implements CarryState {}

  /** It was dropped, and is put there as soon as it is known which rule it begins with. */
  record Dropped(Load load, Hand hand, Target target) implements CarryState {}
}
