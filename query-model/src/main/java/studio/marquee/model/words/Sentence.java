package studio.marquee.model.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Says a segment in one sentence that a colleague can approve. Muted parts are not said. What the
 * marts do not know is called by its bare name.
 */
public final class Sentence {
  private final Catalogue catalogue;
  private final Words words;
  private final TestWords tests;

  /** Says windows of time as they are written, for example “the last 30 days”. */
  public Sentence(Catalogue catalogue, Locale locale) {
    this(catalogue, locale, Optional.empty());
  }

  /** Says also which days a window of time means, seen from a moment. */
  public Sentence(Catalogue catalogue, Locale locale, Now now) {
    this(catalogue, locale, Optional.of(now));
  }

  private Sentence(Catalogue catalogue, Locale locale, Optional<Now> now) {
    this.catalogue = catalogue;
    this.words = Words.in(locale);
    this.tests = new TestWords(catalogue, words, now);
  }

  public String of(Segment segment) {
    String people =
        catalogue.mart(segment.population()).map(Mart::title).orElse(segment.population());
    Optional<String> included = live(segment.rule());
    Optional<String> excluded =
        joined("group.or", segment.exclude().stream().map(this::part).toList());
    if (excluded.isPresent()) {
      return included
          .map(rule -> words.say("segment.except", people, rule, excluded.get()))
          .orElseGet(() ->
              words.say("segment.everyoneExcept", words.withinASentence(people), excluded.get()));
    }
    return included
        .map(rule -> words.say("segment", people, rule))
        .orElseGet(() -> words.say("segment.everyone", words.withinASentence(people)));
  }

  /** Blank when everything in the rule is muted. */
  public String of(Rule rule) {
    return live(rule).orElse("");
  }

  /** With its marks; a muted part is said all the same. */
  public String of(Part part) {
    String said = live(part.rule()).orElse("");
    String whole = part.isNot() ? not(part.rule(), said) : said;
    return part.isMuted() ? words.say("part.muted", whole) : whole;
  }

  private Optional<String> live(Rule rule) {
    return switch (rule) {
      case AttributeRule(var name, var test) -> Optional.of(tests.of(name, test));
      case PlaceRule place ->
          Optional.of(
              words.say(
                  "place",
                  words.number(place.kilometres()),
                  words.number(place.pointLatitude()),
                  words.number(place.pointLongitude())));
      case Group(var join, var parts) -> group(join, parts.stream().map(this::part).toList());
      default -> throw new UnsupportedOperationException();
    };
  }

  private Optional<String> group(Group.Join join, List<Optional<String>> parts) {
    return switch (join) {
      case Group.Join.AllOf() -> joined("group.and", parts);
      case Group.Join.AnyOf() -> joined("group.or", parts);
      case Group.Join.NoneOf() ->
          joined("group.semicolon", parts).map(all -> words.say("group.none", all));
      case Group.Join.AtLeast(var count) ->
          joined("group.semicolon", parts).map(all -> words.say("group.atLeast", count, all));
    };
  }

  private Optional<String> part(Part part) {
    if (part.isMuted()) {
      return Optional.empty();
    }
    return live(part.rule())
        .map(said -> {
          boolean isNested = part.rule() instanceof Group(var _, var parts) && parts.size() > 1;
          String whole = isNested ? words.say("group.nested", said) : said;
          return part.isNot() ? not(part.rule(), whole) : whole;
        });
  }

  /** The complement takes in whoever has no value, and the sentence says so. */
  private String not(Rule rule, String said) {
    return rule instanceof AttributeRule(var name, var test) && !(test instanceof PresenceTest)
        ? words.say("part.notMissing", said, tests.within(name))
        : words.say("part.not", said);
  }

  private Optional<String> joined(String key, List<Optional<String>> parts) {
    return parts.stream()
        .flatMap(Optional::stream)
        .reduce((all, next) -> words.say(key, all, next));
  }
}
