package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/** Puts the rules of a saved audience where it is referred to; whom they mean stays the same. */
final class Expanding {
  private final Catalogue catalogue;
  private final TableViewModel table;

  Expanding(Catalogue catalogue, TableViewModel table) {
    this.catalogue = catalogue;
    this.table = table;
  }

  /** What stands for the audience at a place; empty where there is none that is known. */
  Optional<Rule> rules(Place place) {
    return Lanes.at(table.segment(), place)
        .map(Part::rule)
        .filter(AudienceRule.class::isInstance)
        .map(AudienceRule.class::cast)
        .filter(rule ->
            catalogue
                .audience(rule.audience())
                .map(Audience::segment)
                .filter(known -> known.population().equals(table.segment().population()))
                .isPresent())
        .map(catalogue::plain)
        .map(rule -> Lanes.unlocked(Part.of(bare(rule))).rule());
  }

  /** Without a group around a single rule. */
  private static Rule bare(Rule rule) {
    return rule instanceof Group(Group.Join.AllOf(), var parts)
            && parts.size() == 1
            && parts.getFirst().marks().isEmpty()
        ? bare(parts.getFirst().rule())
        : rule;
  }

  /** Does it where the keyboard is. */
  void expand() {
    table
        .selection()
        .cursor()
        .ifPresent(place -> rules(place).ifPresent(rule -> table.exchange(place, rule)));
  }
}
