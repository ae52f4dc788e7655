package studio.marquee.app.feature.settings;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.settings.Settings;
import studio.marquee.app.settings.TextSize;
import studio.marquee.model.problem.Problem;

/** The settings as they are now; each change is worn at once and then kept. */
public final class SettingsViewModel {
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final Work<Settings, Settings> keeping;
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public SettingsViewModel(Settings start, Work<Settings, Settings> keeping) {
    this.settings = new ReadOnlyObjectWrapper<>(start);
    this.keeping = keeping;
  }

  void choose(Appearance appearance) {
    become(settings.get().in(appearance));
  }

  void choose(TextSize size) {
    become(settings.get().in(size));
  }

  private void become(Settings wanted) {
    if (!wanted.equals(settings.get())) {
      settings.set(wanted);
      keep();
    }
  }

  /** Writes the settings once more, for example after a failure. */
  void keep() {
    keeping.start(
        settings.get(),
        _ -> problem.set(Optional.empty()),
        failure -> problem.set(Optional.of(Problems.of(failure))));
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
