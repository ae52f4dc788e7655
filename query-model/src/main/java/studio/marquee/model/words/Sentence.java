package studio.marquee.model.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Says a segment in one sentence that a colleague can approve. Muted parts are not said. What the
 * marts do not know is called by its bare name.
 */
public final class Sentence {
  private final Catalogue catalogue;
  private final Words words;
  private final RuleWords rules;

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
    this.rules = new RuleWords(catalogue, words, now);
  }

  public String of(Segment segment) {
    Subject subject = Subject.of(segment.population(), catalogue);
    String limited = limited(subject, chosen(subject, segment), segment.limit());
    return words.say("segment.end", pinned(limited, segment.pins()));
  }

  /** Blank when everything in the rule is muted. */
  public String of(Rule rule) {
    return rules.of(subject(rule), rule).orElse("");
  }

  /** With its marks; a muted part is said all the same. */
  public String of(Part part) {
    return rules.marked(subject(part.rule()), part).orElse("");
  }

  private String chosen(Subject subject, Segment segment) {
    String people = new Titles(catalogue, words).mart(segment.population());
    String within = words.withinASentence(people);
    Optional<String> included =
        segment.rule() instanceof Everyone ? Optional.empty() : rules.of(subject, segment.rule());
    Optional<String> excluded = rules.any(subject, segment.exclude());
    if (excluded.isPresent()) {
      return included
          .map(rule -> closed(subject, segment.rule(), rule))
          .map(rule -> words.say("segment.except", people, rule, excluded.get()))
          .orElseGet(() -> words.say("segment.everyoneExcept", within, excluded.get()));
    }
    return included
        .map(rule -> words.say("segment", people, rule))
        .orElseGet(() -> words.say("segment.everyone", within));
  }

  private String closed(Subject subject, Rule rule, String said) {
    return Brackets.endsOpen(subject, rule) ? words.say("group.nested", said) : said;
  }

  private String limited(Subject subject, String said, Limit limit) {
    return switch (limit) {
      case Limit.Unlimited() -> said;
      case Ranking ranking -> words.say("segment.limited", said, rules.limited(subject, ranking));
    };
  }

  /** How many they are, and never which: a key can tell who somebody is. */
  private String pinned(String said, List<Pin> pins) {
    long inside = pins.stream().filter(pin -> pin.side() == Pin.Side.IN).count();
    long outside = pins.size() - inside;
    if (pins.isEmpty()) {
      return said;
    }
    if (outside == 0) {
      return words.say("segment.added", said, inside);
    }
    return inside == 0
        ? words.say("segment.leftOut", said, outside)
        : words.say("segment.addedAndLeftOut", said, inside, outside);
  }

  /** A rule by itself can come from anywhere in a tree; its attribute tells what it is asked of. */
  private Subject subject(Rule rule) {
    if (rule instanceof AttributeRule(var name, var _)) {
      return Subject.alone(name, catalogue);
    }
    return rule instanceof ListRule list
        ? Subject.alone(list.attribute(), catalogue)
        : Subject.somebody();
  }
}
