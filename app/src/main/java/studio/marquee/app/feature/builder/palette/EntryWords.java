package studio.marquee.app.feature.builder.palette;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.marquee.app.control.Tone;
import studio.marquee.app.feature.builder.item.Glyphs;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.palette.MartFacts.Health;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.Mart;

/** Says what an entry is, how much of it there is, and how fresh. */
final class EntryWords {
  private static final double SPARSE = 25;
  private static final double PERCENT = 100;

  private final Texts texts;
  private final Catalogue catalogue;
  private final ProfileShelf shelf;
  private final PaletteViewModel model;

  EntryWords(Texts texts, Catalogue catalogue, ProfileShelf shelf, PaletteViewModel model) {
    this.texts = texts;
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.model = model;
  }

  String title(Section section) {
    String domain = capital(section.domain());
    return switch (section.kind()) {
      case PINNED -> texts.say("palette.section.pinned");
      case PEOPLE -> texts.say("palette.section.people", domain);
      case TRAITS -> texts.say("palette.section.traits", domain);
      case BEHAVIOURS -> texts.say("palette.section.behaviours", domain);
      case RELATED -> texts.say("palette.section.related", domain);
      case AUDIENCES -> texts.say("palette.section.audiences");
      case TEMPLATES -> texts.say("palette.section.templates");
      case LISTS -> texts.say("palette.section.lists");
      case SOME -> texts.say("palette.section.some");
    };
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Heard for a heading, whether or not its colours are seen. */
  String said(Section section, boolean isOpen) {
    String folded =
        isOpen ? texts.say("palette.heading.open") : texts.say("palette.heading.closed");
    return join(
        List.of(
            texts.say("palette.heading", title(section), section.branches().size()),
            health(health(section)),
            folded));
  }

  /** What kind of thing an entry is. */
  String kind(Entry entry) {
    return switch (entry.item()) {
      case Item.OfAttribute _, Item.OfValue _ ->
          entry
              .attribute()
              .map(attribute -> Glyphs.name(attribute.type(), texts))
              .orElse(texts.say("palette.kind.attribute"));
      case Item.OfBehaviour _ -> texts.say("palette.kind.behaviour");
      case Item.OfRelated _ -> texts.say("palette.kind.related");
      case Item.OfAudience _ -> texts.say("palette.kind.audience");
      case Item.OfTemplate _ -> texts.say("palette.kind.template");
      case Item.OfList _ -> texts.say("palette.kind.list");
      case Item.OfRank _, Item.OfSplit _ -> texts.say("palette.kind.some");
    };
  }

  Optional<AttributeProfile> profile(Entry entry) {
    return entry.attribute().map(Attribute::name).flatMap(name -> shelf.of(name).known());
  }

  /** How many of a hundred have a value; empty for what has none, and while it is not known. */
  OptionalDouble filled(Entry entry) {
    Optional<Double> ofPeople =
        profile(entry)
            .filter(_ -> shelf.people() > 0)
            .map(profile -> PERCENT * profile.filled() / shelf.people());
    return ofPeople.isPresent()
        ? OptionalDouble.of(ofPeople.get())
        : entry.attribute().stream()
            .flatMapToDouble(attribute ->
                model.newsProperty().get().facts().filledPercent(attribute.name()).stream())
            .findFirst();
  }

  /** Few of them have a value at all. */
  boolean isSparse(Entry entry) {
    OptionalDouble filled = filled(entry);
    return filled.isPresent() && filled.getAsDouble() < SPARSE;
  }

  /** Rules may ask about it, and nobody is shown the value of one person. */
  static boolean isCountOnly(Entry entry) {
    return entry.attribute().map(Attribute::terms).filter(AttributeTerms::isCountOnly).isPresent();
  }

  /** The number at the end of a row; blank while it is not known. */
  String measure(Subject subject) {
    Entry entry = subject.entry();
    if (subject.value().isPresent()) {
      return texts.people(subject.value().get().people());
    }
    return switch (entry.item()) {
      case Item.OfAttribute _, Item.OfValue _ -> share(entry);
      case Item.OfBehaviour(var mart) -> rows(mart);
      case Item.OfRelated(var mart) -> rows(mart);
      case Item.OfAudience(var name) -> people(name);
      case Item.OfTemplate(var name) -> people(name);
      case Item.OfList(var name) -> list(name);
      case Item.OfRank _, Item.OfSplit _ -> "";
    };
  }

  /** Who was brought in are people; what else is in a list nobody knows. */
  private String list(String name) {
    return catalogue
        .list(name)
        .filter(list -> list.brought().isPresent())
        .flatMap(list -> list.values(""))
        .map(people -> texts.people(people.size()))
        .orElse("");
  }

  /** As people are told: not more exactly than the floor allows. */
  String share(Entry entry) {
    Optional<AttributeProfile> profile = profile(entry);
    if (profile.isPresent()) {
      return texts.percent(profile.get().filled(), shelf.people());
    }
    OptionalDouble percent = filled(entry);
    return percent.isPresent()
        ? texts.percent(Math.round(percent.getAsDouble() * PERCENT), (long) (PERCENT * PERCENT))
        : "";
  }

  private String people(String audience) {
    return model.newsProperty().get().peopleOf(audience).stream()
        .mapToObj(texts::people)
        .findFirst()
        .orElse("");
  }

  /** In short, since nobody compares the numbers of rows. */
  private String rows(String mart) {
    NumberFormat shortly =
        NumberFormat.getCompactNumberInstance(texts.locale(), NumberFormat.Style.SHORT);
    shortly.setMaximumFractionDigits(1);
    return model.newsProperty().get().facts().rows(mart).stream()
        .mapToObj(shortly::format)
        .findFirst()
        .orElse("");
  }

  /** Where a hit belongs, or why it was found; blank where its title says enough. */
  String beside(Found found) {
    Entry entry = found.subject().entry();
    if (found.subject().value().isPresent()) {
      return texts.say("palette.hit.value", entry.title());
    }
    return join(List.of(found.because(), entry.place()));
  }

  /** How the worst of the marts of a section stands. */
  Health health(Section section) {
    return section.marts().stream().map(this::health).max(Health::compareTo).orElse(Health.UNKNOWN);
  }

  Health health(String mart) {
    return model.newsProperty().get().facts().health(mart);
  }

  Health health(Entry entry) {
    return entry.mart().map(Mart::name).map(this::health).orElse(Health.UNKNOWN);
  }

  /** Blank when nothing is known. */
  String health(Health health) {
    return switch (health) {
      case UNKNOWN -> "";
      case FRESH -> texts.say("palette.health.fresh");
      case AT_RISK -> texts.say("palette.health.atRisk");
      case BROKEN -> texts.say("palette.health.broken");
      case CHECKS_FAILED -> texts.say("palette.health.checksFailed");
    };
  }

  static Tone tone(Health health) {
    return switch (health) {
      case UNKNOWN -> Tone.CALM;
      case FRESH -> Tone.GOOD;
      case AT_RISK, BROKEN -> Tone.CAUTION;
      case CHECKS_FAILED -> Tone.BAD;
    };
  }

  /** Everything that a row shows, for those who hear it. */
  String said(Subject subject) {
    Entry entry = subject.entry();
    List<String> said = new ArrayList<>(List.of(subject.title()));
    String measure = measure(subject);
    if (subject.value().isPresent()) {
      said.add(texts.say("palette.hit.value", entry.title()));
      said.add(texts.say("palette.said.people", measure));
      return join(said);
    }
    said.add(kind(entry));
    if (!measure.isBlank()) {
      said.add(
          switch (entry.item()) {
            case Item.OfAttribute _, Item.OfValue _ -> texts.say("palette.said.filled", measure);
            case Item.OfBehaviour _, Item.OfRelated _ -> texts.say("palette.said.rows", measure);
            case Item.OfAudience _,
                Item.OfTemplate _,
                Item.OfList _,
                Item.OfRank _,
                Item.OfSplit _ ->
                texts.say("palette.said.people", measure);
          });
    }
    said.add(isSparse(entry) ? texts.say("palette.said.sparse") : "");
    said.add(isCountOnly(entry) ? texts.say("palette.said.countOnly") : "");
    said.add(health(health(entry)));
    boolean isPinned = model.pins().holds(entry.item());
    said.add(isPinned ? texts.say("palette.said.pinned") : "");
    said.add(entry.trouble().isPresent() ? texts.say("palette.said.trouble") : "");
    return join(said);
  }

  private static String join(List<String> parts) {
    return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
  }
}
