package studio.marquee.app.boot;

import java.util.Locale;
import java.util.Map;

/** Whether there is something to open a window on, asked before anything slow begins. */
final class Display {
  private Display() {}

  /**
   * Only on Linux is the answer no without asking the toolkit: there a display is named.
   *
   * @param platform the window platform that JavaFX was told to use; blank for its own choice
   */
  static boolean isThere(String system, String platform, Map<String, String> environment) {
    boolean isLinux = system.toLowerCase(Locale.ROOT).startsWith("linux");
    boolean isNamed =
        !environment.getOrDefault("DISPLAY", "").isBlank()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    return !isLinux || isNamed || platform.equalsIgnoreCase("headless");
  }
}
