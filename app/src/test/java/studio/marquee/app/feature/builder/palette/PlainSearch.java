package studio.marquee.app.feature.builder.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a search should find, told as plainly as possible: the referee of the quick one. */
final class PlainSearch {
  private PlainSearch() {}

  private record Place(int field, String text) {}

  private record Ranked(int rank, long people, int length, int at, String item) {}

  static List<String> find(String typed, List<Entry> entries, List<FoundValue> values) {
    List<String> terms =
        List.of(plain(typed).split(" ")).stream().filter(it -> !it.isEmpty()).toList();
    List<Ranked> found = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      Entry entry = entries.get(at);
      int place = at;
      rank(terms, places(entry))
          .ifPresent(rank ->
              found.add(
                  new Ranked(rank, 0, entry.title().length(), place, entry.item().toString())));
      for (FoundValue value : values) {
        if (entry.attribute().orElseThrow().name().equals(value.attribute())) {
          value(terms, entry, value)
              .ifPresent(rank -> {
                String item = Subject.of(entry, value).item().toString();
                found.add(new Ranked(rank, value.people(), value.value().length(), place, item));
              });
        }
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(Ranked::rank)
                .thenComparing(Comparator.comparingLong(Ranked::people).reversed())
                .thenComparingInt(Ranked::length)
                .thenComparingInt(Ranked::at))
        .map(one -> one.rank() + " " + one.item())
        .toList();
  }

  private static Optional<Integer> value(List<String> terms, Entry entry, FoundValue value) {
    Place itself = new Place(1, value.value());
    if (terms.stream().allMatch(term -> rank(term, itself).isEmpty())) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>(places(entry));
    places.add(itself);
    return rank(terms, places);
  }

  private static List<Place> places(Entry entry) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(0, entry.title()));
    entry.otherWords().forEach(word -> places.add(new Place(2, word)));
    places.add(new Place(3, entry.name()));
    places.add(new Place(4, entry.place()));
    places.add(new Place(5, entry.description()));
    return places;
  }

  private static Optional<Integer> rank(List<String> terms, List<Place> places) {
    int sum = 0;
    for (String term : terms) {
      OptionalInt best = places.stream().flatMapToInt(place -> rank(term, place).stream()).min();
      if (best.isEmpty()) {
        return Optional.empty();
      }
      sum += best.getAsInt();
    }
    return Optional.of(sum);
  }

  private static OptionalInt rank(String term, Place place) {
    int tier = Math.max(0, place.field() - 3);
    String text = plain(place.text());
    int how;
    if (text.equals(term)) {
      how = 0;
    } else if (text.startsWith(term)) {
      how = 1;
    } else if (words(text).anyMatch(at -> text.startsWith(term, at))) {
      how = 2;
    } else if (text.contains(term)) {
      how = 3;
    } else if (place.field() <= 2 && term.length() >= 4 && isNearly(term, text)) {
      how = 4;
      tier = 3;
    } else {
      return OptionalInt.empty();
    }
    return OptionalInt.of(100 * tier + 10 * how + place.field());
  }

  private static boolean isNearly(String term, String text) {
    return words(text)
        .anyMatch(at ->
            IntStream.rangeClosed(at, text.length())
                .anyMatch(end -> distance(term, text.substring(at, end)) <= 1));
  }

  /** Where words begin. */
  private static IntStream words(String text) {
    return IntStream.range(0, text.length())
        .filter(at ->
            Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))));
  }

  /** Letters to change, add, drop or swap with the next one. */
  private static int distance(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(least[i - 1][j - 1] + change, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean isSwapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (isSwapped) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[one.length()][other.length()];
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      plain.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
    }
    return plain.toString();
  }
}
