package studio.marquee.app.feature.settings;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Person;

/** Where one says who one is. */
final class PersonRow extends HBox {
  private static final double GAP = 16;

  PersonRow(Texts texts, PersonChoice choice) {
    super(GAP);
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<Person> people = new ComboBox<>();
    people.setId("person");
    people.setAccessibleText(texts.say("settings.person.who"));
    people.setConverter(new Names(texts));
    people.getItems().setAll(choice.people());
    people.setValue(choice.now());
    people.setOnAction(_ -> choice.choose(people.getValue()));
    VBox words =
        new VBox(
            3,
            Words.styled(texts.say("settings.person.who"), "strong"),
            Words.muted(texts.say("settings.person.text")));
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(words, people);
  }

  private static final class Names extends StringConverter<Person> {
    private final Texts texts;

    Names(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(@Nullable Person person) {
      return person == null
          ? ""
          : texts.say("settings.person.role", person.name(), person.role(), person.team());
    }

    @Override
    public Person fromString(String text) {
      throw new UnsupportedOperationException("people are chosen, not typed");
    }
  }
}
