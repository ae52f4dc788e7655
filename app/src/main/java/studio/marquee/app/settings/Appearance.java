package studio.marquee.app.settings;

/** Which colours the window wears. */
public enum Appearance {
  SYSTEM,
  LIGHT,
  DARK
}
