package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** What is asked of a value: which test, and what it is held against. */
final class TestPhrase {
  private static final String TEST = "test";

  private final Knowledge knowledge;
  private final TextPhrase texts;
  private final NumberPhrase numbers;
  private final TimePhrase times;
  private final ComparisonPhrase comparisons;

  TestPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.texts = new TextPhrase(knowledge);
    this.numbers = new NumberPhrase(knowledge);
    this.times = new TimePhrase(knowledge);
    this.comparisons = new ComparisonPhrase(knowledge);
  }

  void write(Lines lines, Value value, AttributeTest test, Consumer<AttributeTest> change) {
    List<Option> options = options(lines, value, test, change);
    lines.add(
        new Piece.Choice(
            lines.key(TEST),
            knowledge.say("rule.name.test"),
            Piece.Look.VERB,
            options.stream().filter(Option::isNow).map(Option::text).findFirst().orElse(""),
            options));
    if (value.type() == AttributeType.TEXT && texts.draft(lines).isPresent()) {
      texts.writeDraft(lines, value, test, change);
      return;
    }
    if (value.type() == AttributeType.LIST && texts.listDraft(lines).isPresent()) {
      texts.writeListDraft(lines, value, test, change);
      return;
    }
    switch (test) {
      case TextTest text -> texts.write(lines, value, text, change);
      case NumberTest number -> numbers.write(lines, value, number, change);
      case YesNoTest _, PresenceTest _ -> {}
      case TimeTest time -> times.write(lines, time, value.isMoment(), change::accept);
      case ListTest list -> texts.write(lines, value, list, change);
      case ComparisonTest comparison -> comparisons.write(lines, value, comparison, change);
    }
  }

  private List<Option> options(
      Lines lines, Value value, AttributeTest test, Consumer<AttributeTest> change) {
    List<Option> options =
        new ArrayList<>(
            switch (value.type()) {
              case TEXT -> texts.options(lines, value, test, change);
              case NUMBER -> numbers.options(value, test, change);
              case YES_NO -> yesNo(test, change);
              case DATE, MOMENT -> times(value, test, change);
              case LIST -> texts.listOptions(lines, value, test, change);
            });
    if (!value.rivals(knowledge).isEmpty()) {
      boolean isNow = test instanceof ComparisonTest;
      options.add(
          new Option(
              knowledge.say("rule.test.compared"),
              "",
              isNow,
              () -> change.accept(isNow ? test : comparisons.start(value))));
    }
    boolean isWaiting = texts.draft(lines).isPresent() || texts.listDraft(lines).isPresent();
    presence(options, new PresenceTest.IsSet(), "rule.test.isSet", test, change, isWaiting);
    presence(options, new PresenceTest.IsNotSet(), "rule.test.isNotSet", test, change, isWaiting);
    return options;
  }

  private void presence(
      List<Option> options,
      PresenceTest presence,
      String key,
      AttributeTest test,
      Consumer<AttributeTest> change,
      boolean isWaiting) {
    boolean isNow = test.equals(presence) && !isWaiting;
    options.add(new Option(knowledge.say(key), "", isNow, () -> change.accept(presence)));
  }

  private List<Option> yesNo(AttributeTest test, Consumer<AttributeTest> change) {
    return List.of(
        new Option(
            knowledge.say("rule.yesNo.isTrue"),
            "",
            test instanceof YesNoTest.IsTrue,
            () -> change.accept(new YesNoTest.IsTrue())),
        new Option(
            knowledge.say("rule.yesNo.isFalse"),
            "",
            test instanceof YesNoTest.IsFalse,
            () -> change.accept(new YesNoTest.IsFalse())));
  }

  private List<Option> times(Value value, AttributeTest test, Consumer<AttributeTest> change) {
    Optional<TimeKind> now =
        test instanceof TimeTest time ? Optional.of(TimeKind.of(time)) : Optional.empty();
    List<Option> options = new ArrayList<>();
    for (TimeKind kind : TimeKind.values()) {
      if (value.isMoment() || kind != TimeKind.AT_HOURS) {
        boolean isNow = now.equals(Optional.of(kind));
        options.add(
            new Option(
                knowledge.say(kind.testKey()),
                "",
                isNow,
                () -> change.accept(isNow ? test : kind.from(test, knowledge.now()))));
      }
    }
    return options;
  }

  /** A test to begin with, which needs nothing that is not known. */
  AttributeTest start(Value value) {
    return switch (value.type()) {
      case TEXT ->
          knowledge.values(value.name()).stream()
              .findFirst()
              .map(AttributeProfile.ValueCount::value)
              .<AttributeTest>map(most -> new TextTest.IsAnyOf(List.of(most)))
              .orElseGet(PresenceTest.IsSet::new);
      case NUMBER ->
          NumberKind.AT_LEAST.from(new PresenceTest.IsSet(), knowledge.histogram(value.name()));
      case YES_NO -> new YesNoTest.IsTrue();
      case DATE, MOMENT -> TimeKind.WITHIN_LAST.from(new PresenceTest.IsSet(), knowledge.now());
      case LIST -> new PresenceTest.IsSet();
    };
  }

  /** Lets a test that cannot begin with a value wait for its first one. */
  void awaitValue(Lines lines, Value value, AttributeTest test) {
    if (!(test instanceof PresenceTest.IsSet)) {
      return;
    }
    if (value.type() == AttributeType.TEXT) {
      lines.drafts().begin(lines.key(TEST), TextKind.IS_ANY_OF);
    } else if (value.type() == AttributeType.LIST) {
      lines.drafts().begin(lines.key(TEST), ListKind.HAS_ANY_OF);
    }
  }
}
