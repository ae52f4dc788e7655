package studio.marquee.model.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Rule;

/**
 * One entry of a policy: what a role may have of some marts.
 *
 * @param name what denials call it by
 * @param owner who can change it
 * @param teams those it is for; empty for all
 * @param marts those it is about; {@link #EVERY_MART} for all
 * @param rows by mart, the rule that its rows must pass; all rows where nothing is said
 */
public record Entry(
    String name,
    String owner,
    String role,
    Set<String> teams,
    Set<String> marts,
    Terms terms,
    Map<String, Rule> rows) {
  public static final String EVERY_MART = "*";

  public Entry {
    teams = Set.copyOf(teams);
    marts = Set.copyOf(marts);
    rows = Map.copyOf(rows);
  }

  /** What it gives. */
  public record Terms(Rights rights, Columns columns) {}

  boolean isFor(Standing standing) {
    return role.equals(standing.role()) && (teams.isEmpty() || teams.contains(standing.team()));
  }

  boolean isAbout(String mart) {
    return marts.contains(mart) || marts.contains(EVERY_MART);
  }

  Optional<Rule> rowsOf(String mart) {
    return Optional.ofNullable(rows.get(mart));
  }

  /** Whether it says something of the mart by its name. */
  public Set<AttributeName> namedColumns() {
    return terms.columns().named().keySet();
  }
}
