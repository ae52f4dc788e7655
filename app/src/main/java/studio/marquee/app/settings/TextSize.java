package studio.marquee.app.settings;

/** How large the window's texts are, compared with their usual size. */
public enum TextSize {
  SYSTEM,
  USUAL,
  LARGER,
  LARGEST
}
