package studio.marquee.app.feature.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.TextTest;

/** The values of a text attribute, some of them chosen. */
public final class ValueListViewModel {
  private final Locale locale;
  private final Consumer<AttributeTest> change;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<String> chosen = List.of();
  private Map<String, Long> known = Map.of();

  /**
   * One value to choose.
   *
   * @param people how many have it, when the profile says so
   */
  public record Row(String value, OptionalLong people, boolean isChosen) {}

  public ValueListViewModel(Locale locale, Consumer<AttributeTest> change) {
    this.locale = locale;
    this.change = change;
    search.subscribe(_ -> {
      problem.set(Optional.empty());
      fill();
    });
  }

  void show(List<String> values, Optional<AttributeProfile> profile) {
    chosen = values;
    known = profile.map(ValueListViewModel::values).orElse(Map.of());
    fill();
  }

  private static Map<String, Long> values(AttributeProfile profile) {
    Map<String, Long> values = new LinkedHashMap<>();
    switch (profile.shape()) {
      case AttributeProfile.Values(var counts) ->
          counts.forEach(count -> values.put(count.value(), count.people()));
      case AttributeProfile.Histogram _, AttributeProfile.Span _, AttributeProfile.Nothing _ -> {}
    }
    return values;
  }

  private void fill() {
    String wanted = search.get().strip().toLowerCase(locale);
    List<String> values = new ArrayList<>(known.keySet());
    chosen.stream().filter(value -> !known.containsKey(value)).forEach(values::add);
    rows.setAll(
        values.stream()
            .filter(value -> value.toLowerCase(locale).contains(wanted))
            .map(this::row)
            .toList());
  }

  private Row row(String value) {
    Long people = known.get(value);
    return new Row(
        value,
        people == null ? OptionalLong.empty() : OptionalLong.of(people),
        chosen.contains(value));
  }

  /** Chooses a value or gives it up. The last one stays, since a rule asks for something. */
  void toggle(String value) {
    List<String> next = new ArrayList<>(chosen);
    if (!next.remove(value)) {
      next.add(value);
    }
    if (next.isEmpty()) {
      problem.set(Optional.of(Problem.of(AppProblem.LAST_VALUE)));
      fill();
      return;
    }
    problem.set(Optional.empty());
    change.accept(new TextTest.IsAnyOf(next));
  }

  /** Chooses what was typed, when it is the name of no row. */
  void addTyped() {
    String typed = search.get().strip();
    if (canAddTyped()) {
      search.set("");
      toggle(typed);
    } else if (rows.size() == 1) {
      toggle(rows.getFirst().value());
    }
  }

  boolean canAddTyped() {
    String typed = search.get().strip();
    return !typed.isEmpty() && !known.containsKey(typed) && !chosen.contains(typed);
  }

  /** How many people have the most frequent value. */
  long most() {
    return known.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  int chosenCount() {
    return chosen.size();
  }

  StringProperty searchProperty() {
    return search;
  }

  ObservableList<Row> rows() {
    return shownRows;
  }

  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
