package studio.marquee.model.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.SequenceRule;

/** Whether steps can follow one another: their times and what they share must be of one kind. */
final class SequenceCheck {
  private final RowsCheck rows;
  private final NameCheck names;
  private final List<Finding> findings;

  SequenceCheck(RowsCheck rows, NameCheck names, List<Finding> findings) {
    this.rows = rows;
    this.names = names;
    this.findings = findings;
  }

  void check(SequenceRule rule, Scope scope, String place) {
    List<Optional<Attribute>> shared = List.of();
    Optional<Attribute> time = Optional.empty();
    for (int i = 0; i < rule.steps().size(); i++) {
      SequenceRule.Step step = rule.steps().get(i);
      String at = place + "/steps/" + i;
      Optional<Scope> inside = rows.check(step.rows(), scope, at + "/rows");
      if (inside.isEmpty()) {
        continue;
      }
      Optional<Attribute> here = rows.time(step.rows(), inside.get(), at + "/rows");
      here.ifPresent(own -> gap(step.within(), own, at + "/within"));
      sameTimes(time, here, at + "/rows");
      List<Optional<Attribute>> same = shared(step.shared(), inside.get(), at + "/same");
      sameTypes(shared, same, at + "/same");
      if (time.isEmpty() && here.isPresent()) {
        time = here;
        rows.window(rule.window(), step.rows(), inside.get(), place + "/during");
      }
      shared = shared.isEmpty() ? same : shared;
    }
    time.ifPresent(first -> gap(rule.span(), first, place + "/span"));
  }

  private void gap(SequenceRule.Gap gap, Attribute time, String place) {
    switch (gap) {
      case SequenceRule.Gap.AnyTime() -> {}
      case SequenceRule.Gap.AtMost(var _, var unit) -> {
        if (time.type() == AttributeType.DATE && !Windows.isCalendar(unit)) {
          findings.add(Finding.error(CheckProblem.WRONG_UNIT, place, time.title()));
        }
      }
    }
  }

  private void sameTimes(Optional<Attribute> first, Optional<Attribute> here, String place) {
    if (first.isPresent() && here.isPresent() && first.get().type() != here.get().type()) {
      findings.add(
          Finding.error(CheckProblem.MIXED_TIMES, place, first.get().title(), here.get().title()));
    }
  }

  private List<Optional<Attribute>> shared(List<AttributeName> shared, Scope at, String place) {
    return IntStream.range(0, shared.size())
        .mapToObj(i -> shared(shared.get(i), at, place + "/" + i))
        .toList();
  }

  private Optional<Attribute> shared(AttributeName name, Scope inside, String place) {
    Optional<Attribute> attribute = names.known(name, inside, place);
    if (attribute.isPresent() && !inside.isOnPath(name.mart())) {
      findings.add(Finding.error(CheckProblem.NOT_ON_PATH, place, attribute.get().title()));
      return Optional.empty();
    }
    if (attribute.map(Attribute::type).equals(Optional.of(AttributeType.LIST))) {
      findings.add(Finding.error(CheckProblem.LIST_AS_ONE, place, attribute.get().title()));
      return Optional.empty();
    }
    return attribute;
  }

  private void sameTypes(
      List<Optional<Attribute>> first, List<Optional<Attribute>> here, String place) {
    for (int i = 0; i < Math.min(first.size(), here.size()); i++) {
      if (first.get(i).isPresent() && here.get(i).isPresent()) {
        Attribute one = first.get(i).get();
        Attribute other = here.get(i).get();
        if (one.type() != other.type()) {
          findings.add(
              Finding.error(CheckProblem.OTHER_TYPE, place + "/" + i, other.title(), one.title()));
        }
      }
    }
  }
}
