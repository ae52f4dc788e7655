package studio.marquee.app.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;

/** Numbers of people as commands say them, with what is withheld said to be so. */
record Heads(Texts texts) {
  String say(Headcount count) {
    return switch (count) {
      case Headcount.Exactly(var people) -> texts.number(people);
      case Headcount.FewerThan(var floor) -> texts.say("cli.count.fewer", texts.number(floor));
    };
  }

  /** A dash where one of the numbers is withheld. */
  String share(Headcount part, Headcount whole) {
    OptionalLong some = part.known();
    OptionalLong all = whole.known();
    return some.isPresent() && all.isPresent()
        ? texts.share(some.getAsLong(), all.getAsLong())
        : "–";
  }

  static Object field(Headcount count) {
    return switch (count) {
      case Headcount.Exactly(var people) -> people;
      case Headcount.FewerThan(var floor) -> Map.of("fewerThan", floor);
    };
  }

  static List<Object> fields(List<Headcount> counts) {
    return counts.stream().map(Heads::field).toList();
  }
}
