package studio.marquee.model.check;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.ListRule;

/** Whether the audiences and lists that a rule names are there and of the right kind. */
final class ReferenceCheck {
  private final Catalogue catalogue;
  private final NameCheck names;
  private final SavedAudiences saved;
  private final List<Finding> findings;

  ReferenceCheck(Ground ground, NameCheck names, SavedAudiences saved, List<Finding> findings) {
    this.catalogue = ground.catalogue();
    this.names = names;
    this.saved = saved;
    this.findings = findings;
  }

  void audience(String name, Scope scope, String place) {
    Optional<Audience> audience = catalogue.audience(name);
    if (audience.isEmpty()) {
      List<String> known = catalogue.audiences().stream().map(Audience::name).toList();
      findings.add(
          Nearest.to(name, known)
              .map(near -> Finding.error(CheckProblem.UNKNOWN_AUDIENCE_NEAR, place, name, near))
              .orElseGet(() -> Finding.error(CheckProblem.UNKNOWN_AUDIENCE, place, name)));
      return;
    }
    if (!audience.get().segment().population().equals(scope.subject().name())) {
      findings.add(
          Finding.error(
              CheckProblem.AUDIENCE_OF_OTHERS,
              place,
              audience.get().segment().title(),
              scope.subject().title()));
    }
    Optional<String> circle = saved.circle(name);
    if (circle.isPresent()) {
      findings.add(Finding.error(CheckProblem.AUDIENCE_CIRCLE, place, circle.get()));
    } else if (saved.isBroken(audience.get())) {
      findings.add(
          Finding.error(
              CheckProblem.BROKEN_AUDIENCE, place, audience.get().segment().title(), name));
    }
  }

  void list(ListRule rule, Scope scope, String place) {
    names
        .filled(rule.attribute(), scope, place + "/attribute")
        .filter(attribute -> !canBeListed(attribute))
        .ifPresent(attribute ->
            findings.add(
                Finding.error(CheckProblem.NOT_IN_LISTS, place + "/attribute", attribute.title())));
    Optional<PeopleList> list = catalogue.list(rule.list());
    if (list.isEmpty()) {
      String at = place + "/list";
      String name = rule.list();
      List<String> known = catalogue.lists().stream().map(PeopleList::name).toList();
      findings.add(
          Nearest.to(name, known)
              .map(near -> Finding.error(CheckProblem.UNKNOWN_LIST_NEAR, at, name, near))
              .orElseGet(() -> Finding.error(CheckProblem.UNKNOWN_LIST, at, name)));
    } else if (list.get().values(rule.column()).isEmpty()) {
      String columns = String.join(", ", list.get().columns().keySet().stream().sorted().toList());
      findings.add(
          Finding.error(
              CheckProblem.UNKNOWN_COLUMN, place + "/column", rule.list(), rule.column(), columns));
    }
  }

  private static boolean canBeListed(Attribute attribute) {
    return attribute.type() == AttributeType.TEXT
        || (attribute.type() == AttributeType.NUMBER && attribute.isWhole());
  }
}
