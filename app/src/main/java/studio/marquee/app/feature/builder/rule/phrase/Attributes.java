package studio.marquee.app.feature.builder.rule.phrase;

import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;

/** Attributes to choose from. */
final class Attributes {
  private Attributes() {}

  static Piece choice(
      Lines lines,
      String key,
      Knowledge knowledge,
      Scope scope,
      AttributeName now,
      List<Attribute> all,
      Consumer<AttributeName> change) {
    return new Piece.Choice(
        lines.key(key),
        knowledge.say("rule.name.attribute"),
        Piece.Look.TITLE,
        knowledge.titleOf(now, scope),
        all.stream()
            .map(attribute ->
                new Option(
                    knowledge.titleOf(attribute.name(), scope),
                    attribute.description(),
                    attribute.name().equals(now),
                    () -> change.accept(attribute.name())))
            .toList());
  }
}
