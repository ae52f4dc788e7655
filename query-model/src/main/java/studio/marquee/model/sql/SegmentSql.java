package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/**
 * Whole statements about a segment. Each condition stands behind the place of its rule in the file,
 * so that whoever reads the statement finds the rule and the other way round.
 */
public final class SegmentSql {
  private final RuleSql rules;

  public SegmentSql(RuleSql rules) {
    this.rules = rules;
  }

  /**
   * One statement for how many people there are, in all and for each rule.
   *
   * @param places of the rules, in the order of the numbers; the first one, for the whole segment,
   *     is blank
   */
  public record RuleCounts(SqlText statement, List<String> places) {
    public RuleCounts {
      places = List.copyOf(places);
    }
  }

  /** How many people there are. */
  public SqlText counting(Segment segment) {
    return select(SqlText.of("count(*)"), segment);
  }

  /** The keys of the people, lowest first. */
  public SqlText keys(Segment segment) {
    return select(key(), segment).inside("", "\norder by 1");
  }

  /** The keys of the people and what is known of them, lowest key first. */
  public SqlText rows(Segment segment, List<AttributeName> columns) {
    RuleWriting writing = rules.writing(Places.none());
    List<SqlText> values = new ArrayList<>();
    values.add(key());
    for (AttributeName column : columns) {
      SqlText value = writing.held(column, rules.scope()).text();
      values.add(value.inside("", " as c" + values.size()));
    }
    return select(SqlText.joined(", ", values), segment).inside("", "\norder by 1");
  }

  private SqlText key() {
    Scope scope = rules.scope();
    return SqlText.of(
        rules
            .writing(Places.none())
            .key(scope.subject(), scope)
            .orElseThrow(() -> new IllegalArgumentException("a population has a key")));
  }

  private SqlText select(SqlText columns, Segment segment) {
    SqlText condition = rules.writing(Places.of(segment)).condition(segment.whole(), rules.scope());
    SqlText head = columns.inside("select ", "\nfrom " + rules.from() + "\nwhere ");
    return SqlText.joined("", List.of(head, condition));
  }

  /**
   * One row of numbers: everyone whom the segment means, then for each part that counts everyone
   * for whom that part alone is true.
   */
  public RuleCounts perRule(Segment segment) {
    RuleWriting writing = rules.writing(Places.none());
    List<String> places = new ArrayList<>();
    List<SqlText> counts = new ArrayList<>();
    places.add("");
    counts.add(writing.condition(segment.whole(), rules.scope()));
    collect("/rule", Part.of(segment.rule()), writing, places, counts);
    for (int i = 0; i < segment.exclude().size(); i++) {
      collect("/exclude/" + i, segment.exclude().get(i), writing, places, counts);
    }
    List<SqlText> columns = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      String place = i == 0 ? "" : "/* " + places.get(i) + " */ ";
      SqlText condition = counts.get(i).indented();
      columns.add(condition.inside(place + "count(case when ", " then 1 end) as n" + i));
    }
    SqlText all = SqlText.joined(",\n  ", columns);
    return new RuleCounts(all.inside("select\n  ", "\nfrom " + rules.from()), places);
  }

  private void collect(
      String place, Part part, RuleWriting writing, List<String> places, List<SqlText> counts) {
    if (!part.isLive()) {
      return;
    }
    places.add(place);
    counts.add(writing.live(part, rules.scope()).orElseThrow());
    if (part.rule() instanceof Group(var _, var parts)) {
      for (int i = 0; i < parts.size(); i++) {
        collect(place + "/parts/" + i, parts.get(i), writing, places, counts);
      }
    }
  }
}
