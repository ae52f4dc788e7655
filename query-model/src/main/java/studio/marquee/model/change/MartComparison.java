package studio.marquee.model.change;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.change.Changes.Kinds;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;

/**
 * Says what is different between two versions of a mart. What may break somebody's work is told
 * from what only adds to it: a change is breaking when a rule, an export or a promise that held
 * before may hold no longer or mean something else.
 */
public final class MartComparison {
  private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);
  private static final Kinds TIMES =
      new Kinds(ChangeKind.TIME_ADDED, ChangeKind.TIME_CHANGED, ChangeKind.TIME_REMOVED);

  private final MartRelease earlier;
  private final MartRelease later;
  private final Mart before;
  private final Mart after;
  private final Changes changes;

  private MartComparison(MartRelease earlier, MartRelease later) {
    this.earlier = earlier;
    this.later = later;
    this.before = earlier.mart();
    this.after = later.mart();
    this.changes = Changes.of(after.name());
  }

  /** In the order of the version before; what is new comes last. */
  public static List<Change> changes(MartRelease before, MartRelease after) {
    return new MartComparison(before, after).compare();
  }

  /** The same for all marts: those of the same name are held against each other. */
  public static List<Change> changes(List<MartRelease> before, List<MartRelease> after) {
    List<Change> changes = new ArrayList<>();
    for (MartRelease old : before) {
      Optional<MartRelease> still = named(after, old.mart().name());
      if (still.isPresent()) {
        changes.addAll(changes(old, still.get()));
      } else {
        changes.add(new Change(ChangeKind.MART_REMOVED, old.mart().name(), "", "", ""));
      }
    }
    for (MartRelease fresh : after) {
      if (named(before, fresh.mart().name()).isEmpty()) {
        changes.add(new Change(ChangeKind.MART_ADDED, fresh.mart().name(), "", "", ""));
      }
    }
    return changes;
  }

  private static Optional<MartRelease> named(List<MartRelease> releases, String name) {
    return releases.stream().filter(release -> release.mart().name().equals(name)).findFirst();
  }

  private List<Change> compare() {
    mart();
    for (Attribute attribute : before.attributes()) {
      String name = attribute.name().attribute();
      Changes here = changes.of(before.name(), name);
      Optional<Attribute> still = after.attribute(name);
      if (still.isPresent()) {
        new AttributeComparison(here, attribute, still.get()).compare(before, after);
      } else {
        here.add(ChangeKind.ATTRIBUTE_REMOVED);
      }
    }
    for (Attribute attribute : after.attributes()) {
      String name = attribute.name().attribute();
      if (before.attribute(name).isEmpty()) {
        changes.of(after.name(), name).add(ChangeKind.ATTRIBUTE_ADDED);
      }
    }
    relations();
    return changes.found();
  }

  private void mart() {
    changes.ifOther(
        ChangeKind.CONTRACT_CHANGED, before.terms().contract(), after.terms().contract());
    changes.ifOther(
        ChangeKind.ROLE_CHANGED,
        AttributeComparison.word(before.role()),
        AttributeComparison.word(after.role()));
    changes.ifOther(ChangeKind.KEY_CHANGED, before.key(), after.key());
    changes.ifOther(ChangeKind.PERSON_KEY_CHANGED, earlier.personKey(), later.personKey());
    changes.ifOther(before.time(), after.time(), TIMES);
    changes.ifOther(ChangeKind.FRESHNESS_CHANGED, before.freshness(), after.freshness());
    kept();
    new PromiseComparison(changes).compare(before.terms().promises(), after.terms().promises());
    changes.ifOther(
        ChangeKind.DELIVERY_CHANGED, before.terms().delivery(), after.terms().delivery());
    changes.ifOther(ChangeKind.TABLE_MOVED, place(before.table()), place(after.table()));
    changes.ifOther(ChangeKind.DOMAIN_CHANGED, before.domain(), after.domain());
    changes.ifOther(
        ChangeKind.PEOPLE_CHANGED,
        List.of(before.owner(), before.terms().steward(), before.terms().support()),
        List.of(after.owner(), after.terms().steward(), after.terms().support()));
    changes.ifOther(
        ChangeKind.ORIGIN_CHANGED, before.terms().derivedFrom(), after.terms().derivedFrom());
    changes.ifOther(ChangeKind.QUALITY_CHANGED, ofRows(before), ofRows(after));
    changes.ifOther(
        ChangeKind.SYNONYMS_CHANGED, before.terms().synonyms(), after.terms().synonyms());
    changes.ifOther(ChangeKind.TITLE_CHANGED, before.title(), after.title());
    changes.ifOther(
        ChangeKind.DESCRIPTION_CHANGED, (Object) before.description(), after.description());
  }

  /** Lists of allowed values are told with the attributes that they are about. */
  private static List<QualityRule> ofRows(Mart mart) {
    return mart.terms().quality().stream()
        .filter(rule ->
            !(rule instanceof QualityRule.Measure measure
                && measure.metric() == QualityRule.Metric.INVALID
                && !measure.values().isEmpty()
                && measure.attributes().size() == 1))
        .toList();
  }

  /** Rows that are kept for ever are kept longest; the standard then says nothing. */
  private void kept() {
    long old = days(before.kept());
    long now = days(after.kept());
    if (old != now) {
      changes.add(
          now < old ? ChangeKind.RETENTION_SHORTENED : ChangeKind.RETENTION_LENGTHENED,
          said(before.kept()),
          said(after.kept()));
    }
  }

  private static long days(Period kept) {
    return kept.isZero() ? Long.MAX_VALUE : ChronoUnit.DAYS.between(SOME_DAY, SOME_DAY.plus(kept));
  }

  private static String said(Period kept) {
    return kept.isZero() ? "as long as they exist" : days(kept) + " days";
  }

  private void relations() {
    for (Relation relation : before.relations()) {
      Changes here = changes.of(before.name(), relation.attribute());
      if (!after.relations().contains(relation)) {
        Optional<Relation> other = other(relation);
        here.add(
            other.isPresent() ? ChangeKind.RELATION_CHANGED : ChangeKind.RELATION_REMOVED,
            relation.to().toString(),
            other.map(now -> now.to().toString()).orElse(""));
      }
    }
    for (Relation relation : after.relations()) {
      boolean isNew =
          !before.relations().contains(relation)
              && before.relations().stream()
                  .noneMatch(old ->
                      other(old).equals(Optional.of(relation)) && !after.relations().contains(old));
      if (isNew) {
        changes
            .of(after.name(), relation.attribute())
            .add(ChangeKind.RELATION_ADDED, "", relation.to().toString());
      }
    }
  }

  /** The one that took the place of what is there no longer. */
  private Optional<Relation> other(Relation relation) {
    return after.relations().stream()
        .filter(now -> now.attribute().equals(relation.attribute()))
        .filter(now -> !before.relations().contains(now))
        .findFirst();
  }

  private static String place(Table table) {
    return table.source() + ":" + table.schema() + "." + table.name();
  }
}
