package studio.marquee.model.review;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What a workspace says that it should not. The first detail is the file, the second the place. */
public enum ReviewProblem implements ProblemCode {
  CONTRACT_TWICE("review.contract-twice"),
  CONTRACT_SOURCE("review.contract-source"),
  MART_TWICE("review.mart-twice"),
  WORD_UNKNOWN("review.word-unknown"),
  WORD_UNKNOWN_NEAR("review.word-unknown-near"),
  AUDIENCE_TWICE("review.audience-twice"),
  ROLE_UNKNOWN("review.role-unknown"),
  TEAM_UNKNOWN("review.team-unknown"),
  ROLE_IDLE("review.role-idle"),
  PERSON_TWICE("review.person-twice"),
  DEFAULT_UNKNOWN("review.default-unknown"),
  CHANNEL_UNKNOWN("review.channel-unknown"),
  CHANNEL_UNCONSENTED("review.channel-unconsented"),
  VALUE_UNDECLARED("review.value-undeclared"),
  FILE_UNREAD("review.file-unread"),
  FILE_UNREAD_NEAR("review.file-unread-near"),
  FILE_MISSING("review.file-missing"),
  POPULATION("review.population"),
  FILE_NAME("review.file-name"),
  DOMAIN_MISSING("review.domain-missing"),
  DOMAIN_OTHER("review.domain-other"),
  NAME_FORM("review.name-form"),
  CLASSIFICATION_MISSING("review.classification-missing"),
  CLASSIFICATION_WEAK("review.classification-weak"),
  OWNER_MISSING("review.owner-missing"),
  STEWARD_MISSING("review.steward-missing"),
  DESCRIPTION_MISSING("review.description-missing"),
  TARGET_FILE("review.target-file"),
  TARGET_UNKNOWN("review.target-unknown"),
  SOURCE_COLUMN("review.source-column"),
  COMPOSITE("review.composite"),
  COMPOSITE_UNEVEN("review.composite-uneven"),
  VERSION_FORM("review.version-form"),
  VERSION_BREAKING("review.version-breaking"),
  VERSION_STEP("review.version-step"),
  VERSION_LOWERED("review.version-lowered"),
  MART_REMOVED("review.mart-removed");

  private final String key;

  ReviewProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.INPUT;
  }

  @Override
  public String key() {
    return key;
  }
}
