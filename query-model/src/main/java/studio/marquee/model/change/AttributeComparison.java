package studio.marquee.model.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.change.Changes.Kinds;
import studio.marquee.model.change.Changes.Switch;
import studio.marquee.model.mart.AllowedValues;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule;

/** Holds an attribute against the one of the same name in the version before. */
final class AttributeComparison {
  private static final Kinds UNITS =
      new Kinds(ChangeKind.UNIT_SAID, ChangeKind.UNIT_CHANGED, ChangeKind.UNIT_REMOVED);
  private static final Kinds DEPRECATION =
      new Kinds(ChangeKind.DEPRECATED, ChangeKind.DEPRECATED, ChangeKind.REVIVED);
  private static final Kinds IDENTIFIERS =
      new Kinds(
          ChangeKind.IDENTIFIER_SAID, ChangeKind.IDENTIFIER_CHANGED, ChangeKind.IDENTIFIER_LIFTED);

  private final Changes changes;
  private final Attribute before;
  private final Attribute after;

  AttributeComparison(Changes changes, Attribute before, Attribute after) {
    this.changes = changes;
    this.before = before;
    this.after = after;
  }

  void compare(Mart martBefore, Mart martAfter) {
    type();
    changes.ifSwitched(
        before.isRequired(),
        after.isRequired(),
        new Switch(ChangeKind.BECAME_REQUIRED, ChangeKind.BECAME_OPTIONAL));
    values(AllowedValues.of(martBefore, before), AllowedValues.of(martAfter, after));
    terms(before.terms(), after.terms());
    changes.ifOther(before.unit(), after.unit(), UNITS);
    changes.ifOther(before.deprecated(), after.deprecated(), DEPRECATION);
    changes.ifOther(ChangeKind.COLUMN_MOVED, before.column(), after.column());
    changes.ifOther(ChangeKind.TITLE_CHANGED, before.title(), after.title());
    changes.ifOther(
        ChangeKind.DESCRIPTION_CHANGED, (Object) before.description(), after.description());
  }

  private void type() {
    if (before.type() != after.type()) {
      changes.add(ChangeKind.TYPE_CHANGED, word(before.type()), word(after.type()));
    } else {
      changes.ifSwitched(
          before.isWhole(),
          after.isWhole(),
          new Switch(ChangeKind.TYPE_NARROWED, ChangeKind.TYPE_WIDENED));
    }
  }

  private void terms(AttributeTerms earlier, AttributeTerms later) {
    int raised = later.sensitivity().compareTo(earlier.sensitivity());
    if (raised != 0) {
      changes.add(
          raised > 0 ? ChangeKind.CLASSIFICATION_RAISED : ChangeKind.CLASSIFICATION_LOWERED,
          word(earlier.sensitivity()),
          word(later.sensitivity()));
    }
    changes.ifOther(earlier.identifier(), later.identifier(), IDENTIFIERS);
    changes.ifSwitched(
        earlier.isUnique(),
        later.isUnique(),
        new Switch(ChangeKind.BECAME_UNIQUE, ChangeKind.NO_LONGER_UNIQUE));
    changes.ifSwitched(
        earlier.isCountOnly(),
        later.isCountOnly(),
        new Switch(ChangeKind.COUNT_ONLY_SAID, ChangeKind.COUNT_ONLY_LIFTED));
    changes.ifSwitched(
        earlier.mayLeave(),
        later.mayLeave(),
        new Switch(ChangeKind.EXPORT_GRANTED, ChangeKind.EXPORT_WITHDRAWN));
    changes.ifOther(ChangeKind.SYNONYMS_CHANGED, earlier.synonyms(), later.synonyms());
    changes.ifOther(
        ChangeKind.QUALITY_CHANGED,
        withoutValues(earlier.quality()),
        withoutValues(later.quality()));
  }

  private void values(Optional<Set<String>> earlier, Optional<Set<String>> later) {
    if (earlier.isEmpty() && later.isPresent()) {
      changes.add(ChangeKind.VALUES_LIMITED, "", String.join(", ", later.get()));
    } else if (earlier.isPresent() && later.isEmpty()) {
      changes.add(ChangeKind.VALUES_UNLIMITED);
    } else if (earlier.isPresent() && later.isPresent()) {
      String gone = without(earlier.get(), later.get());
      String more = without(later.get(), earlier.get());
      if (!gone.isEmpty()) {
        changes.add(ChangeKind.VALUES_REMOVED, gone, "");
      }
      if (!more.isEmpty()) {
        changes.add(ChangeKind.VALUES_ADDED, "", more);
      }
    }
  }

  private static List<QualityRule> withoutValues(List<QualityRule> rules) {
    return rules.stream().filter(rule -> !AllowedValues.isGivenBy(rule)).toList();
  }

  private static String without(Set<String> values, Set<String> others) {
    return String.join(", ", values.stream().filter(value -> !others.contains(value)).toList());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
