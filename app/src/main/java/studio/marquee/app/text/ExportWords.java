package studio.marquee.app.text;

import studio.marquee.connect.export.Waterfall;
import studio.marquee.model.policy.Mask;

/** How exports are told. */
public final class ExportWords {
  private final Texts texts;

  public ExportWords(Texts texts) {
    this.texts = texts;
  }

  /** Who is left after a step. */
  public String step(Waterfall.Step step) {
    return switch (step) {
      case AUDIENCE -> texts.say("export.step.audience");
      case CONSENTED -> texts.say("export.step.consented");
      case NOT_SUPPRESSED -> texts.say("export.step.not-suppressed");
      case HAS_IDENTIFIER -> texts.say("export.step.has-identifier");
    };
  }

  /** What is left of values; blank for all of them. */
  public String mask(Mask mask) {
    return switch (mask) {
      case Mask.Plain() -> "";
      case Mask.Hashed() -> texts.say("export.mask.hashed");
      case Mask.Banded(int width) -> texts.say("export.mask.banded", texts.number(width));
      case Mask.Bucketed(var by) ->
          switch (by) {
            case DAY -> texts.say("export.mask.day");
            case WEEK -> texts.say("export.mask.week");
            case MONTH -> texts.say("export.mask.month");
            case QUARTER -> texts.say("export.mask.quarter");
            case YEAR -> texts.say("export.mask.year");
          };
      case Mask.Truncated(int letters) -> texts.say("export.mask.truncated", letters);
    };
  }
}
