package studio.marquee.app.feature.builder.palette;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.Ways;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Brought;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.directory.Uses;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.words.Sentence;

/** The lines of the card about an item: what there is to know beside how its values spread. */
final class ItemFacts {
  private static final int MOST_NAMES = 3;

  private final Texts texts;
  private final PaletteParts parts;
  private final EntryWords words;
  private final Catalogue catalogue;
  private final Sentence sentence;
  private final Ways ways;

  ItemFacts(Texts texts, PaletteParts parts, EntryWords words) {
    this.texts = texts;
    this.parts = parts;
    this.words = words;
    this.catalogue = parts.catalogue();
    this.sentence = new Sentence(catalogue, texts.locale());
    this.ways = new Ways(catalogue.marts(), parts.population());
  }

  /** What it means, in full sentences. */
  String meaning(Entry entry) {
    return switch (entry.item()) {
      case Item.OfAudience(var name) -> audience(entry, name);
      case Item.OfTemplate(var name) -> audience(entry, name);
      case Item.OfList(var name) -> catalogue.list(name).map(this::list).orElse("");
      case Item.OfAttribute _,
          Item.OfValue _,
          Item.OfBehaviour _,
          Item.OfRelated _,
          Item.OfRank _,
          Item.OfSplit _ ->
          entry.description();
    };
  }

  private String audience(Entry entry, String name) {
    String said = catalogue.audience(name).map(Audience::segment).map(sentence::of).orElse("");
    return entry.description().isBlank() ? said : entry.description() + "\n" + said;
  }

  private String list(PeopleList list) {
    if (list.brought().isPresent()) {
      Brought brought = list.brought().get();
      return texts.say(
          "palette.card.brought",
          texts.people(list.values("").map(List::size).orElse(0)),
          brought.file(),
          brought.person(),
          texts.moment(brought.at()),
          texts.moment(brought.end()));
    }
    String columns = list.columns().keySet().stream().sorted().collect(Collectors.joining(", "));
    int values = list.values("").map(List::size).orElse(0);
    return texts.say("palette.card.list", texts.number(values), list.first(), columns);
  }

  /** Short lines, the most useful first. */
  List<String> lines(Subject subject) {
    Entry entry = subject.entry();
    List<String> lines = new ArrayList<>();
    if (EntryWords.isCountOnly(entry)) {
      lines.add(texts.say("palette.card.countOnly"));
    }
    if (words.isSparse(entry)) {
      lines.add(texts.say("palette.card.sparse", words.share(entry)));
    }
    if (!entry.otherWords().isEmpty()) {
      lines.add(texts.say("palette.card.otherWords", String.join(", ", entry.otherWords())));
    }
    entry
        .attribute()
        .filter(this::isTrait)
        .ifPresent(_ -> lines.add(texts.say("palette.card.trait")));
    entry.mart().ifPresent(mart -> mart(entry, mart, lines));
    uses(entry, lines);
    return lines;
  }

  private boolean isTrait(Attribute attribute) {
    return catalogue.trait(attribute.name()).isPresent();
  }

  private void mart(Entry entry, Mart mart, List<String> lines) {
    ways.to(mart.name())
        .filter(path -> path.size() > 1)
        .ifPresent(path -> lines.add(texts.say("palette.card.way", way(path))));
    Optional<MartRecord> record =
        Optional.ofNullable(parts.model().newsProperty().get().facts().records().get(mart.name()));
    if (entry.attribute().isEmpty()) {
      record.ifPresent(
          known -> lines.add(texts.say("palette.card.rows", texts.number(known.rows()))));
    }
    record
        .map(MartRecord::newest)
        .flatMap(newest -> newest(mart, newest))
        .ifPresent(moment -> lines.add(texts.say("palette.card.newest", texts.moment(moment))));
    String health = words.health(words.health(entry));
    if (!health.isBlank()) {
      lines.add(texts.say("palette.card.health", mart.title(), health));
    }
  }

  private String way(List<Hop> path) {
    return path.stream()
        .limit(path.size() - 1)
        .map(hop -> catalogue.mart(hop.mart()).map(Mart::title).orElse(hop.mart()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<Instant> newest(Mart mart, Map<String, Instant> newest) {
    return Stream.of(mart.time(), mart.freshness())
        .flatMap(name -> Optional.ofNullable(newest.get(name)).stream())
        .findFirst();
  }

  private void uses(Entry entry, List<String> lines) {
    PaletteNews news = parts.model().newsProperty().get();
    Optional<Uses> uses = news.uses(entry);
    if (uses.isPresent()) {
      List<String> audiences = uses.get().audiences().stream().map(this::audienceTitle).toList();
      if (!audiences.isEmpty()) {
        lines.add(texts.say("palette.card.usedIn", audiences.size(), some(audiences)));
      }
      List<String> traits = uses.get().traits().stream().map(this::traitTitle).toList();
      if (!traits.isEmpty()) {
        lines.add(texts.say("palette.card.traits", some(traits)));
      }
    } else if (entry.mart().isPresent()) {
      news.noDirectory()
          .ifPresent(why -> lines.add(texts.say("palette.card.noUses", texts.headline(why))));
    }
  }

  private String audienceTitle(String name) {
    return catalogue.audience(name).map(found -> found.segment().title()).orElse(name);
  }

  private String traitTitle(String name) {
    return AttributeName.parse(name)
        .flatMap(catalogue::attribute)
        .map(Attribute::title)
        .orElse(name);
  }

  private String some(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? texts.say("palette.card.some", first, more) : first;
  }

  /** Who answers for it, and what it is as of; blank for what no contract describes. */
  String owner(Entry entry) {
    String asOf = texts.moment(parts.data().asOf());
    return entry
        .mart()
        .map(mart -> texts.say("palette.card.owner", mart.owner(), mart.version(), asOf))
        .orElse("");
  }
}
