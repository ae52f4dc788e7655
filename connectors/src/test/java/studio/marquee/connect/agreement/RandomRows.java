package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Window;

/** Ways through the marts, and what the rows at their ends must pass. */
final class RandomRows {
  private static final int MOST_TRIES = 60;

  private final Stock stock;
  private final Luck luck;
  private final RandomRules rules;
  private final RandomTests tests;

  RandomRows(Stock stock, RandomRules rules, RandomTests tests) {
    this.stock = stock;
    this.luck = stock.luck();
    this.rules = rules;
    this.tests = tests;
  }

  Rows rows(Ground ground, int depth) {
    return rows(ground, path(ground.subject()), depth);
  }

  /** Rows that happen at some time. */
  Optional<Rows> timed(Ground ground, int depth) {
    for (int i = 0; i < MOST_TRIES; i++) {
      List<Hop> path = path(ground.subject());
      if (timeType(path).isPresent()) {
        return Optional.of(rows(ground, path, depth));
      }
    }
    return Optional.empty();
  }

  Rows rows(Ground ground, List<Hop> path, int depth) {
    Ground there = ground.through(path);
    List<Part> where = new ArrayList<>();
    while (luck.inPercent(where.isEmpty() ? 50 : 25)) {
      where.add(rules.part(there, depth - 1));
    }
    Rows rows = new Rows(path, where, new Window.Ever());
    return new Rows(path, where, luck.inPercent(35) ? window(rows) : new Window.Ever());
  }

  /** Ever, where nothing says when. */
  Window window(Rows rows) {
    return timeType(rows.path())
        .<Window>map(type ->
            new Window.During(
                type == AttributeType.DATE
                    ? tests.times().ofDates(times(rows.path()))
                    : tests.times().ofMoments(times(rows.path()))))
        .orElse(rows.window());
  }

  List<Object> times(List<Hop> path) {
    Attribute time = stock.catalogue().time(path).orElseThrow();
    return stock.values(time.name());
  }

  Optional<AttributeType> timeType(List<Hop> path) {
    return stock.catalogue().time(path).map(Attribute::type);
  }

  List<Hop> path(String from) {
    int length = luck.inPercent(65) ? 1 : luck.inPercent(65) ? 2 : luck.between(3, 4);
    List<Hop> path = new ArrayList<>();
    String mart = from;
    for (int i = 0; i < length; i++) {
      Hop hop = luck.oneOf(hops(mart));
      path.add(hop);
      mart = hop.mart();
    }
    return path;
  }

  /** Named by the attribute where there is more than one way; otherwise now and then. */
  private List<Hop> hops(String from) {
    List<Hop> hops = new ArrayList<>();
    for (Mart mart : WorldMarts.ALL) {
      for (Relation relation : mart.relations()) {
        if (mart.name().equals(from)) {
          hops.add(new Hop(relation.to().mart(), by(mart, relation)));
        } else if (relation.to().mart().equals(from)) {
          hops.add(new Hop(mart.name(), by(mart, relation)));
        }
      }
    }
    return hops;
  }

  private String by(Mart mart, Relation relation) {
    long ways =
        mart.relations().stream()
            .filter(other -> other.to().mart().equals(relation.to().mart()))
            .count();
    return ways > 1 || luck.inPercent(30) ? relation.attribute() : "";
  }
}
