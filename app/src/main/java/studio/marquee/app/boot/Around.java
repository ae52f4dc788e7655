package studio.marquee.app.boot;

import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.builder.FileIntake;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.settings.Facts;
import studio.marquee.app.feature.settings.PersonChoice;
import studio.marquee.app.feature.settings.SettingsViewModel;
import studio.marquee.connect.workspace.Person;
import studio.marquee.model.segment.Segment;

/**
 * What views need of the window around them.
 *
 * @param version of this product
 * @param become opens everything for another person
 * @param reread opens everything anew, in place of what is shown
 * @param export takes an audience to a file; empty where nothing can be taken
 * @param lists makes lists of files; empty where none can be kept
 */
record Around(
    FileChoice files,
    SettingsViewModel settings,
    String version,
    Consumer<Person> become,
    Optional<Consumer<Segment>> export,
    Runnable reread,
    Optional<FileIntake> lists) {
  PersonChoice persons(OpenStudio studio) {
    return new PersonChoice(studio.workspace().people(), studio.person(), become);
  }

  Facts facts(OpenStudio studio) {
    return new Facts(
        studio.workspace(),
        studio.person(),
        studio.data() instanceof OpenStudio.Data.Here(var engine)
            ? Optional.of(engine.freshness())
            : Optional.empty(),
        version);
  }
}
