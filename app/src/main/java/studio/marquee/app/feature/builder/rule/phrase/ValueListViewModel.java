package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;

/** Values to search among or to type, some of them chosen. */
public final class ValueListViewModel {
  private final Locale locale;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<String, Long> known = new LinkedHashMap<>();
  private final Set<String> given = new LinkedHashSet<>();
  private Piece.Values values;

  /**
   * One value to choose.
   *
   * @param people how many have it, when that is known
   */
  public record Row(String value, OptionalLong people, boolean isChosen) {}

  public ValueListViewModel(Locale locale, Piece.Values values) {
    this.locale = locale;
    this.values = values;
    show(values);
    search.subscribe((_, _) -> {
      problem.set(Optional.empty());
      fill();
    });
  }

  /** Takes what is chosen by now. What was given up stays in the list while it is open. */
  public void show(Piece.Values now) {
    values = now;
    known.clear();
    now.known().forEach(each -> known.put(each.value(), each.people()));
    given.addAll(now.chosen());
    fill();
  }

  /** Forgets the search and what was given up. */
  public void begin() {
    given.clear();
    given.addAll(values.chosen());
    search.set("");
    problem.set(Optional.empty());
    fill();
  }

  private void fill() {
    String wanted = search.get().strip().toLowerCase(locale);
    Set<String> all = new LinkedHashSet<>(known.keySet());
    all.addAll(given);
    rows.setAll(
        all.stream()
            .filter(value -> value.toLowerCase(locale).contains(wanted))
            .map(this::row)
            .toList());
  }

  private Row row(String value) {
    Long people = known.get(value);
    return new Row(
        value,
        people == null ? OptionalLong.empty() : OptionalLong.of(people),
        values.chosen().contains(value));
  }

  /** Chooses a value or gives it up. The last one stays, since a rule asks for something. */
  public void toggle(String value) {
    List<String> next = new ArrayList<>(values.chosen());
    if (!next.remove(value)) {
      next.add(value);
    }
    change(next);
  }

  private void change(List<String> next) {
    if (next.isEmpty()) {
      problem.set(Optional.of(Problem.of(AppProblem.LAST_VALUE)));
      fill();
      return;
    }
    problem.set(Optional.empty());
    values.change().accept(next);
  }

  /** Chooses what was typed, or the only row that is left of the search. */
  public void addTyped() {
    if (rows.size() == 1 && !canAddTyped()) {
      toggle(rows.getFirst().value());
      return;
    }
    Optional<String> typed = typed();
    if (typed.isPresent() && canAddTyped()) {
      search.set("");
      toggle(typed.get());
    } else if (typed.isEmpty() && !search.get().isBlank()) {
      problem.set(Optional.of(Problem.of(AppProblem.NOT_A_NUMBER, search.get().strip())));
    }
  }

  /** Chooses every line, or every cell of a table, that was pasted; false for a single one. */
  public boolean paste(String text) {
    List<String> pasted =
        Arrays.stream(text.split("[\\r\\n\\t;]+", -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    if (pasted.size() < 2) {
      return false;
    }
    Set<String> all = new LinkedHashSet<>(values.chosen());
    for (String value : pasted) {
      Optional<String> read = read(value);
      if (read.isEmpty()) {
        problem.set(Optional.of(Problem.of(AppProblem.NOT_A_NUMBER, value)));
        return true;
      }
      all.add(read.get());
    }
    search.set("");
    change(List.copyOf(all));
    return true;
  }

  public boolean canAddTyped() {
    return typed()
        .filter(value -> !known.containsKey(value) && !values.chosen().contains(value))
        .isPresent();
  }

  private Optional<String> typed() {
    return read(search.get().strip());
  }

  private Optional<String> read(String typed) {
    return switch (values.reading()) {
      case TEXT -> Optional.of(typed).filter(text -> !text.isEmpty());
      case NUMBER -> Numbers.read(typed, locale).map(number -> number.toPlainString());
    };
  }

  /** How many people have the most frequent value. */
  public long most() {
    return known.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  public int chosenCount() {
    return values.chosen().size();
  }

  public StringProperty searchProperty() {
    return search;
  }

  public ObservableList<Row> rows() {
    return shownRows;
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
