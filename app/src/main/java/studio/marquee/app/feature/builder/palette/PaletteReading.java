package studio.marquee.app.feature.builder.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.feature.builder.item.Ways;
import studio.marquee.app.feature.builder.palette.Section.Branch;
import studio.marquee.app.feature.builder.palette.Section.Kind;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/** Lays out what a catalogue has for the people of one mart. */
public final class PaletteReading {
  private final Catalogue catalogue;
  private final Mart population;
  private final Starting starting;
  private final Ways ways;
  private final SegmentCheck check;

  private PaletteReading(Catalogue catalogue, Mart population, Starting starting) {
    this.catalogue = catalogue;
    this.population = population;
    this.starting = starting;
    this.ways = new Ways(catalogue.marts(), population);
    this.check = new SegmentCheck(catalogue);
  }

  public static Palette of(Catalogue catalogue, Mart population, Starting starting) {
    return new PaletteReading(catalogue, population, starting).palette(List.of());
  }

  /** With what takes some of all people, whatever is known of them. */
  static Palette of(
      Catalogue catalogue, Mart population, Starting starting, List<Entry> takingSome) {
    return new PaletteReading(catalogue, population, starting).palette(takingSome);
  }

  /**
   * The attributes that say something: not those that only tell rows apart, lead to other marts or
   * tell the source what is new. What should no longer be used comes last.
   */
  public static List<Attribute> usable(Mart mart) {
    Set<String> technical = new HashSet<>(List.of(mart.key(), mart.freshness(), mart.time()));
    mart.relations().stream().map(Relation::attribute).forEach(technical::add);
    return mart.attributes().stream()
        .filter(attribute -> !technical.contains(attribute.name().attribute()))
        .sorted(Comparator.comparing(attribute -> !attribute.deprecated().isBlank()))
        .toList();
  }

  private Palette palette(List<Entry> takingSome) {
    List<Section> sections = new ArrayList<>();
    List<Branch> people = usable(population).stream().map(this::attribute).toList();
    sections.add(new Section(Kind.PEOPLE, population.domain(), people));
    sections.add(new Section(Kind.TRAITS, population.domain(), traits(population)));
    domains()
        .forEach((domain, marts) -> {
          sections.add(new Section(Kind.BEHAVIOURS, domain, marts(marts, true)));
          sections.add(new Section(Kind.RELATED, domain, marts(marts, false)));
        });
    sections.add(new Section(Kind.AUDIENCES, "", audiences(false)));
    sections.add(new Section(Kind.TEMPLATES, "", audiences(true)));
    sections.add(new Section(Kind.LISTS, "", lists()));
    sections.add(new Section(Kind.SOME, "", takingSome.stream().map(Branch::leaf).toList()));
    sections.removeIf(section -> section.branches().isEmpty());
    return new Palette(sections);
  }

  private Map<String, List<Mart>> domains() {
    Comparator<String> ownFirst =
        Comparator.comparing((String domain) -> !domain.equals(population.domain()));
    Map<String, List<Mart>> domains =
        new TreeMap<>(ownFirst.thenComparing(Comparator.naturalOrder()));
    for (Mart mart : catalogue.marts().all()) {
      // What names people lies in a vault, where nothing is counted.
      boolean isCounted = mart.role() != MartRole.IDENTIFIERS;
      if (isCounted && ways.to(mart.name()).isPresent()) {
        domains.computeIfAbsent(mart.domain(), _ -> new ArrayList<>()).add(mart);
      }
    }
    return domains;
  }

  private Branch attribute(Attribute attribute) {
    Entry entry =
        new Entry(
            new Item.OfAttribute(attribute.name()),
            attribute.name().attribute(),
            attribute.title(),
            attribute.description(),
            attribute.terms().synonyms(),
            Optional.of(attribute),
            catalogue.mart(attribute.name().mart()),
            Optional.empty());
    return Branch.leaf(entry);
  }

  private List<Branch> traits(Mart mart) {
    return catalogue.traits().stream()
        .map(Trait::name)
        .filter(name -> name.mart().equals(mart.name()))
        .flatMap(name -> catalogue.attribute(name).stream())
        .map(this::attribute)
        .toList();
  }

  private List<Branch> marts(List<Mart> marts, boolean happening) {
    return marts.stream()
        .filter(mart -> mart.time().isEmpty() != happening)
        .map(this::mart)
        .toList();
  }

  private Branch mart(Mart mart) {
    Item item =
        mart.time().isEmpty() ? new Item.OfRelated(mart.name()) : new Item.OfBehaviour(mart.name());
    Entry entry =
        new Entry(
            item,
            mart.name(),
            mart.title(),
            mart.description(),
            mart.terms().synonyms(),
            Optional.empty(),
            Optional.of(mart),
            Optional.empty());
    List<Entry> inside =
        Stream.concat(usable(mart).stream().map(this::attribute), traits(mart).stream())
            .map(Branch::entry)
            .toList();
    return new Branch(entry, inside);
  }

  /** A template has parts that the data team has locked; other saved segments are audiences. */
  private List<Branch> audiences(boolean templates) {
    return catalogue.audiences().stream()
        .filter(audience -> audience.segment().population().equals(population.name()))
        .filter(audience -> Locks.in(audience.segment()) == templates)
        .sorted(Comparator.comparing(audience -> audience.segment().title()))
        .map(audience -> audience(audience, templates))
        .toList();
  }

  private Branch audience(Audience audience, boolean isTemplate) {
    Item item =
        isTemplate ? new Item.OfTemplate(audience.name()) : new Item.OfAudience(audience.name());
    return Branch.leaf(
        whole(item, audience.name(), audience.segment().title(), audience.segment().description()));
  }

  private List<Branch> lists() {
    return catalogue.lists().stream()
        .map(list ->
            Branch.leaf(
                whole(
                    new Item.OfList(list.name()),
                    list.name(),
                    title(list.name()),
                    list.brought().map(brought -> brought.file()).orElse(""))))
        .toList();
  }

  /** Files are called in small letters with hyphens. */
  private static String title(String name) {
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Entry whole(Item item, String name, String title, String description) {
    return new Entry(
        item,
        name,
        title,
        description,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        trouble(item));
  }

  private Optional<Problem> trouble(Item item) {
    Segment alone = new Segment("?", "", population.name(), starting.rule(item, Optional.empty()));
    return check.problems(alone).stream().findFirst();
  }
}
