package studio.marquee.app.cli;

import studio.marquee.app.text.Texts;
import studio.marquee.model.change.Touched;

/** Who relies on what changed, in words. */
final class TouchedWords {
  private TouchedWords() {}

  static String of(Touched touched, Texts texts) {
    String name = touched.name();
    return switch (touched.kind()) {
      case AUDIENCE -> texts.say("cli.review.touched.audience", name, touched.said());
      case TRAIT -> texts.say("cli.review.touched.trait", name, touched.said());
      case POLICY_ENTRY -> texts.say("cli.review.touched.entry", name, touched.said());
      case SUPPRESSION -> texts.say("cli.review.touched.suppression", name, touched.said());
      case REACH_CHANNEL -> texts.say("cli.review.touched.channel", name, touched.said());
    };
  }
}
