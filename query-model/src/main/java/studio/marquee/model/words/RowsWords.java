package studio.marquee.model.words;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Window;

/**
 * Related rows as a noun. What is counted gives the noun: where a path steps from one row to many,
 * those many; steps from there to a single row each are said as what they come with.
 */
final class RowsWords {
  private final Catalogue catalogue;
  private final Words words;
  private final Titles titles;
  private final TimeWords time;
  private final RuleWords rules;

  RowsWords(Catalogue catalogue, Words words, Titles titles, TimeWords time, RuleWords rules) {
    this.catalogue = catalogue;
    this.words = words;
    this.titles = titles;
    this.time = time;
    this.rules = rules;
  }

  /** Whom the conditions of these rows are about. */
  Subject subject(Rows rows) {
    return Subject.related(rows.path().getLast().mart(), catalogue);
  }

  /** The conditions come last, so that nothing may follow that could be taken for one of them. */
  String open(Subject subject, Rows rows) {
    String during = during(subject, rows);
    return conditions(rows).map(said -> words.say("rows.where", during, said)).orElse(during);
  }

  /** The conditions stand in brackets, so that anything may follow. */
  String closed(Subject subject, Rows rows) {
    String noun = noun(subject, rows.path());
    String whole = conditions(rows).map(said -> words.say("rows.closed", noun, said)).orElse(noun);
    return during(whole, rows.window());
  }

  /** Without the conditions. */
  String during(Subject subject, Rows rows) {
    return during(noun(subject, rows.path()), rows.window());
  }

  Optional<String> conditions(Rows rows) {
    return rules.conditions(subject(rows), rows.where());
  }

  private String during(String noun, Window window) {
    return switch (window) {
      case Window.Ever() -> noun;
      case Window.During(var test) -> words.say("rows.during", noun, time.during(test));
    };
  }

  private String noun(Subject subject, List<Hop> path) {
    int counted = counted(subject, path);
    String said = titled(subject, path, counted);
    for (int hop = counted - 1; hop >= 0; hop--) {
      said = words.say("rows.of", said, titled(subject, path, hop));
    }
    for (int hop = counted + 1; hop < path.size(); hop++) {
      said = words.say("rows.with", said, titled(subject, path, hop));
    }
    return said;
  }

  private int counted(Subject subject, List<Hop> path) {
    for (int hop = path.size() - 1; hop > 0; hop--) {
      if (!isToOne(before(subject, path, hop), path.get(hop))) {
        return hop;
      }
    }
    return 0;
  }

  private boolean isToOne(String from, Hop hop) {
    return relations(from).stream()
        .filter(relation -> relation.to().mart().equals(hop.mart()))
        .anyMatch(relation -> hop.by().isEmpty() || relation.attribute().equals(hop.by()));
  }

  private List<Relation> relations(String mart) {
    return catalogue.mart(mart).map(Mart::relations).orElse(List.of());
  }

  /** By which attribute is only said where there are several ways. */
  private String titled(Subject subject, List<Hop> path, int place) {
    Hop hop = path.get(place);
    String from = before(subject, path, place);
    String title = titles.martWithin(hop.mart());
    boolean isOneOfSeveral = catalogue.marts().links(from, hop.mart(), "").size() > 1;
    return hop.by().isEmpty() || !isOneOfSeveral
        ? title
        : words.say("rows.by", title, relation(from, hop));
  }

  private String relation(String from, Hop hop) {
    String declaring = isToOne(from, hop) ? from : hop.mart();
    return AttributeName.parse(declaring + "." + hop.by())
        .map(name -> titles.within(Subject.somebody(), name))
        .orElse(hop.by());
  }

  private static String before(Subject subject, List<Hop> path, int place) {
    return place == 0 ? subject.mart() : path.get(place - 1).mart();
  }
}
