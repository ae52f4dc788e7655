package studio.marquee.app.feature.builder.palette;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.directory.MartEntry;
import studio.marquee.model.directory.Uses;
import studio.marquee.model.problem.Problem;

/**
 * What becomes known of entries after they are shown.
 *
 * @param people how many are in a saved audience, by its name
 * @param directory who uses what; empty until it is worked out
 * @param noDirectory why it could not be worked out
 */
public record PaletteNews(
    MartFacts facts,
    Map<String, Long> people,
    Optional<Directory> directory,
    Optional<Problem> noDirectory) {
  static final PaletteNews NONE =
      new PaletteNews(MartFacts.NONE, Map.of(), Optional.empty(), Optional.empty());

  public PaletteNews {
    people = Map.copyOf(people);
  }

  PaletteNews with(MartFacts news) {
    return new PaletteNews(news, people, directory, noDirectory);
  }

  PaletteNews with(Directory news) {
    return new PaletteNews(facts, people, Optional.of(news), Optional.empty());
  }

  PaletteNews without(Problem why) {
    return new PaletteNews(facts, people, Optional.empty(), Optional.of(why));
  }

  PaletteNews withPeople(String audience, long number) {
    Map<String, Long> all = new HashMap<>(people);
    all.put(audience, number);
    return new PaletteNews(facts, all, directory, noDirectory);
  }

  OptionalLong peopleOf(String audience) {
    return people.containsKey(audience)
        ? OptionalLong.of(people.getOrDefault(audience, 0L))
        : OptionalLong.empty();
  }

  /** Who relies on an attribute or a mart; empty for anything else, and until it is known. */
  Optional<Uses> uses(Entry entry) {
    Optional<MartEntry> mart =
        directory.flatMap(known -> entry.mart().flatMap(of -> known.mart(of.name())));
    return entry.attribute().isPresent()
        ? mart.flatMap(of -> of.attribute(entry.name())).map(attribute -> attribute.uses())
        : mart.map(MartEntry::uses);
  }
}
