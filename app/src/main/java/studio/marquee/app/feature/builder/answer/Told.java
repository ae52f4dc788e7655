package studio.marquee.app.feature.builder.answer;

import java.util.OptionalLong;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;

/** Numbers of people as the panel says and draws them. */
record Told(Texts texts) {
  String say(Headcount count) {
    return switch (count) {
      case Headcount.Exactly(var people) -> texts.number(people);
      case Headcount.FewerThan(var floor) -> texts.say("count.few", texts.number(floor));
    };
  }

  /** Short enough for the end of a bar. */
  String share(Headcount part, Headcount whole) {
    OptionalLong some = part.known();
    OptionalLong all = whole.known();
    return some.isPresent() && all.isPresent()
        ? texts.share(some.getAsLong(), all.getAsLong())
        : texts.say("count.untold");
  }

  /** Between 0 and 1; nothing is drawn of what is withheld. */
  static double length(Headcount part, Headcount whole) {
    long all = whole.known().orElse(0);
    return all == 0 ? 0 : (double) part.known().orElse(0) / all;
  }
}
