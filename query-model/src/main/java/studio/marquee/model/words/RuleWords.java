package studio.marquee.model.words;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** Any rule as what can be said behind the noun that it is asked of. */
final class RuleWords {
  private final Words words;
  private final TestWords tests;
  private final Absence absence;
  private final RelatedWords related;
  private final LifecycleWords lifecycle;
  private final SequenceWords sequences;
  private final CalculationWords calculations;
  private final SetWords sets;
  private final RankWords ranks;

  RuleWords(Catalogue catalogue, Words words, Optional<Now> now) {
    this.words = words;
    TimeWords time = new TimeWords(words, now);
    Titles titles = new Titles(catalogue, words);
    tests = new TestWords(titles, words, time);
    absence = new Absence(catalogue, words, titles);
    RowsWords rows = new RowsWords(catalogue, words, titles, time, this);
    related = new RelatedWords(words, rows, this);
    lifecycle = new LifecycleWords(words, rows, time);
    sequences = new SequenceWords(words, rows, titles, time);
    calculations = new CalculationWords(catalogue, words, titles, rows, tests, time);
    sets = new SetWords(words, titles);
    ranks = new RankWords(words, titles, calculations, this);
  }

  /** Empty when everything in the rule is muted. */
  Optional<String> of(Subject subject, Rule rule) {
    return rule instanceof Group(var join, var parts)
        ? group(subject, join, parts)
        : Optional.of(absence.included(rule, said(subject, rule)));
  }

  /** With its marks, also when it is muted; empty when everything in it is. */
  Optional<String> marked(Subject subject, Part part) {
    return of(subject, part.rule())
        .map(said -> part.isNot() ? not(subject, part.rule(), said) : said)
        .map(said -> part.isMuted() ? words.say("part.muted", said) : said);
  }

  /** All of them together; empty when none is left that leaves anything out. */
  Optional<String> conditions(Subject subject, List<Part> parts) {
    return joined("group.and", subject, telling(parts));
  }

  /** Without those that everyone passes. */
  private static List<Part> telling(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.isNot() || !(part.rule() instanceof Everyone))
        .toList();
  }

  /** One of them or another; empty when none is left. */
  Optional<String> any(Subject subject, List<Part> parts) {
    return joined("group.or", subject, parts);
  }

  String limited(Subject subject, Ranking ranking) {
    return ranks.limit(subject, ranking);
  }

  private String said(Subject subject, Rule rule) {
    return switch (rule) {
      case Group _ -> throw new IllegalArgumentException("a group is said by its parts");
      case Everyone() -> words.say(subject, "everyone");
      case AttributeRule(var name, var test) -> tests.of(subject, name, test);
      case PlaceRule place ->
          words.say(
              subject,
              "place",
              words.number(place.kilometres()),
              words.number(place.pointLatitude()),
              words.number(place.pointLongitude()));
      case CalculationRule calculation -> calculations.of(subject, calculation);
      case RelatedRule relatedRule -> related.of(subject, relatedRule);
      case OccurrenceRule occurrence -> related.of(subject, occurrence);
      case LifecycleRule stage -> lifecycle.of(subject, stage);
      case SequenceRule sequence -> sequences.of(subject, sequence);
      case AudienceRule audience -> sets.of(subject, audience);
      case PriorityRule priority -> sets.of(subject, priority);
      case ListRule list -> sets.of(subject, list);
      case KeysRule keys -> sets.of(subject, keys);
      case RankRule rank -> ranks.of(subject, rank);
      case SplitRule split -> sets.of(subject, split);
    };
  }

  private Optional<String> group(Subject subject, Group.Join join, List<Part> parts) {
    return switch (join) {
      case Group.Join.AllOf() ->
          conditions(subject, parts).or(() -> joined("group.and", subject, parts));
      case Group.Join.AnyOf() -> any(subject, parts);
      case Group.Join.NoneOf() ->
          joined("group.semicolon", subject, parts)
              .map(all -> words.say(subject, "group.none", all));
      case Group.Join.AtLeast(var count) ->
          joined("group.semicolon", subject, parts)
              .map(all -> words.say(subject, "group.atLeast", count, all));
    };
  }

  private Optional<String> joined(String key, Subject subject, List<Part> parts) {
    List<Part> live = parts.stream().filter(Part::isLive).toList();
    if (live.isEmpty()) {
      return Optional.empty();
    }
    String said = among(subject, live, 0);
    for (int place = 1; place < live.size(); place++) {
      boolean isContrast =
          key.equals("group.and") && place == live.size() - 1 && isNone(live.get(place));
      said = words.say(isContrast ? "group.but" : key, said, among(subject, live, place));
    }
    return Optional.of(said);
  }

  private String among(Subject subject, List<Part> live, int place) {
    Part part = live.get(place);
    String said = part(subject, part);
    boolean needsBrackets =
        live.size() > 1
            && Brackets.areNeeded(subject, part.rule(), live.subList(place + 1, live.size()));
    return needsBrackets ? words.say("group.nested", said) : said;
  }

  /** What is not there at the end of a list stands out against what is. */
  private static boolean isNone(Part part) {
    return part.rule() instanceof RelatedRule(var quantifier, var _)
        && (part.isNot()
            ? quantifier instanceof Quantifier.Some
            : quantifier instanceof Quantifier.None);
  }

  private String part(Subject subject, Part part) {
    String said = of(subject, part.rule()).orElseThrow();
    boolean isNested = part.rule() instanceof Group && Brackets.isSeveral(part.rule());
    String whole = isNested ? words.say("group.nested", said) : said;
    return part.isNot() ? not(subject, part.rule(), whole) : whole;
  }

  /** The complement takes in whoever has nothing to be asked about, and the sentence says so. */
  private String not(Subject subject, Rule rule, String said) {
    return switch (rule) {
      case AudienceRule audience -> sets.not(subject, audience);
      case RelatedRule(Quantifier.Some _, var rows) ->
          of(subject, new RelatedRule(new Quantifier.None(), rows)).orElseThrow();
      case RelatedRule(Quantifier.None _, var rows) ->
          of(subject, new RelatedRule(new Quantifier.Some(), rows)).orElseThrow();
      case Group _ -> words.say(subject, "part.not", said);
      case Everyone _,
          AttributeRule _,
          PlaceRule _,
          CalculationRule _,
          RelatedRule _,
          OccurrenceRule _,
          LifecycleRule _,
          SequenceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          RankRule _,
          SplitRule _ ->
          absence.includedInNot(subject, rule, words.say(subject, "part.not", said(subject, rule)));
    };
  }
}
