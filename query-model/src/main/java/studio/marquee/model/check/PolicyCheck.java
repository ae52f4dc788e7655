package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Access;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;

/**
 * Holds a policy against the contracts. Rows are chosen by what the contracts describe alone: saved
 * audiences, lists and traits may change without anybody looking at the policy.
 */
public final class PolicyCheck {
  private final Marts marts;
  private final Ground ground;

  public PolicyCheck(Marts marts) {
    this.marts = marts;
    this.ground = Ground.of(Catalogue.of(marts), Observations.none(), Optional.empty());
  }

  /** What keeps the policy from being used, in the order of the file. */
  public List<Problem> problems(Policy policy) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < policy.entries().size(); i++) {
      new OfEntry(policy.file(), "/entries/" + i, policy.entries().get(i), problems).check();
    }
    return problems;
  }

  private final class OfEntry {
    private final String file;
    private final String place;
    private final Entry entry;
    private final List<Problem> problems;

    OfEntry(String file, String place, Entry entry, List<Problem> problems) {
      this.file = file;
      this.place = place;
      this.entry = entry;
      this.problems = problems;
    }

    void check() {
      entry.marts().stream()
          .filter(mart -> !mart.equals(Entry.EVERY_MART))
          .sorted()
          .forEach(mart -> mart(mart, "/marts"));
      entry.terms().columns().named().entrySet().stream()
          .sorted(Map.Entry.comparingByKey((one, two) -> one.toString().compareTo(two.toString())))
          .forEach(named -> column(named.getKey(), named.getValue()));
      entry.rows().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(rows -> rows(rows.getKey(), rows.getValue()));
    }

    private Optional<Mart> mart(String name, String below) {
      Optional<Mart> mart = marts.mart(name);
      if (mart.isEmpty()) {
        say(PolicyFault.UNKNOWN_MART, below, name, nearest(name, names()));
      } else if (!entry.marts().contains(name) && !entry.marts().contains(Entry.EVERY_MART)) {
        say(PolicyFault.OTHER_MART, below, name, entry.name());
        return Optional.empty();
      }
      return mart;
    }

    private void column(AttributeName name, Access access) {
      Optional<Mart> mart = mart(name.mart(), "/columns");
      if (mart.isEmpty()) {
        return;
      }
      Optional<Attribute> attribute = mart.get().attribute(name.attribute());
      if (attribute.isEmpty()) {
        List<String> known =
            mart.get().attributes().stream().map(held -> held.name().toString()).toList();
        say(PolicyFault.UNKNOWN_COLUMN, "/columns", name, nearest(name.toString(), known));
      } else if (access instanceof Access.Held(var mask, var _) && !mask.fits(attribute.get())) {
        say(PolicyFault.MASK_MISFIT, "/columns/masked", name);
      }
    }

    private void rows(String name, Rule rule) {
      mart(name, "/rows")
          .ifPresent(mart -> {
            List<Finding> findings = new ArrayList<>();
            new RuleCheck(ground, new SavedAudiences(ground), findings)
                .check(rule, Scope.of(mart), "/rule");
            findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding ->
                    say(
                        PolicyFault.RULE_REFUSED,
                        "/rows",
                        name,
                        finding.place(),
                        finding.problem().code().key()));
          });
    }

    private void say(PolicyFault fault, String below, Object... more) {
      List<Object> details = new ArrayList<>(List.of(file, place + below));
      details.addAll(List.of(more));
      problems.add(Problem.of(fault, details.toArray()));
    }

    private List<String> names() {
      return marts.all().stream().map(Mart::name).toList();
    }

    /** What was probably meant, otherwise all that there is. */
    private static String nearest(String typed, Collection<String> known) {
      return Nearest.to(typed, known).orElseGet(() -> String.join(", ", known));
    }
  }
}
