package studio.marquee.model.change;

import java.util.List;
import java.util.function.UnaryOperator;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.policy.Extracts;

/** Marts of which something is taken away. */
record Fewer(Marts marts) {
  /** With all that rests on the attribute: its relations, its part as a key or as the time. */
  Marts without(String mart, String attribute) {
    boolean isThere = marts.attribute(new AttributeName(mart, attribute)).isPresent();
    return isThere
        ? Extracts.whole(marts).without(List.of(new AttributeName(mart, attribute))).marts()
        : marts;
  }

  Marts with(String name, UnaryOperator<Mart> other) {
    return new Marts(
        marts.all().stream()
            .map(mart -> mart.name().equals(name) ? other.apply(mart) : mart)
            .toList());
  }

  static Mart copy(Mart mart, String time, List<Relation> relations) {
    return new Mart(
        mart.name(),
        mart.title(),
        mart.description(),
        mart.domain(),
        mart.owner(),
        mart.version(),
        mart.role(),
        mart.table(),
        mart.key(),
        mart.attributes(),
        time,
        relations,
        mart.kept(),
        mart.freshness(),
        mart.terms());
  }
}
