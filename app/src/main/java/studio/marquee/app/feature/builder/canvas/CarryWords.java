package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import studio.marquee.app.text.Texts;
import studio.marquee.model.segment.Part;
import studio.marquee.model.words.Sentence;

/** Says what is carried, and what a drop would do. */
final class CarryWords {
  private static final int LONGEST = 60;

  private final Texts texts;
  private final Sentence sentence;
  private final CarryViewModel carry;

  CarryWords(Texts texts, Sentence sentence, CarryViewModel carry) {
    this.texts = texts;
    this.sentence = sentence;
    this.carry = carry;
  }

  String title(Load load) {
    return switch (load) {
      case Load.OfItem(var _, var title) -> title;
      case Load.OfFile(var title) -> title;
      case Load.OfRules(var places) -> rules(carry.inHand(places));
    };
  }

  private String rules(List<Part> parts) {
    if (parts.size() != 1) {
      return texts.say("builder.carry.rules", parts.size());
    }
    String said = sentence.of(parts.getFirst());
    return said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
  }

  String does(Load load, Hand hand, Preview preview) {
    if (preview instanceof Preview.Impossible(var why)) {
      return texts.headline(why);
    }
    return switch (load) {
      case Load.OfItem _ -> texts.say("builder.slot.add");
      case Load.OfFile _ -> texts.say("builder.slot.file");
      case Load.OfRules _ ->
          hand == Hand.CLONES ? texts.say("builder.slot.clone") : texts.say("builder.slot.move");
    };
  }

  /** What a drop on a rule would do. */
  String groups(Preview preview) {
    return switch (preview) {
      case Preview.Impossible(var why) -> texts.headline(why);
      case Preview.Counting(), Preview.Unread(), Preview.Leaves(_), Preview.Untold(_) ->
          texts.say("builder.slot.group", leaves(preview));
    };
  }

  String leaves(Preview preview) {
    return switch (preview) {
      case Preview.Counting() -> texts.say("builder.drop.counting");
      case Preview.Unread() -> texts.say("builder.drop.file");
      case Preview.Leaves(var people) -> texts.say("builder.drop.leaves", texts.people(people));
      case Preview.Untold(var why) -> texts.headline(why);
      case Preview.Impossible(_) -> "";
    };
  }
}
