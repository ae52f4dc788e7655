package studio.marquee.connect.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * First names, family names and streets per language, with the letters that fit into an e-mail
 * address.
 */
final class Names {
  /** A name as it is written, and as it stands in an e-mail address. */
  record Name(String written, String plain) {}

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z]+");

  private final Map<String, List<Name>> byKind = new HashMap<>();

  Names() {
    for (List<String> row : Resource.rows("names.csv")) {
      List<Name> names =
          List.of(row.get(2).split(" ", -1)).stream()
              .map(word -> word.replace('-', ' '))
              .map(word -> new Name(word, plain(word)))
              .toList();
      byKind.put(row.get(0) + row.get(1), names);
    }
  }

  Name first(Country country, Gender gender, Dice dice) {
    boolean isFemale =
        switch (gender) {
          case FEMALE -> true;
          case MALE -> false;
          case NON_BINARY, NOT_STATED -> dice.chance(0.5);
        };
    return pick(country.language() + (isFemale ? "Female" : "Male"), dice);
  }

  Name family(Country country, Dice dice) {
    return pick(country.language() + "Family", dice);
  }

  String street(Country country, Dice dice) {
    return pick(country.language() + "Street", dice).written();
  }

  private Name pick(String kind, Dice dice) {
    List<Name> names = byKind.get(kind);
    if (names == null) {
      throw new IllegalStateException("names.csv lacks " + kind);
    }
    double skew = dice.unit();
    return names.get((int) (skew * skew * names.size()));
  }

  private static String plain(String written) {
    String lower =
        written
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ø", "o")
            .replace("æ", "ae")
            .replace("ı", "i");
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return OTHER.matcher(bare).replaceAll("");
  }
}
