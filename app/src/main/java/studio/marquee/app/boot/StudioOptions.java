package studio.marquee.app.boot;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongSupplier;
import studio.marquee.app.feature.builder.DraftFile;
import studio.marquee.app.feature.builder.palette.PinFile;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.WindowTimer;
import studio.marquee.app.settings.SettingsFile;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;

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

  /** Where a person's draft over a workspace is kept; nobody finds that of anybody else. */
  DraftFile draft(Workspace workspace, Person person) {
    return new DraftFile(
        settings.folder().resolve("drafts").resolve(whose(workspace, person) + ".json"));
  }

  /** Where it is kept what a person pinned over a workspace. */
  PinFile pins(Workspace workspace, Person person) {
    return new PinFile(
        settings.folder().resolve("pins").resolve(whose(workspace, person) + ".txt"));
  }

  private static UUID whose(Workspace workspace, Person person) {
    String whose = workspace.folder().toAbsolutePath() + "\n" + person.id();
    return UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with another timer. */
  public StudioOptions ringing(Timer other) {
    return new StudioOptions(settings, locale, zone, clock, nanos, other, version);
  }
}
