package studio.marquee.app.cli;

import studio.marquee.app.text.Texts;
import studio.marquee.model.review.ReviewRule;

/** What each rule of a check wants, and why. */
record RuleTexts(String wants, String help) {
  static RuleTexts of(ReviewRule rule, Texts texts) {
    return switch (rule) {
      case CONTRACT_UNREADABLE ->
          new RuleTexts(
              texts.say("cli.review.contract-unreadable.wants"),
              texts.say("cli.review.contract-unreadable.help"));
      case CONTRACT_INVALID ->
          new RuleTexts(
              texts.say("cli.review.contract-invalid.wants"),
              texts.say("cli.review.contract-invalid.help"));
      case CONTRACT_TWICE ->
          new RuleTexts(
              texts.say("cli.review.contract-twice.wants"),
              texts.say("cli.review.contract-twice.help"));
      case CONTRACT_SOURCE ->
          new RuleTexts(
              texts.say("cli.review.contract-source.wants"),
              texts.say("cli.review.contract-source.help"));
      case MART_TWICE ->
          new RuleTexts(
              texts.say("cli.review.mart-twice.wants"), texts.say("cli.review.mart-twice.help"));
      case VOCABULARY_UNKNOWN ->
          new RuleTexts(
              texts.say("cli.review.vocabulary-unknown.wants"),
              texts.say("cli.review.vocabulary-unknown.help"));
      case VOCABULARY_MISUSED ->
          new RuleTexts(
              texts.say("cli.review.vocabulary-misused.wants"),
              texts.say("cli.review.vocabulary-misused.help"));
      case NAMING_FILE ->
          new RuleTexts(
              texts.say("cli.review.naming-file.wants"), texts.say("cli.review.naming-file.help"));
      case NAMING_DOMAIN ->
          new RuleTexts(
              texts.say("cli.review.naming-domain.wants"),
              texts.say("cli.review.naming-domain.help"));
      case NAMING_NAME ->
          new RuleTexts(
              texts.say("cli.review.naming-name.wants"), texts.say("cli.review.naming-name.help"));
      case CLASSIFICATION_MISSING ->
          new RuleTexts(
              texts.say("cli.review.classification-missing.wants"),
              texts.say("cli.review.classification-missing.help"));
      case CLASSIFICATION_WEAK ->
          new RuleTexts(
              texts.say("cli.review.classification-weak.wants"),
              texts.say("cli.review.classification-weak.help"));
      case OWNER_MISSING ->
          new RuleTexts(
              texts.say("cli.review.owner-missing.wants"),
              texts.say("cli.review.owner-missing.help"));
      case STEWARD_MISSING ->
          new RuleTexts(
              texts.say("cli.review.steward-missing.wants"),
              texts.say("cli.review.steward-missing.help"));
      case DESCRIPTION_MISSING ->
          new RuleTexts(
              texts.say("cli.review.description-missing.wants"),
              texts.say("cli.review.description-missing.help"));
      case RELATIONSHIP_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.relationship-dangling.wants"),
              texts.say("cli.review.relationship-dangling.help"));
      case RELATIONSHIP_COMPOSITE ->
          new RuleTexts(
              texts.say("cli.review.relationship-composite.wants"),
              texts.say("cli.review.relationship-composite.help"));
      case WORKSPACE_INVALID ->
          new RuleTexts(
              texts.say("cli.review.workspace-invalid.wants"),
              texts.say("cli.review.workspace-invalid.help"));
      case POLICY_INVALID ->
          new RuleTexts(
              texts.say("cli.review.policy-invalid.wants"),
              texts.say("cli.review.policy-invalid.help"));
      case POLICY_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.policy-dangling.wants"),
              texts.say("cli.review.policy-dangling.help"));
      case POLICY_IDLE ->
          new RuleTexts(
              texts.say("cli.review.policy-idle.wants"), texts.say("cli.review.policy-idle.help"));
      case PEOPLE_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.people-dangling.wants"),
              texts.say("cli.review.people-dangling.help"));
      case SUPPRESSION_INVALID ->
          new RuleTexts(
              texts.say("cli.review.suppression-invalid.wants"),
              texts.say("cli.review.suppression-invalid.help"));
      case SUPPRESSION_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.suppression-dangling.wants"),
              texts.say("cli.review.suppression-dangling.help"));
      case REACH_INVALID ->
          new RuleTexts(
              texts.say("cli.review.reach-invalid.wants"),
              texts.say("cli.review.reach-invalid.help"));
      case REACH_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.reach-dangling.wants"),
              texts.say("cli.review.reach-dangling.help"));
      case TRAIT_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.trait-dangling.wants"),
              texts.say("cli.review.trait-dangling.help"));
      case SEGMENT_INVALID ->
          new RuleTexts(
              texts.say("cli.review.segment-invalid.wants"),
              texts.say("cli.review.segment-invalid.help"));
      case SEGMENT_DANGLING ->
          new RuleTexts(
              texts.say("cli.review.segment-dangling.wants"),
              texts.say("cli.review.segment-dangling.help"));
      case VALUE_UNDECLARED ->
          new RuleTexts(
              texts.say("cli.review.value-undeclared.wants"),
              texts.say("cli.review.value-undeclared.help"));
      case FILE_UNREAD ->
          new RuleTexts(
              texts.say("cli.review.file-unread.wants"), texts.say("cli.review.file-unread.help"));
      case LIST_INVALID ->
          new RuleTexts(
              texts.say("cli.review.list-invalid.wants"),
              texts.say("cli.review.list-invalid.help"));
      case VERSION_FORM ->
          new RuleTexts(
              texts.say("cli.review.version-form.wants"),
              texts.say("cli.review.version-form.help"));
      case VERSION_BREAKING ->
          new RuleTexts(
              texts.say("cli.review.version-breaking.wants"),
              texts.say("cli.review.version-breaking.help"));
      case VERSION_STEP ->
          new RuleTexts(
              texts.say("cli.review.version-step.wants"),
              texts.say("cli.review.version-step.help"));
      case VERSION_LOWERED ->
          new RuleTexts(
              texts.say("cli.review.version-lowered.wants"),
              texts.say("cli.review.version-lowered.help"));
      case VERSION_REMOVED ->
          new RuleTexts(
              texts.say("cli.review.version-removed.wants"),
              texts.say("cli.review.version-removed.help"));
    };
  }
}
