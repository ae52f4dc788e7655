package studio.marquee.app.feature.builder.rule.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Many options, narrowed by what is typed. */
public final class OptionListViewModel {
  private final Locale locale;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<Option> options = FXCollections.observableArrayList();
  private final ObservableList<Option> shown = FXCollections.unmodifiableObservableList(options);
  private List<Option> all;

  public OptionListViewModel(Locale locale, List<Option> all) {
    this.locale = locale;
    this.all = List.copyOf(all);
    search.subscribe(_ -> fill());
  }

  public void show(List<Option> now) {
    all = List.copyOf(now);
    fill();
  }

  /** Those that begin with what was typed come first, then those that contain it. */
  private void fill() {
    String wanted = search.get().strip().toLowerCase(locale);
    options.setAll(
        all.stream()
            .filter(option ->
                option.text().toLowerCase(locale).contains(wanted)
                    || option.more().toLowerCase(locale).contains(wanted))
            .sorted(Comparator.comparingInt(option -> rank(option, wanted)))
            .toList());
  }

  private int rank(Option option, String wanted) {
    String text = option.text().toLowerCase(locale);
    if (text.startsWith(wanted)) {
      return 0;
    }
    return text.contains(wanted) ? 1 : 2;
  }

  public StringProperty searchProperty() {
    return search;
  }

  public ObservableList<Option> options() {
    return shown;
  }
}
