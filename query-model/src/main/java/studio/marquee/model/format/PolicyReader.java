package studio.marquee.model.format;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.policy.Access;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.policy.Rights;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/** Reads the policy of a workspace, as strictly as segments. */
public final class PolicyReader {
  private static final String FORMAT = "marquee.policy/1";
  private static final int SHORTEST_SALT = 16;
  private static final int LONGEST_LEASE = 3_660;

  private final Documents documents = new Documents();

  /**
   * Reads the text of {@code policies/roles.yaml}.
   *
   * @param file how messages name where the text came from
   */
  public Policy read(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    node.requireFormat(FORMAT);
    node.allowOnly("format", "owner", "salt", "roles", "teams", "offlineLeaseDays", "entries");
    String owner = node.text("owner");
    Set<String> roles = names(node, "roles");
    Set<String> teams = names(node, "teams");
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (StrictNode described : node.objects("entries")) {
      Entry entry = entry(described, owner, roles, teams);
      if (!seen.add(entry.name())) {
        throw described.problem(FormatProblem.IMPOSSIBLE_VALUE, "entry twice: " + entry.name());
      }
      entries.add(entry);
    }
    return new Policy(file, owner, salt(node, entries), roles, teams, entries, offlineLease(node));
  }

  private static Period offlineLease(StrictNode node) throws ProblemException {
    if (!node.has("offlineLeaseDays")) {
      return Period.ZERO;
    }
    int days = node.whole("offlineLeaseDays");
    if (days < 1 || days > LONGEST_LEASE) {
      throw node.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "offlineLeaseDays: from 1 to " + LONGEST_LEASE);
    }
    return Period.ofDays(days);
  }

  private static Set<String> names(StrictNode node, String field) throws ProblemException {
    Set<String> names = new LinkedHashSet<>();
    for (StrictNode named : node.someObjects(field)) {
      named.allowOnly("name", "description");
      named.textOrBlank("description");
      if (!names.add(named.text("name"))) {
        throw named.problem(FormatProblem.IMPOSSIBLE_VALUE, "name twice: " + named.text("name"));
      }
    }
    return names;
  }

  private static Entry entry(StrictNode node, String owner, Set<String> roles, Set<String> teams)
      throws ProblemException {
    node.allowOnly(
        "name", "owner", "role", "teams", "marts", "actions", "floor", "cap", "rows", "columns");
    return new Entry(
        node.text("name"),
        node.has("owner") ? node.text("owner") : owner,
        node.oneOf("role", sorted(roles), name -> name),
        node.has("teams") ? node.someOf("teams", sorted(teams), name -> name) : Set.of(),
        new LinkedHashSet<>(node.texts("marts")),
        new Entry.Terms(rights(node), ColumnsFormat.read(node)),
        rows(node));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static Rights rights(StrictNode node) throws ProblemException {
    Set<Action> actions =
        node.has("actions")
            ? node.someOf("actions", List.of(Action.values()), Phrases::of)
            : EnumSet.noneOf(Action.class);
    int floor = node.whole("floor");
    int cap = node.has("cap") ? node.whole("cap") : Rights.NO_CAP;
    return node.possible(() -> new Rights(actions, floor, cap));
  }

  private static Map<String, Rule> rows(StrictNode node) throws ProblemException {
    Map<String, Rule> rows = new LinkedHashMap<>();
    for (StrictNode described : node.objects("rows")) {
      described.allowOnly("mart", "rule");
      Rule rule = RuleReader.whole(described.object("rule"));
      if (rows.put(described.name("mart"), rule) != null) {
        throw described.problem(
            FormatProblem.IMPOSSIBLE_VALUE, "mart twice: " + described.name("mart"));
      }
    }
    return rows;
  }

  private static String salt(StrictNode node, List<Entry> entries) throws ProblemException {
    String salt = node.textOrBlank("salt");
    boolean isHashed =
        entries.stream()
            .flatMap(entry -> entry.terms().columns().named().values().stream())
            .anyMatch(access ->
                access instanceof Access.Held(var mask, var _) && mask instanceof Mask.Hashed);
    if (isHashed && salt.length() < SHORTEST_SALT) {
      throw node.problem(
          FormatProblem.IMPOSSIBLE_VALUE,
          "columns are hashed, so a salt of at least " + SHORTEST_SALT + " letters is needed");
    }
    return salt;
  }
}
