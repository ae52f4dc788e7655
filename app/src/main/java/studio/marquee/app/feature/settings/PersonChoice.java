package studio.marquee.app.feature.settings;

import java.util.List;
import java.util.function.Consumer;
import studio.marquee.connect.workspace.Person;

/**
 * Who may work here, who does, and how somebody else sits down.
 *
 * @param become opens everything for that person
 */
public record PersonChoice(List<Person> people, Person now, Consumer<Person> become) {
  public PersonChoice {
    people = List.copyOf(people);
  }

  /** Choosing whoever is there already changes nothing. */
  void choose(Person person) {
    if (!person.equals(now)) {
      become.accept(person);
    }
  }
}
