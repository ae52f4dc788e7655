package studio.marquee.app.feature.builder.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.segment.Hop;

/**
 * The way from people to the rows of other marts that belong to them: the shortest one, and of
 * equally short ones the first in the order of the contracts. Where a step could go by more than
 * one relation, it names the first.
 */
public final class Ways {
  private static final int MOST_STEPS = 2;

  private final Map<String, List<Hop>> byMart = new LinkedHashMap<>();

  /** Finds all of them; what lies further away than two steps has none. */
  public Ways(Marts marts, Mart population) {
    Deque<String> waiting = new ArrayDeque<>();
    byMart.put(population.name(), List.of());
    waiting.add(population.name());
    while (!waiting.isEmpty()) {
      String from = waiting.remove();
      List<Hop> so = byMart.getOrDefault(from, List.of());
      if (so.size() < MOST_STEPS) {
        for (Mart to : marts.all()) {
          hop(marts, from, to.name())
              .filter(_ -> !byMart.containsKey(to.name()))
              .ifPresent(hop -> {
                List<Hop> path = new ArrayList<>(so);
                path.add(hop);
                byMart.put(to.name(), List.copyOf(path));
                waiting.add(to.name());
              });
        }
      }
    }
    byMart.remove(population.name());
  }

  private static Optional<Hop> hop(Marts marts, String from, String to) {
    return switch (marts.links(from, to, "").size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Hop.to(to));
      default ->
          declaring(marts, from, to)
              .or(() -> declaring(marts, to, from))
              .map(attribute -> new Hop(to, attribute));
    };
  }

  /** The first attribute of a mart that alone leads to another one. */
  private static Optional<String> declaring(Marts marts, String mart, String other) {
    return marts.mart(mart).map(Mart::relations).orElse(List.of()).stream()
        .filter(relation -> relation.to().mart().equals(other))
        .map(Relation::attribute)
        .filter(attribute -> marts.links(mart, other, attribute).size() == 1)
        .findFirst();
  }

  /** Empty for what does not belong to people, or only from afar. */
  public Optional<List<Hop>> to(String mart) {
    return Optional.ofNullable(byMart.get(mart));
  }
}
