package studio.marquee.app.boot;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.LongSupplier;
import studio.marquee.app.settings.SettingsFile;

/**
 * What surrounds a window.
 *
 * @param nanos a clock that only measures how long something took
 * @param version of this product, as the person is told it
 */
public record StudioOptions(
    SettingsFile settings,
    Locale locale,
    ZoneId zone,
    InstantSource clock,
    LongSupplier nanos,
    String version) {

  /** As the person's system has it. */
  public static StudioOptions ofSystem(SettingsFile settings, String version) {
    return new StudioOptions(
        settings,
        Locale.getDefault(Locale.Category.FORMAT),
        ZoneId.systemDefault(),
        InstantSource.system(),
        System::nanoTime,
        version);
  }
}
