package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Rule;

/** Who is in an audience or in a list. */
final class SetPhrase {
  private final Knowledge knowledge;

  SetPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void write(Lines lines, Scope scope, AudienceRule rule, Consumer<Rule> change) {
    lines.say(knowledge.say("rule.audience.in"));
    lines.add(
        new Piece.Choice(
            lines.key("audience"),
            knowledge.say("rule.name.audience"),
            Piece.Look.VALUE,
            title(rule.audience()),
            audiences(scope).stream()
                .map(audience ->
                    new Option(
                        audience.segment().title(),
                        audience.segment().description(),
                        audience.name().equals(rule.audience()),
                        () -> change.accept(new AudienceRule(audience.name()))))
                .toList()));
  }

  private List<Audience> audiences(Scope scope) {
    return knowledge.catalogue().audiences().stream()
        .filter(audience -> audience.segment().population().equals(scope.subject()))
        .toList();
  }

  private String title(String audience) {
    return knowledge
        .catalogue()
        .audience(audience)
        .map(known -> known.segment().title())
        .orElse(audience);
  }

  void write(Lines lines, Scope scope, ListRule rule, Consumer<Rule> change) {
    List<Attribute> texts = keys(scope);
    lines.add(
        Attributes.choice(
            lines,
            "attribute",
            knowledge,
            scope,
            rule.attribute(),
            texts,
            to -> change.accept(new ListRule(to, rule.list(), rule.column()))));
    lines.say(knowledge.say("rule.list.in"));
    lines.add(
        new Piece.Choice(
            lines.key("list"),
            knowledge.say("rule.name.list"),
            Piece.Look.VALUE,
            rule.list(),
            knowledge.catalogue().lists().stream()
                .map(list ->
                    new Option(
                        list.name(),
                        age(list),
                        list.name().equals(rule.list()),
                        () -> change.accept(of(rule, list))))
                .toList()));
    knowledge
        .catalogue()
        .list(rule.list())
        .filter(list -> list.columns().size() > 1)
        .ifPresent(list -> column(lines, rule, list, change));
  }

  /** Of two that are called alike the newer one is meant most often. */
  private String age(PeopleList list) {
    return list.brought()
        .map(brought ->
            knowledge.say(
                "rule.list.brought",
                knowledge.texts().people(list.values("").map(List::size).orElse(0)),
                knowledge.texts().moment(brought.at())))
        .orElse("");
  }

  private static ListRule of(ListRule rule, PeopleList list) {
    return list.name().equals(rule.list()) ? rule : new ListRule(rule.attribute(), list.name(), "");
  }

  private void column(Lines lines, ListRule rule, PeopleList list, Consumer<Rule> change) {
    String now = rule.column().isEmpty() ? list.first() : rule.column();
    lines.say(knowledge.say("rule.list.column"));
    lines.add(
        new Piece.Choice(
            lines.key("column"),
            knowledge.say("rule.name.column"),
            Piece.Look.VALUE,
            now,
            list.columns().keySet().stream()
                .sorted()
                .map(column ->
                    new Option(
                        column,
                        "",
                        column.equals(now),
                        () -> change.accept(new ListRule(rule.attribute(), rule.list(), column))))
                .toList()));
  }

  /** Keys tell people apart, so here they are what one looks for first. */
  private List<Attribute> keys(Scope scope) {
    return scope.marts().stream()
        .flatMap(mart -> knowledge.catalogue().mart(mart).stream())
        .flatMap(mart -> mart.attributes().stream())
        .filter(attribute ->
            switch (attribute.type()) {
              case TEXT -> true;
              case NUMBER -> attribute.isWhole();
              case YES_NO, DATE, MOMENT, LIST -> false;
            })
        .sorted((one, other) -> Boolean.compare(isNumber(one), isNumber(other)))
        .toList();
  }

  private static boolean isNumber(Attribute attribute) {
    return attribute.type() == AttributeType.NUMBER;
  }

  void write(Lines lines, Scope scope, PriorityRule rule, Consumer<Rule> change) {
    lines.say(knowledge.say("rule.priority.kept"));
    lines.add(
        new Piece.Choice(
            lines.key("kept"),
            knowledge.say("rule.name.kept"),
            Piece.Look.VALUE,
            title(rule.kept()),
            rule.audiences().stream()
                .map(audience ->
                    new Option(
                        title(audience),
                        "",
                        audience.equals(rule.kept()),
                        () -> change.accept(new PriorityRule(rule.audiences(), audience))))
                .toList()));
    lines.say(knowledge.say("rule.priority.order"));
    lines.deeper(() -> order(lines, scope, rule, change));
  }

  private void order(Lines lines, Scope scope, PriorityRule rule, Consumer<Rule> change) {
    List<String> all = rule.audiences();
    for (int i = 0; i < all.size(); i++) {
      lines.next();
      place(lines.inside("place", i), rule, i, change);
    }
    lines.next();
    List<Option> options =
        audiences(scope).stream()
            .filter(audience -> !all.contains(audience.name()))
            .map(audience ->
                new Option(
                    audience.segment().title(),
                    audience.segment().description(),
                    false,
                    () -> {
                      List<String> more = new ArrayList<>(all);
                      more.add(audience.name());
                      change.accept(new PriorityRule(more, rule.kept()));
                    }))
            .toList();
    if (!options.isEmpty()) {
      lines.add(
          new Piece.Choice(
              lines.key("add"),
              knowledge.say("rule.name.addAudience"),
              Piece.Look.ADD,
              knowledge.say("rule.priority.add"),
              options));
    }
  }

  private void place(Lines lines, PriorityRule rule, int place, Consumer<Rule> change) {
    List<String> all = rule.audiences();
    String audience = all.get(place);
    lines.say(knowledge.say("rule.priority.place", place + 1));
    lines.add(new Piece.Title(lines.key("title"), title(audience), ""));
    if (place > 0) {
      List<String> raised = new ArrayList<>(all);
      Collections.swap(raised, place, place - 1);
      lines.add(
          new Piece.Act(
              lines.key("up"),
              knowledge.say("rule.name.up", title(audience)),
              Piece.Sign.UP,
              () -> change.accept(new PriorityRule(raised, rule.kept()))));
    }
    if (!audience.equals(rule.kept())) {
      List<String> others = new ArrayList<>(all);
      others.remove(place);
      lines.add(
          new Piece.Act(
              lines.key("remove"),
              knowledge.say("rule.name.removeAudience", title(audience)),
              Piece.Sign.REMOVE,
              () -> change.accept(new PriorityRule(others, rule.kept()))));
    }
  }
}
