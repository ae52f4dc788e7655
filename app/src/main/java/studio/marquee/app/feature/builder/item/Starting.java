package studio.marquee.app.feature.builder.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Knows the rule that each item begins with: one that says something before anybody changes it. */
public final class Starting {
  /** How far back what somebody did is looked for at first. */
  public static final TimeTest LATELY = new TimeTest.WithinLast(30, Unit.DAY);

  private static final int MANY = 100;
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  /** Names the draw; two splits of the same name are the same split. */
  private static final String SPLIT = "A/B";

  private final Catalogue catalogue;
  private final Mart population;
  private final Ways ways;
  private final Beginnings tests;

  /**
   * Begins rules about the people of one mart.
   *
   * @param today the day on which the data were read
   */
  public Starting(Catalogue catalogue, Mart population, LocalDate today) {
    this.catalogue = catalogue;
    this.population = population;
    this.ways = new Ways(catalogue.marts(), population);
    this.tests = new Beginnings(today);
  }

  /**
   * The rule that an item begins with.
   *
   * @param profile of the item's attribute, when it is known
   */
  public Rule rule(Item item, Optional<AttributeProfile> profile) {
    return switch (item) {
      case Item.OfAttribute(var name) -> about(name, tests.of(attribute(name), profile));
      case Item.OfValue(var name, var value) -> about(name, tests.of(attribute(name), value));
      case Item.OfBehaviour(var mart) -> rows(mart, List.of());
      case Item.OfRelated(var mart) -> rows(mart, List.of());
      case Item.OfAudience(var name) -> new AudienceRule(name);
      case Item.OfList(var name) -> list(catalogue.list(name).orElseThrow());
      case Item.OfRank() -> new RankRule(ranking(), List.of());
      case Item.OfSplit() -> split();
      case Item.OfTemplate(var name) -> catalogue.audience(name).orElseThrow().segment().whole();
    };
  }

  /** By the first number that is known of people, else by chance. */
  private Ranking ranking() {
    Ranking.Order by =
        population.attributes().stream()
            .filter(attribute -> attribute.type() == AttributeType.NUMBER)
            .filter(attribute -> !attribute.terms().isUnique())
            .findFirst()
            .<Ranking.Order>map(
                attribute -> new Ranking.Order.ByValue(new Calculation.Named(attribute.name())))
            .orElseGet(() -> new Ranking.Order.ByChance(SPLIT));
    return new Ranking(
        Ranking.End.TOP, new Ranking.Amount.People(MANY), by, List.of(), Ranking.Ties.BY_KEY);
  }

  private static SplitRule split() {
    return new SplitRule(
        SPLIT, List.of(new SplitRule.Arm("A", HALF), new SplitRule.Arm("B", HALF)), "A", List.of());
  }

  private Attribute attribute(AttributeName name) {
    return catalogue.attribute(name).orElseThrow();
  }

  /** What belongs to people is asked about through the rows that do. */
  private Rule about(AttributeName name, AttributeTest test) {
    AttributeRule rule = new AttributeRule(name, test);
    return name.mart().equals(population.name()) ? rule : rows(name.mart(), List.of(Part.of(rule)));
  }

  /** What happens is looked for lately, and everything else whenever it was. */
  private Rule rows(String mart, List<Part> where) {
    List<Hop> path =
        ways.to(mart)
            .orElseThrow(() -> new IllegalArgumentException("nothing of people is in " + mart));
    boolean happens = !catalogue.mart(mart).orElseThrow().time().isEmpty();
    Window window = happens ? new Window.During(LATELY) : new Window.Ever();
    return new RelatedRule(
        happens && where.isEmpty() ? new Quantifier.AtLeast(1) : new Quantifier.Some(),
        new Rows(path, where, window));
  }

  /** By the first column that is called like an attribute; else by whom its first one may name. */
  private Rule list(PeopleList list) {
    return Stream.concat(Stream.of(list.first()), list.columns().keySet().stream().sorted())
        .flatMap(column -> named(column).map(found -> rule(found, list, column)).stream())
        .findFirst()
        .orElseGet(() -> new ListRule(key(), list.name(), ""));
  }

  private static ListRule rule(Attribute attribute, PeopleList list, String column) {
    return new ListRule(attribute.name(), list.name(), column.equals(list.first()) ? "" : column);
  }

  private Optional<Attribute> named(String column) {
    String wanted = plain(column);
    return population.attributes().stream()
        .filter(Starting::canBeListed)
        .filter(attribute ->
            plain(attribute.name().attribute()).equals(wanted)
                || plain(attribute.title()).equals(wanted))
        .findFirst();
  }

  private AttributeName key() {
    return population
        .attribute(population.key())
        .filter(Starting::canBeListed)
        .or(() -> population.attributes().stream().filter(Starting::canBeListed).findFirst())
        .map(Attribute::name)
        .orElseThrow(() -> new IllegalArgumentException("nobody here can be listed"));
  }

  private static boolean canBeListed(Attribute attribute) {
    return attribute.type() == AttributeType.TEXT
        || (attribute.type() == AttributeType.NUMBER && attribute.isWhole());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
