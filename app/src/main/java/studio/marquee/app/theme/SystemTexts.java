package studio.marquee.app.theme;

import java.util.Locale;
import java.util.Map;

/**
 * What a system says about the size of texts.
 *
 * @param system its name, as Java tells it
 * @param size of its own texts, as the toolkit tells it
 */
record SystemTexts(String system, double size, Map<String, String> environment) {
  /** Up to here the window has room for everything that it says. */
  static final double MOST = 1.5;

  private static final double USUAL = 13;
  private static final double USUAL_ON_WINDOWS = 12;

  /**
   * Here the toolkit always tells the usual size; what desktops there say is in the environment.
   */
  private static final String SCALE_ON_LINUX = "GDK_DPI_SCALE";

  /** How many times as large as usual they are. */
  double factor() {
    boolean isWindows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    return Math.clamp(size / (isWindows ? USUAL_ON_WINDOWS : USUAL) * scale(), 1, MOST);
  }

  private double scale() {
    try {
      double scale = Double.parseDouble(environment.getOrDefault(SCALE_ON_LINUX, "1"));
      return scale > 0 ? scale : 1;
    } catch (NumberFormatException unreadable) {
      return 1;
    }
  }
}
