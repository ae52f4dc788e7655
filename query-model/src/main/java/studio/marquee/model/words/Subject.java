package studio.marquee.model.words;

import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;

/**
 * What a rule is asked of. Languages speak of people and of things in different words.
 *
 * @param mart whose rows they are; blank when that is not known
 */
record Subject(Kind kind, String mart) {
  /** People are “who”, things are “that”. */
  enum Kind {
    PEOPLE,
    THINGS
  }

  /** A population; people unless it is known to be something else. */
  static Subject of(String mart, Catalogue catalogue) {
    boolean isPeople =
        catalogue.mart(mart).map(Mart::role).orElse(MartRole.PEOPLE) == MartRole.PEOPLE;
    return new Subject(isPeople ? Kind.PEOPLE : Kind.THINGS, mart);
  }

  /** What people have; things unless it is known to be people. */
  static Subject related(String mart, Catalogue catalogue) {
    return catalogue.mart(mart).isPresent() ? of(mart, catalogue) : new Subject(Kind.THINGS, mart);
  }

  /** For a rule that is said by itself, of which nothing else is known than what it asks for. */
  static Subject alone(AttributeName name, Catalogue catalogue) {
    return new Subject(of(name.mart(), catalogue).kind(), "");
  }

  static Subject somebody() {
    return new Subject(Kind.PEOPLE, "");
  }

  /** Whether the attribute needs its mart beside it to be understood. */
  boolean isElsewhere(AttributeName name) {
    return !mart.isEmpty() && !mart.equals(name.mart());
  }
}
