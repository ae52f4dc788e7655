package studio.marquee.connect.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final MartStates states;

  /** Reads every list once. */
  LeafMarks(Catalogue catalogue, MartStates states) {
    this.catalogue =
        new Catalogue(
            catalogue.marts(),
            catalogue.traits(),
            catalogue.audiences(),
            catalogue.lists().stream().map(LeafMarks::hashed).toList());
    this.states = states;
  }

  private static PeopleList hashed(PeopleList list) {
    Map<String, List<String>> columns = new TreeMap<>();
    list.columns().forEach((column, values) -> columns.put(column, List.of(TextHash.of(values))));
    return new PeopleList(list.name(), list.first(), columns);
  }

  Map<String, String> states() {
    return states.now();
  }

  /** The mark of a rule over the rows of a population. */
  LeafMark of(Mart population, Now now, Rule leaf) {
    return over(asked(population, now, leaf), states.now());
  }

  /** Those that it had before the last layers were laid, the newest first. */
  List<EarlierMark> earlier(Mart population, Now now, Rule leaf) {
    if (states.before().isEmpty()) {
      return List.of();
    }
    Asked asked = asked(population, now, leaf);
    List<EarlierMark> marks = new ArrayList<>();
    for (int i = 0; i < states.before().size(); i++) {
      if (states.before().get(i).keySet().containsAll(asked.marts())) {
        marks.add(new EarlierMark(over(asked, states.before().get(i)), i + 1));
      }
    }
    return marks;
  }

  private static LeafMark over(Asked asked, Map<String, String> states) {
    Map<String, String> over = new TreeMap<>();
    asked.marts().forEach(mart -> over.put(mart, states.getOrDefault(mart, "")));
    return new LeafMark(asked.question(), over);
  }

  /**
   * A rule with everything that it refers to.
   *
   * @param question a hash of it
   * @param marts that it looks at
   */
  private record Asked(String question, Set<String> marts) {}

  private Asked asked(Mart population, Now now, Rule leaf) {
    Set<String> marts = new TreeSet<>();
    RuleSql sql =
        new RuleSql(
            catalogue,
            new DuckDbDialect(),
            now,
            mart -> {
              marts.add(mart.name());
              return CacheTable.quotedNameOf(mart);
            },
            population);
    SqlText condition = sql.condition(leaf);
    List<String> texts = new ArrayList<>(List.of(sql.from(), condition.text()));
    for (Object value : condition.parameters()) {
      texts.add(value.getClass().getName());
      texts.add(value.toString());
    }
    return new Asked(TextHash.of(texts), marts);
  }
}
