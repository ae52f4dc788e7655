package studio.marquee.app.boot;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.LongSupplier;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.WindowTimer;
import studio.marquee.app.settings.SettingsFile;

/**
 * What surrounds a window.
 *
 * @param nanos a clock that only measures how long something took
 * @param timer that rings on the window's thread
 * @param version of this product, as the person is told it
 */
public record StudioOptions(
    SettingsFile settings,
    Locale locale,
    ZoneId zone,
    InstantSource clock,
    LongSupplier nanos,
    Timer timer,
    String version) {

  /** As the person's system has it. */
  public static StudioOptions ofSystem(SettingsFile settings, String version) {
    return new StudioOptions(
        settings,
        Locale.getDefault(Locale.Category.FORMAT),
        ZoneId.systemDefault(),
        InstantSource.system(),
        System::nanoTime,
        new WindowTimer(),
        version);
  }

  /** The same with another timer. */
  public StudioOptions ringing(Timer other) {
    return new StudioOptions(settings, locale, zone, clock, nanos, other, version);
  }
}
