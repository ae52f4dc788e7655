package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/** Whether related rows can be reached, and what they must pass. */
final class RowsCheck {
  private final Ground ground;
  private final RuleCheck rules;
  private final NameCheck names;
  private final TestCheck tests;
  private final RetentionCheck retention;
  private final List<Finding> findings;

  RowsCheck(
      Ground ground, RuleCheck rules, NameCheck names, TestCheck tests, List<Finding> findings) {
    this.ground = ground;
    this.rules = rules;
    this.names = names;
    this.tests = tests;
    this.retention = new RetentionCheck(ground, findings);
    this.findings = findings;
  }

  /** What can be spoken of at those rows; empty when there is no way to them. */
  Optional<Scope> check(Rows rows, Scope scope, String place) {
    Optional<Scope> inside = path(rows, scope, place + "/path");
    inside.ifPresent(at -> {
      rules.all(rows.where(), at, place + "/where");
      window(rows.window(), rows, at, place + "/during");
    });
    return inside;
  }

  /** When those rows happened; an error at the place when they do not happen. */
  Optional<Attribute> time(Rows rows, Scope inside, String place) {
    Optional<Attribute> time = ground.catalogue().time(rows.path());
    if (time.isEmpty()) {
      findings.add(Finding.error(CheckProblem.NO_TIME, place, inside.subject().title()));
    }
    return time;
  }

  void window(Window window, Rows rows, Scope inside, String place) {
    switch (window) {
      case Window.Ever() -> {}
      case Window.During(var test) -> during(test, rows, inside, place);
    }
  }

  void during(TimeTest test, Rows rows, Scope inside, String place) {
    time(rows, inside, place)
        .filter(time -> tests.fits(Value.of(time), test, place))
        .ifPresent(time -> retention.check(test, time, place));
  }

  private Optional<Scope> path(Rows rows, Scope scope, String place) {
    List<Mart> path = new ArrayList<>();
    Optional<Mart> from = Optional.of(scope.subject());
    for (int i = 0; i < rows.path().size(); i++) {
      Hop hop = rows.path().get(i);
      String at = place + "/" + i;
      Optional<Mart> to = names.mart(hop.mart(), at);
      if (from.isPresent() && to.isPresent()) {
        step(from.get(), hop, to.get(), at);
      }
      to.ifPresent(path::add);
      from = to;
    }
    return path.size() == rows.path().size() ? Optional.of(scope.along(path)) : Optional.empty();
  }

  private void step(Mart from, Hop hop, Mart to, String place) {
    List<Link> links = ground.catalogue().marts().links(from.name(), to.name(), hop.by());
    if (links.size() == 1) {
      return;
    }
    List<String> ways =
        ground.catalogue().marts().links(from.name(), to.name(), "").stream()
            .map(link -> declaredBy(link, from))
            .distinct()
            .toList();
    if (ways.isEmpty()) {
      findings.add(Finding.error(CheckProblem.NO_RELATION, place, from.title(), to.title()));
    } else {
      CheckProblem code =
          links.isEmpty() ? CheckProblem.UNKNOWN_RELATION : CheckProblem.WHICH_RELATION;
      String choices = String.join(", ", ways);
      findings.add(Finding.error(code, place, from.title(), to.title(), choices, hop.by()));
    }
  }

  /** The attribute that the hop names to go this way. */
  private static String declaredBy(Link link, Mart from) {
    boolean isHere =
        from.relations().stream()
            .anyMatch(relation ->
                relation.attribute().equals(link.near().attribute())
                    && relation.to().equals(link.far()));
    return isHere ? link.near().attribute() : link.far().attribute();
  }
}
