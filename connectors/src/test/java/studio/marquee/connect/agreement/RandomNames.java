package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Traits, saved audiences and lists; each refers only to those before it. */
final class RandomNames {
  private final Luck luck;
  private final Now now;

  RandomNames(Luck luck, Now now) {
    this.luck = luck;
    this.now = now;
  }

  World named(World bare) {
    World world = bare.withNames(List.of(), List.of(), lists(bare));
    for (int i = luck.between(1, 4); i > 0; i--) {
      world = withTrait(world);
    }
    for (int i = luck.between(1, 4); i > 0; i--) {
      world = withAudience(world);
    }
    return world;
  }

  private World withTrait(World world) {
    Stock stock = Stock.of(luck, world, now);
    String mart =
        luck.inPercent(60)
            ? WorldMarts.PEOPLE
            : luck.oneOf(List.of(WorldMarts.HOUSEHOLDS, "orders", "products"));
    Calculation calculation = new RandomRules(stock).calculations().any(Ground.on(mart), 0);
    List<Trait> traits = new ArrayList<>(world.traits());
    traits.add(
        new Trait(
            WorldMarts.name(mart + ".trait_" + traits.size()), "A trait", "", "", calculation));
    return world.withNames(traits, world.audiences(), world.lists());
  }

  private World withAudience(World world) {
    Stock stock = Stock.of(luck, world, now);
    String mart = luck.inPercent(75) ? WorldMarts.PEOPLE : WorldMarts.HOUSEHOLDS;
    List<Rule> leaves = luck.some(3, () -> new RandomRules(stock).rule(Ground.on(mart), 1));
    RandomSegments segments = new RandomSegments(stock, mart, leaves);
    Segment segment = luck.inPercent(15) ? segments.muted() : segments.segment(2);
    List<Audience> audiences = new ArrayList<>(world.audiences());
    audiences.add(new Audience("audience-" + audiences.size(), segment));
    return world.withNames(world.traits(), audiences, world.lists());
  }

  private List<PeopleList> lists(World world) {
    Stock stock = Stock.of(luck, world, now);
    return List.of(
        new PeopleList(
            "letters",
            "word",
            Map.of("word", texts(stock, "people.word"), "region", texts(stock, "stores.region"))),
        new PeopleList("nobody", "key", Map.of("key", List.of())));
  }

  private List<String> texts(Stock stock, String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : stock.values(WorldMarts.name(name))) {
      if (luck.inPercent(40)) {
        texts.add(value.toString());
      }
    }
    texts.add("Gold");
    return texts.stream().distinct().toList();
  }

  /** Pins and limits are rare; together they are rarer. */
  static Segment limited(Stock stock, Segment segment) {
    Luck luck = stock.luck();
    Ground ground = Ground.on(segment.population());
    Limit limit =
        luck.inPercent(50)
            ? new RandomRules(stock).sets().ranking(ground, 1)
            : new Limit.Unlimited();
    return segment.withLimit(limit).withPins(pins(stock, segment.population()));
  }

  private static List<Pin> pins(Stock stock, String population) {
    Luck luck = stock.luck();
    List<Pin> pins = new ArrayList<>();
    for (Map<String, Object> row : stock.world().rows(population)) {
      if (luck.inPercent(8)) {
        Pin.Side side = luck.inPercent(50) ? Pin.Side.IN : Pin.Side.OUT;
        pins.add(new Pin(Values.text(row.get(WorldMarts.KEY)), side, "asked"));
      }
    }
    return pins;
  }
}
