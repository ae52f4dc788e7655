package studio.marquee.app.control;

/** How good or bad something is. */
public enum Tone {
  CALM("tone-calm"),
  GOOD("tone-good"),
  BUSY("tone-busy"),
  CAUTION("tone-caution"),
  BAD("tone-bad");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }
}
