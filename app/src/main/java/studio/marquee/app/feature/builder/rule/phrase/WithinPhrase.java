package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.mart.AttributeName;

/** The attributes within whose values something is made. */
final class WithinPhrase {
  private static final int MOST = 3;
  private final Knowledge knowledge;

  WithinPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void write(
      Lines lines,
      Scope scope,
      String word,
      List<AttributeName> now,
      Consumer<List<AttributeName>> change) {
    List<Option> options =
        knowledge.attributes(scope.marts()).stream()
            .filter(attribute -> !attribute.column().isEmpty())
            .filter(attribute ->
                switch (attribute.type()) {
                  case TEXT, YES_NO -> true;
                  case NUMBER, DATE, MOMENT, LIST -> now.contains(attribute.name());
                })
            .map(attribute ->
                new Option(
                    attribute.title(),
                    attribute.description(),
                    now.contains(attribute.name()),
                    () -> change.accept(turned(now, attribute.name()))))
            .toList();
    String said =
        now.stream()
            .map(knowledge::title)
            .reduce((all, next) -> all + knowledge.say("rule.comma") + next)
            .orElseGet(() -> knowledge.say("rule.within.none"));
    lines.say(word);
    lines.add(
        new Piece.Ticks(lines.key("within"), knowledge.say("rule.name.within"), said, options));
  }

  /** One more than fit takes the place of the last. */
  private static List<AttributeName> turned(List<AttributeName> now, AttributeName name) {
    List<AttributeName> next = new ArrayList<>(now);
    if (!next.remove(name)) {
      if (next.size() == MOST) {
        next.removeLast();
      }
      next.add(name);
    }
    return next;
  }
}
