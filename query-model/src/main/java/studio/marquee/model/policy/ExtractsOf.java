package studio.marquee.model.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.policy.Extract.Column;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Window;

/**
 * Works out what may be read of each mart.
 *
 * <p>Rows that belong to a row that may not be read are not read either: where a mart is related to
 * one of which only some rows are allowed, its rows must belong to those, and so on along the
 * relations. Otherwise the orders of people in other countries would lie on the laptop although
 * these people do not.
 */
final class ExtractsOf {
  private final Decisions decisions;
  private final Marts marts;

  ExtractsOf(Decisions decisions, Marts marts) {
    this.decisions = decisions;
    this.marts = marts;
  }

  Extracts of(Standing standing, String salt) {
    List<Extract> bare = new ArrayList<>();
    for (Mart mart : marts.all()) {
      List<Column> columns = isOpen(standing, mart) ? columns(standing, mart) : List.of();
      if (!columns.isEmpty()) {
        Rule rows = rows(standing, mart, Set.of(mart.name()));
        bare.add(new Extract(mart, mart, columns, rows));
      }
    }
    return new Extracts(marts, Extracts.related(bare), salt);
  }

  /** What nobody may do anything with need not be here. */
  private boolean isOpen(Standing standing, Mart mart) {
    return EnumSet.allOf(Action.class).stream()
        .anyMatch(action ->
            decisions.decide(standing, action, mart.name(), List.of()) instanceof Decision.Allowed);
  }

  private List<Column> columns(Standing standing, Mart mart) {
    List<Column> columns = new ArrayList<>();
    mart.attributes()
        .forEach(attribute -> {
          if (decisions.access(standing, attribute.name()) instanceof Access.Held held) {
            columns.add(new Column(attribute, HeldAttribute.of(attribute, held), held.mask()));
          }
        });
    return columns;
  }

  private Rule rows(Standing standing, Mart mart, Set<String> on) {
    List<Part> parts = new ArrayList<>();
    Rule own = decisions.rows(standing, mart.name());
    if (!(own instanceof Everyone)) {
      parts.add(Part.of(own));
    }
    for (Relation relation : mart.relations()) {
      String to = relation.to().mart();
      Optional<Mart> far = marts.mart(to).filter(other -> isBeside(mart, other));
      if (far.isPresent() && !on.contains(to)) {
        Set<String> further = new HashSet<>(on);
        further.add(to);
        Rule allowed = rows(standing, far.get(), further);
        if (!(allowed instanceof Everyone)) {
          parts.add(Part.of(belongs(relation, allowed)));
        }
      }
    }
    return Part.allOf(parts);
  }

  private static boolean isBeside(Mart mart, Mart other) {
    return other.table().source().equals(mart.table().source());
  }

  private static Rule belongs(Relation relation, Rule allowed) {
    Hop hop = new Hop(relation.to().mart(), relation.attribute());
    return new RelatedRule(
        new Quantifier.Some(),
        new Rows(List.of(hop), List.of(Part.of(allowed)), new Window.Ever()));
  }
}
