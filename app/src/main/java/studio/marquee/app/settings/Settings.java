package studio.marquee.app.settings;

/** What a person chose. */
public record Settings(Appearance appearance, TextSize textSize) {
  public static Settings untouched() {
    return new Settings(Appearance.SYSTEM, TextSize.SYSTEM);
  }

  public Settings in(Appearance other) {
    return new Settings(other, textSize);
  }

  public Settings in(TextSize other) {
    return new Settings(appearance, other);
  }
}
