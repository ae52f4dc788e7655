package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.TextTest;

/** What a test of a text, or of a list of texts, is held against. */
final class TextPhrase {
  private static final String TEST = "test";

  private final Knowledge knowledge;
  private final NumberPhrase numbers;

  TextPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.numbers = new NumberPhrase(knowledge);
  }

  /** The test that was chosen and waits for its first value. */
  Optional<TextKind> draft(Lines lines) {
    return lines.drafts().at(lines.key(TEST), TextKind.class);
  }

  Optional<ListKind> listDraft(Lines lines) {
    return lines.drafts().at(lines.key(TEST), ListKind.class);
  }

  List<Option> options(
      Lines lines, Value value, AttributeTest test, Consumer<AttributeTest> change) {
    Optional<TextKind> now =
        draft(lines)
            .or(() ->
                test instanceof TextTest text ? Optional.of(TextKind.of(text)) : Optional.empty());
    String key = lines.key(TEST);
    List<Option> options = new ArrayList<>();
    for (TextKind kind : TextKind.values()) {
      boolean isNow = now.equals(Optional.of(kind));
      List<String> values = values(kind, value, test);
      Runnable choose =
          kind.canAsk(values)
              ? () -> change.accept(isNow ? test : kind.test(values, test))
              : () -> lines.drafts().begin(key, kind);
      options.add(new Option(knowledge.say(kind.key()), "", isNow, choose));
    }
    return options;
  }

  private List<String> values(TextKind kind, Value value, AttributeTest test) {
    List<String> asked = TextKind.values(test);
    return asked.isEmpty() && kind.asksForWholeValues() ? mostFrequent(value) : asked;
  }

  private List<String> mostFrequent(Value value) {
    return knowledge.values(value.name()).stream()
        .limit(1)
        .map(AttributeProfile.ValueCount::value)
        .toList();
  }

  List<Option> listOptions(
      Lines lines, Value value, AttributeTest test, Consumer<AttributeTest> change) {
    Optional<ListKind> now =
        listDraft(lines)
            .or(() ->
                test instanceof ListTest list ? Optional.of(ListKind.of(list)) : Optional.empty());
    String key = lines.key(TEST);
    List<Option> options = new ArrayList<>();
    for (ListKind kind : ListKind.values()) {
      boolean isNow = now.equals(Optional.of(kind));
      List<String> asked = TextKind.values(test);
      List<String> values = asked.isEmpty() ? mostFrequent(value) : asked;
      Runnable choose =
          kind.canAsk(values)
              ? () -> change.accept(isNow ? test : kind.test(values, test))
              : () -> lines.drafts().begin(key, kind);
      options.add(new Option(knowledge.say(kind.key()), "", isNow, choose));
    }
    return options;
  }

  void writeDraft(Lines lines, Value value, AttributeTest test, Consumer<AttributeTest> change) {
    draft(lines).ifPresent(kind -> values(lines, value, kind, test, List.of(), change));
  }

  void writeListDraft(
      Lines lines, Value value, AttributeTest test, Consumer<AttributeTest> change) {
    listDraft(lines)
        .ifPresent(kind ->
            lines.add(
                values(
                    lines,
                    List.of(),
                    knowledge.values(value.name()),
                    chosen -> change.accept(kind.test(chosen, test)))));
  }

  void write(Lines lines, Value value, TextTest test, Consumer<AttributeTest> change) {
    switch (test) {
      case TextTest.IsBlank() -> {}
      case TextTest.Matches(var pattern, var letters) ->
          pattern(lines, pattern, to -> change.accept(new TextTest.Matches(to, letters)));
      case TextTest.MatchesNot(var pattern, var letters) ->
          pattern(lines, pattern, to -> change.accept(new TextTest.MatchesNot(to, letters)));
      case TextTest.IsAnyOf _,
          TextTest.IsNoneOf _,
          TextTest.ContainsAnyOf _,
          TextTest.ContainsNoneOf _,
          TextTest.StartsWithAnyOf _,
          TextTest.StartsWithNoneOf _,
          TextTest.EndsWithAnyOf _,
          TextTest.EndsWithNoneOf _ ->
          values(lines, value, TextKind.of(test), test, TextKind.values(test), change);
    }
    if (!(test instanceof TextTest.IsBlank)) {
      letters(lines, test, change);
    }
  }

  private void values(
      Lines lines,
      Value value,
      TextKind kind,
      AttributeTest test,
      List<String> chosen,
      Consumer<AttributeTest> change) {
    lines.add(
        values(
            lines,
            chosen,
            kind.asksForWholeValues() ? knowledge.values(value.name()) : List.of(),
            next -> change.accept(kind.test(next, test))));
  }

  private Piece values(
      Lines lines,
      List<String> chosen,
      List<AttributeProfile.ValueCount> known,
      Consumer<List<String>> change) {
    return new Piece.Values(
        lines.key("values"),
        knowledge.say("rule.name.values"),
        chosen,
        known,
        Piece.Reading.TEXT,
        change);
  }

  private void pattern(Lines lines, String pattern, Consumer<String> change) {
    lines.add(
        new Piece.Typed(lines.key("pattern"), knowledge.say("rule.name.pattern"), pattern, change));
    lines.note(knowledge.say("rule.text.pattern"));
  }

  private void letters(Lines lines, TextTest test, Consumer<AttributeTest> change) {
    boolean isExact = TextKind.letters(test) == Letters.EXACT;
    Letters other = isExact ? Letters.ANY_CASE : Letters.EXACT;
    lines.add(
        new Piece.Switch(
            lines.key("letters"),
            knowledge.say("rule.name.letters"),
            knowledge.say("rule.text.letters"),
            isExact,
            () -> change.accept(TextKind.with(test, other))));
  }

  void write(Lines lines, Value value, ListTest test, Consumer<AttributeTest> change) {
    switch (test) {
      case ListTest.IsEmpty() -> {}
      case ListTest.HasLength(var length) ->
          numbers.writeLength(
              lines.inside("length"), length, to -> change.accept(new ListTest.HasLength(to)));
      case ListTest.HasAnyOf _, ListTest.HasAllOf _, ListTest.HasNoneOf _ ->
          lines.add(
              values(
                  lines,
                  TextKind.values(test),
                  knowledge.values(value.name()),
                  next -> change.accept(ListKind.of(test).test(next, test))));
    }
  }
}
