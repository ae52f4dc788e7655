package studio.marquee.model.review;

import studio.marquee.model.review.ReviewFinding.Severity;

/** What a workspace is held against. The names never change: build servers refer to them. */
public enum ReviewRule {
  CONTRACT_UNREADABLE("contract.unreadable", Severity.ERROR),
  CONTRACT_INVALID("contract.invalid", Severity.ERROR),
  CONTRACT_TWICE("contract.twice", Severity.ERROR),
  CONTRACT_SOURCE("contract.source", Severity.ERROR),
  MART_TWICE("mart.twice", Severity.ERROR),
  VOCABULARY_UNKNOWN("vocabulary.unknown", Severity.ERROR),
  VOCABULARY_MISUSED("vocabulary.misused", Severity.ERROR),
  NAMING_FILE("naming.file", Severity.ERROR),
  NAMING_DOMAIN("naming.domain", Severity.ERROR),
  NAMING_NAME("naming.name", Severity.ERROR),
  CLASSIFICATION_MISSING("classification.missing", Severity.WARNING),
  CLASSIFICATION_WEAK("classification.weak", Severity.ERROR),
  OWNER_MISSING("owner.missing", Severity.ERROR),
  STEWARD_MISSING("steward.missing", Severity.WARNING),
  DESCRIPTION_MISSING("description.missing", Severity.WARNING),
  RELATIONSHIP_DANGLING("relationship.dangling", Severity.ERROR),
  RELATIONSHIP_COMPOSITE("relationship.composite", Severity.WARNING),
  WORKSPACE_INVALID("workspace.invalid", Severity.ERROR),
  POLICY_INVALID("policy.invalid", Severity.ERROR),
  POLICY_DANGLING("policy.dangling", Severity.ERROR),
  POLICY_IDLE("policy.idle", Severity.WARNING),
  PEOPLE_DANGLING("people.dangling", Severity.ERROR),
  SUPPRESSION_INVALID("suppression.invalid", Severity.ERROR),
  SUPPRESSION_DANGLING("suppression.dangling", Severity.ERROR),
  REACH_INVALID("reach.invalid", Severity.ERROR),
  REACH_DANGLING("reach.dangling", Severity.ERROR),
  TRAIT_DANGLING("trait.dangling", Severity.ERROR),
  SEGMENT_INVALID("segment.invalid", Severity.ERROR),
  SEGMENT_DANGLING("segment.dangling", Severity.ERROR),
  VALUE_UNDECLARED("value.undeclared", Severity.WARNING),
  FILE_UNREAD("file.unread", Severity.WARNING),
  LIST_INVALID("list.invalid", Severity.ERROR),
  VERSION_FORM("version.form", Severity.ERROR),
  VERSION_BREAKING("version.breaking", Severity.ERROR),
  VERSION_STEP("version.step", Severity.WARNING),
  VERSION_LOWERED("version.lowered", Severity.ERROR),
  VERSION_REMOVED("version.removed", Severity.ERROR);

  private final String id;
  private final Severity usual;

  ReviewRule(String id, Severity usual) {
    this.id = id;
    this.usual = usual;
  }

  public String id() {
    return id;
  }

  /** How much it weighs where nothing makes it worse. */
  public Severity usual() {
    return usual;
  }
}
