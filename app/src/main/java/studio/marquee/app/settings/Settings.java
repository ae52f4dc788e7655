package studio.marquee.app.settings;

/** What a person chose. */
public record Settings(Appearance appearance) {
  public static Settings untouched() {
    return new Settings(Appearance.SYSTEM);
  }
}
