package studio.marquee.model.change;

/** Everything that can be different between two versions of a mart, and how much that means. */
public enum ChangeKind {
  MART_ADDED(ChangeWeight.ADDITIVE, "change.mart-added"),
  MART_REMOVED(ChangeWeight.BREAKING, "change.mart-removed"),
  CONTRACT_CHANGED(ChangeWeight.BREAKING, "change.contract-changed"),
  ROLE_CHANGED(ChangeWeight.BREAKING, "change.role-changed"),
  KEY_CHANGED(ChangeWeight.BREAKING, "change.key-changed"),
  PERSON_KEY_CHANGED(ChangeWeight.BREAKING, "change.person-key-changed"),
  TIME_ADDED(ChangeWeight.ADDITIVE, "change.time-added"),
  TIME_CHANGED(ChangeWeight.BREAKING, "change.time-changed"),
  TIME_REMOVED(ChangeWeight.BREAKING, "change.time-removed"),
  FRESHNESS_CHANGED(ChangeWeight.BREAKING, "change.freshness-changed"),
  RELATION_ADDED(ChangeWeight.ADDITIVE, "change.relation-added"),
  RELATION_CHANGED(ChangeWeight.BREAKING, "change.relation-changed"),
  RELATION_REMOVED(ChangeWeight.BREAKING, "change.relation-removed"),
  RETENTION_SHORTENED(ChangeWeight.BREAKING, "change.retention-shortened"),
  RETENTION_LENGTHENED(ChangeWeight.ADDITIVE, "change.retention-lengthened"),
  PROMISE_ADDED(ChangeWeight.ADDITIVE, "change.promise-added"),
  PROMISE_STRENGTHENED(ChangeWeight.ADDITIVE, "change.promise-strengthened"),
  PROMISE_WEAKENED(ChangeWeight.BREAKING, "change.promise-weakened"),
  PROMISE_WITHDRAWN(ChangeWeight.BREAKING, "change.promise-withdrawn"),
  DELIVERY_CHANGED(ChangeWeight.COMPATIBLE, "change.delivery-changed"),
  TABLE_MOVED(ChangeWeight.COMPATIBLE, "change.table-moved"),
  DOMAIN_CHANGED(ChangeWeight.COMPATIBLE, "change.domain-changed"),
  PEOPLE_CHANGED(ChangeWeight.COMPATIBLE, "change.people-changed"),
  ORIGIN_CHANGED(ChangeWeight.COMPATIBLE, "change.origin-changed"),
  QUALITY_CHANGED(ChangeWeight.COMPATIBLE, "change.quality-changed"),
  TITLE_CHANGED(ChangeWeight.COMPATIBLE, "change.title-changed"),
  DESCRIPTION_CHANGED(ChangeWeight.COMPATIBLE, "change.description-changed"),
  ATTRIBUTE_ADDED(ChangeWeight.ADDITIVE, "change.attribute-added"),
  ATTRIBUTE_REMOVED(ChangeWeight.BREAKING, "change.attribute-removed"),
  TYPE_CHANGED(ChangeWeight.BREAKING, "change.type-changed"),
  TYPE_NARROWED(ChangeWeight.BREAKING, "change.type-narrowed"),
  TYPE_WIDENED(ChangeWeight.BREAKING, "change.type-widened"),
  COLUMN_MOVED(ChangeWeight.COMPATIBLE, "change.column-moved"),
  BECAME_REQUIRED(ChangeWeight.BREAKING, "change.became-required"),
  BECAME_OPTIONAL(ChangeWeight.BREAKING, "change.became-optional"),
  BECAME_UNIQUE(ChangeWeight.ADDITIVE, "change.became-unique"),
  NO_LONGER_UNIQUE(ChangeWeight.BREAKING, "change.no-longer-unique"),
  VALUES_ADDED(ChangeWeight.ADDITIVE, "change.values-added"),
  VALUES_REMOVED(ChangeWeight.BREAKING, "change.values-removed"),
  VALUES_LIMITED(ChangeWeight.BREAKING, "change.values-limited"),
  VALUES_UNLIMITED(ChangeWeight.ADDITIVE, "change.values-unlimited"),
  CLASSIFICATION_RAISED(ChangeWeight.BREAKING, "change.classification-raised"),
  CLASSIFICATION_LOWERED(ChangeWeight.ADDITIVE, "change.classification-lowered"),
  IDENTIFIER_SAID(ChangeWeight.BREAKING, "change.identifier-said"),
  IDENTIFIER_CHANGED(ChangeWeight.BREAKING, "change.identifier-changed"),
  IDENTIFIER_LIFTED(ChangeWeight.BREAKING, "change.identifier-lifted"),
  COUNT_ONLY_SAID(ChangeWeight.BREAKING, "change.count-only-said"),
  COUNT_ONLY_LIFTED(ChangeWeight.ADDITIVE, "change.count-only-lifted"),
  EXPORT_WITHDRAWN(ChangeWeight.BREAKING, "change.export-withdrawn"),
  EXPORT_GRANTED(ChangeWeight.ADDITIVE, "change.export-granted"),
  UNIT_SAID(ChangeWeight.ADDITIVE, "change.unit-said"),
  UNIT_CHANGED(ChangeWeight.BREAKING, "change.unit-changed"),
  UNIT_REMOVED(ChangeWeight.BREAKING, "change.unit-removed"),
  DEPRECATED(ChangeWeight.ADDITIVE, "change.deprecated"),
  REVIVED(ChangeWeight.ADDITIVE, "change.revived"),
  SYNONYMS_CHANGED(ChangeWeight.COMPATIBLE, "change.synonyms-changed");

  private final ChangeWeight weight;
  private final String text;

  ChangeKind(ChangeWeight weight, String text) {
    this.weight = weight;
    this.text = text;
  }

  public ChangeWeight weight() {
    return weight;
  }

  /** The key of its words. */
  public String text() {
    return text;
  }
}
