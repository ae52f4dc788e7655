package studio.marquee.connect.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Marks rules by the statement that would answer them. It holds everything that they mean: values
 * worked out of others, literal moments, the keys that people are chosen by. The tables that it
 * names are all that it can look at. Lists stand in it by a hash of their values.
 */
final class LeafMarks {
  private final Catalogue catalogue;
  private final Map<String, String> states;

  /**
   * Reads every list once.
   *
   * @param states what tells the rows and numbers of each mart
   */
  LeafMarks(Catalogue catalogue, Map<String, String> states) {
    this.catalogue =
        new Catalogue(
            catalogue.marts(),
            catalogue.traits(),
            catalogue.audiences(),
            catalogue.lists().stream().map(LeafMarks::hashed).toList());
    this.states = Map.copyOf(states);
  }

  private static PeopleList hashed(PeopleList list) {
    Map<String, List<String>> columns = new TreeMap<>();
    list.columns().forEach((column, values) -> columns.put(column, List.of(TextHash.of(values))));
    return new PeopleList(list.name(), list.first(), columns);
  }

  Map<String, String> states() {
    return states;
  }

  /** The mark of a rule over the rows of a population. */
  LeafMark of(Mart population, Now now, Rule leaf) {
    Map<String, String> over = new TreeMap<>();
    RuleSql sql =
        new RuleSql(
            catalogue,
            new DuckDbDialect(),
            now,
            mart -> {
              over.put(mart.name(), states.getOrDefault(mart.name(), ""));
              return CacheTable.quotedNameOf(mart);
            },
            population);
    SqlText condition = sql.condition(leaf);
    List<String> texts = new ArrayList<>(List.of(sql.from(), condition.text()));
    for (Object value : condition.parameters()) {
      texts.add(value.getClass().getName());
      texts.add(value.toString());
    }
    return new LeafMark(TextHash.of(texts), over);
  }
}
