package studio.marquee.connect.agreement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Segment;

/**
 * The rows of all marts, and what a workspace has given names to.
 *
 * @param tables by the mart's name; a row is a map from the attribute's name to the value, and what
 *     is missing has no entry
 */
record World(
    Map<String, List<Map<String, Object>>> tables,
    List<Trait> traits,
    List<Audience> audiences,
    List<PeopleList> lists) {
  World {
    Map<String, List<Map<String, Object>>> all = new TreeMap<>();
    for (Mart mart : WorldMarts.ALL) {
      all.put(mart.name(), List.copyOf(tables.getOrDefault(mart.name(), List.of())));
    }
    tables = Map.copyOf(all);
    traits = List.copyOf(traits);
    audiences = List.copyOf(audiences);
    lists = List.copyOf(lists);
  }

  /** Rows alone. */
  static World of(Map<String, List<Map<String, Object>>> tables) {
    return new World(tables, List.of(), List.of(), List.of());
  }

  Catalogue catalogue() {
    return new Catalogue(WorldMarts.MARTS, traits, audiences, lists);
  }

  List<Map<String, Object>> rows(String mart) {
    return tables.getOrDefault(mart, List.of());
  }

  Segment audience(String name) {
    return named(audiences, Audience::name, name).segment();
  }

  PeopleList list(String name) {
    return named(lists, PeopleList::name, name);
  }

  World withTables(Map<String, List<Map<String, Object>>> others) {
    return new World(others, traits, audiences, lists);
  }

  World withTable(String mart, List<Map<String, Object>> rows) {
    Map<String, List<Map<String, Object>>> others = new TreeMap<>(tables);
    others.put(mart, rows);
    return withTables(others);
  }

  World withNames(List<Trait> traits, List<Audience> audiences, List<PeopleList> lists) {
    return new World(tables, traits, audiences, lists);
  }

  private static <T> T named(List<T> all, Function<T, String> name, String wanted) {
    return all.stream()
        .filter(one -> name.apply(one).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                wanted + " is not among " + all.stream().map(name).collect(Collectors.toList())));
  }
}
