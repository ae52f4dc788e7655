package studio.marquee.app.feature.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;

/** The attributes of the population's mart: searched, grouped, and one of them looked at. */
public final class AttributeListViewModel {
  private static final List<List<AttributeType>> GROUPS =
      List.of(
          List.of(AttributeType.TEXT),
          List.of(AttributeType.NUMBER),
          List.of(AttributeType.YES_NO),
          List.of(AttributeType.DATE, AttributeType.MOMENT),
          List.of(AttributeType.LIST));

  private final List<Attribute> all;
  private final Locale locale;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<AttributeEntry> entries = FXCollections.observableArrayList();
  private final ObservableList<AttributeEntry> shownEntries =
      FXCollections.unmodifiableObservableList(entries);
  private final ObjectProperty<Optional<Attribute>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Attribute>> pointedAt =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Attribute>> asked =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Attribute>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public AttributeListViewModel(Mart mart, Locale locale) {
    this.locale = locale;
    this.all = usable(mart);
    search.subscribe(this::fill);
    selected.subscribe(_ -> look());
    pointedAt.subscribe(_ -> look());
    asked.subscribe(_ -> look());
  }

  /** All attributes but the key, which tells people apart and says nothing about them. */
  static List<Attribute> usable(Mart mart) {
    return mart.attributes().stream()
        .filter(attribute -> !attribute.name().attribute().equals(mart.key()))
        .toList();
  }

  private void look() {
    shown.set(pointedAt.get().or(selected::get).or(asked::get));
  }

  private void fill(String typed) {
    String wanted = typed.strip().toLowerCase(locale);
    List<AttributeEntry> found = new ArrayList<>();
    for (List<AttributeType> types : GROUPS) {
      List<AttributeEntry.Item> items =
          all.stream()
              .filter(attribute -> types.contains(attribute.type()))
              .filter(attribute -> matches(attribute, wanted))
              .map(AttributeEntry.Item::new)
              .toList();
      if (!items.isEmpty()) {
        found.add(new AttributeEntry.Group(types.getFirst()));
        found.addAll(items);
      }
    }
    entries.setAll(found);
  }

  private boolean matches(Attribute attribute, String wanted) {
    return attribute.title().toLowerCase(locale).contains(wanted)
        || attribute.description().toLowerCase(locale).contains(wanted);
  }

  List<Attribute> all() {
    return all;
  }

  StringProperty searchProperty() {
    return search;
  }

  ObservableList<AttributeEntry> entries() {
    return shownEntries;
  }

  ObjectProperty<Optional<Attribute>> selectedProperty() {
    return selected;
  }

  ObjectProperty<Optional<Attribute>> pointedAtProperty() {
    return pointedAt;
  }

  /** The attribute that the rule asks about. */
  ObjectProperty<Optional<Attribute>> askedProperty() {
    return asked;
  }

  /** The attribute whose profile is in view: pointed at, else selected, else asked about. */
  ReadOnlyObjectProperty<Optional<Attribute>> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
