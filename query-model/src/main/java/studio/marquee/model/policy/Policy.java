package studio.marquee.model.policy;

import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * Who may do what. Whoever is not in it may do nothing, and of several entries that are for
 * somebody each counts: the strictest of them.
 *
 * @param file how denials name where it is written
 * @param owner whom to ask about what no entry is about
 * @param salt what fingerprints of values are made with; blank when none are
 * @param roles the names of all roles
 * @param teams the names of all teams
 * @param offlineLease how long data may be used without being fetched again; zero when nothing ends
 *     that
 */
public record Policy(
    String file,
    String owner,
    String salt,
    Set<String> roles,
    Set<String> teams,
    List<Entry> entries,
    Period offlineLease) {
  /** One without an offline lease. */
  public Policy(
      String file,
      String owner,
      String salt,
      Set<String> roles,
      Set<String> teams,
      List<Entry> entries) {
    this(file, owner, salt, roles, teams, entries, Period.ZERO);
  }

  public Policy {
    roles = Set.copyOf(roles);
    teams = Set.copyOf(teams);
    entries = List.copyOf(entries);
  }

  /** For somebody and a mart, in the order of the file. */
  List<Entry> entries(Standing standing, String mart) {
    return entries.stream().filter(entry -> entry.isFor(standing) && entry.isAbout(mart)).toList();
  }
}
