package studio.marquee.app.feature.frame;

/** A part of the window that a person goes to. */
public enum Area {
  HOME,
  BUILDER,
  SETTINGS
}
