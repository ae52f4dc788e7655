package studio.marquee.app.feature.list;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.list.ListCounts;
import studio.marquee.connect.list.ListOffer;

/**
 * What was found in a file, how else it can be read, what the list is called and how long it is
 * kept.
 */
final class ListChoices extends VBox {
  private final Texts texts;
  private final ListWords words;
  private final ListViewModel model;
  private final GridPane fields = new GridPane(12, 8);

  ListChoices(Texts texts, ListWords words, ListViewModel model, ListLook look) {
    super(12);
    this.texts = texts;
    this.words = words;
    this.model = model;
    ListCounts counts = look.offer().counts();
    Label people = Words.number(texts.say("lists.people", texts.people(counts.people())), "strong");
    people.getStyleClass().add("list-people");
    VBox found =
        new VBox(
            4,
            people,
            Words.paragraph(words.source(look.offer()) + " · " + words.found(counts), "muted"));
    for (String note : words.notes(counts)) {
      found.getChildren().add(Words.paragraph(note));
    }
    row(texts.say("lists.reading"), readings(look.offer()));
    row(texts.say("lists.name"), name());
    row(texts.say("lists.days"), days(look.days()));
    getChildren().addAll(found, fields, Words.paragraph(texts.say("lists.hint"), "muted"));
  }

  private void row(String said, Control control) {
    Label label = new Label(said);
    label.setLabelFor(control);
    control.setAccessibleText(said);
    control.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    fields.addRow(fields.getRowCount(), label, control);
  }

  private ComboBox<ListOffer.Fit> readings(ListOffer offer) {
    ComboBox<ListOffer.Fit> box = new ComboBox<>();
    box.setId("list-reading");
    box.setConverter(shown(fit -> words.reading(fit.column(), fit.title(), fit.by().title())));
    box.getItems().setAll(offer.fits());
    offer.fits().stream().filter(offer::isRead).findFirst().ifPresent(box::setValue);
    box.valueProperty()
        .subscribe((before, now) -> {
          if (before != null && now != null && !now.equals(before)) {
            model.read(now);
          }
        });
    return box;
  }

  private TextField name() {
    TextField field = new TextField();
    field.setId("list-name");
    field.textProperty().bindBidirectional(model.nameProperty());
    return field;
  }

  private ComboBox<Integer> days(List<Integer> choices) {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId("list-days");
    box.setConverter(shown(days -> texts.say("lists.days.choice", days)));
    box.getItems().setAll(choices.stream().sorted().toList());
    box.valueProperty().bindBidirectional(model.daysProperty());
    return box;
  }

  /** Says a value. */
  @FunctionalInterface
  private interface Saying<T> {
    String say(T value);
  }

  private static <T> StringConverter<T> shown(Saying<T> saying) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : saying.say(value);
      }

      @Override
      public T fromString(String text) {
        throw new IllegalStateException("nothing is typed there");
      }
    };
  }
}
