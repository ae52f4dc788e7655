package studio.marquee.app.feature.builder.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.app.text.Folding;
import studio.marquee.model.mart.AttributeName;

/**
 * Finds entries and values by all the words typed.
 *
 * <p>Each word must be somewhere in what is found: in its title or value, in other words for it, in
 * its name, in the name of its mart, or in its description. Where it is there best gives a rank:
 * what it is called comes before where it belongs, before its description, before anything with a
 * mistake in it; within these, a whole text comes before its beginning, before the beginning of a
 * word, before any other place. The ranks of all words are added up. Of what ranks the same, values
 * that more people have come first, then what has less else in its title, then what stands first.
 */
final class PaletteSearch {
  private static final int BEYOND = 100;

  private final List<Indexed> entries;
  private final Map<AttributeName, Indexed> byAttribute = new HashMap<>();

  /** Where a word can be, from the most to the least telling. */
  private enum Field {
    TITLE(0, 0),
    VALUE(0, 1),
    OTHER_WORD(0, 2),
    NAME(0, 3),
    PLACE(1, 4),
    DESCRIPTION(2, 5);

    private static final int OF_MISTAKES = 3;
    private final int tier;
    private final int place;

    Field(int tier, int place) {
      this.tier = tier;
      this.place = place;
    }

    /** Mistakes are forgiven in what something is called only. */
    Closeness closeness(String term, String text) {
      boolean isForgiven = this == TITLE || this == VALUE || this == OTHER_WORD;
      return isForgiven ? Closeness.of(term, text) : Closeness.exactly(term, text);
    }

    int rank(Closeness how) {
      int far = how == Closeness.NEARLY ? OF_MISTAKES : tier;
      return far * BEYOND + how.distance() * 10 + place;
    }
  }

  /** A text to look into. */
  private record Text(Field field, String text, String folded) {
    static Text of(Field field, String text) {
      return new Text(field, text, Folding.fold(text));
    }
  }

  /** An entry, and its place in the palette. */
  private record Indexed(Entry entry, int place, List<Text> texts) {}

  /** Where a word is best. */
  private record Best(Text text, int rank) {}

  /** Something found, and what decides where ranks are the same. */
  private record Placed(Found found, int place, long people) {}

  PaletteSearch(Palette palette) {
    List<Indexed> all = new ArrayList<>();
    for (Entry entry : palette.entries().toList()) {
      all.add(new Indexed(entry, all.size(), texts(entry)));
    }
    entries = List.copyOf(all);
    all.forEach(one ->
        one.entry()
            .attribute()
            .ifPresent(attribute -> byAttribute.putIfAbsent(attribute.name(), one)));
  }

  private static List<Text> texts(Entry entry) {
    List<Text> texts = new ArrayList<>();
    texts.add(Text.of(Field.TITLE, entry.title()));
    entry.otherWords().forEach(word -> texts.add(Text.of(Field.OTHER_WORD, word)));
    texts.add(Text.of(Field.NAME, entry.name()));
    texts.add(Text.of(Field.PLACE, entry.place()));
    texts.add(Text.of(Field.DESCRIPTION, entry.description()));
    return List.copyOf(texts);
  }

  /** All that has what was typed, the best first; nothing when nothing was typed. */
  List<Found> find(String typed, List<FoundValue> values) {
    List<String> terms = Folding.terms(typed);
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Placed> found = new ArrayList<>();
    entries.forEach(one -> entry(terms, one).ifPresent(found::add));
    values.forEach(value -> value(terms, value).ifPresent(found::add));
    found.sort(
        Comparator.comparingInt((Placed one) -> one.found().rank())
            .thenComparing(Comparator.comparingLong(Placed::people).reversed())
            .thenComparingInt(one -> one.found().subject().title().length())
            .thenComparingInt(Placed::place));
    return found.stream().map(Placed::found).toList();
  }

  private static Optional<Placed> entry(List<String> terms, Indexed one) {
    return best(terms, one.texts())
        .map(best ->
            new Placed(
                found(Subject.of(one.entry()), terms, one.texts().getFirst(), best),
                one.place(),
                0));
  }

  /** At least one of the words must be in the value itself; the others may be in its attribute. */
  private Optional<Placed> value(List<String> terms, FoundValue value) {
    Indexed one = byAttribute.get(value.attribute());
    if (one == null) {
      return Optional.empty();
    }
    Text itself = Text.of(Field.VALUE, value.value());
    boolean isMeant =
        terms.stream()
            .anyMatch(term -> Field.VALUE.closeness(term, itself.folded()) != Closeness.NOT);
    if (!isMeant) {
      return Optional.empty();
    }
    List<Text> texts = new ArrayList<>(List.of(itself));
    texts.addAll(one.texts());
    return best(terms, texts)
        .map(best ->
            new Placed(
                found(Subject.of(one.entry(), value), terms, itself, best),
                one.place(),
                value.people()));
  }

  /** Where each of the words is best; empty when one of them is nowhere. */
  private static Optional<List<Best>> best(List<String> terms, List<Text> texts) {
    List<Best> all = new ArrayList<>();
    for (String term : terms) {
      Optional<Best> best = best(term, texts);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      all.add(best.get());
    }
    return Optional.of(all);
  }

  private static Optional<Best> best(String term, List<Text> texts) {
    Optional<Best> best = Optional.empty();
    for (Text text : texts) {
      Closeness how = text.field().closeness(term, text.folded());
      int rank = text.field().rank(how);
      if (how != Closeness.NOT && (best.isEmpty() || rank < best.get().rank())) {
        best = Optional.of(new Best(text, rank));
      }
    }
    return best;
  }

  private static Found found(Subject subject, List<String> terms, Text title, List<Best> best) {
    String because =
        best.stream()
            .map(Best::text)
            .filter(text -> !text.equals(title))
            .filter(text -> text.field() == Field.OTHER_WORD || text.field() == Field.DESCRIPTION)
            .map(Text::text)
            .findFirst()
            .orElse("");
    int rank = best.stream().mapToInt(Best::rank).sum();
    return new Found(subject, Bold.of(terms, title.folded()), because, rank);
  }
}
