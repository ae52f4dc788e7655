package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** How files spell the tests of a value, of whatever type. */
final class Spellings {
  static final List<Spelling<? extends AttributeTest>> ALL =
      Stream.of(
              TextTests.SPELLINGS,
              NumberTests.SPELLINGS,
              TimeTests.SPELLINGS,
              ListTests.SPELLINGS,
              OtherTests.SPELLINGS)
          .<Spelling<? extends AttributeTest>>flatMap(List::stream)
          .toList();

  private Spellings() {}

  static String phrases() {
    return Spelling.phrases(ALL);
  }

  /** A test whose fields lie beside those of its rule. */
  static AttributeTest read(RuleNode rule, String... fieldsOfTheRule) throws ProblemException {
    Spelling<? extends AttributeTest> spelling = Spelling.ofTest(rule.node(), ALL);
    rule.allowOnly(spelling.fieldsAnd(fieldsOfTheRule));
    return spelling.read(rule.node());
  }

  /** A test that is an object of its own. */
  static <T extends AttributeTest> T alone(
      StrictNode node, List<? extends Spelling<? extends T>> known) throws ProblemException {
    Spelling<? extends T> spelling = Spelling.ofTest(node, known);
    node.allowOnly(spelling.fieldsAnd("test"));
    return spelling.read(node);
  }

  static void write(Map<String, Object> fields, AttributeTest test) {
    switch (test) {
      case TextTest text -> TextTests.write(fields, text);
      case NumberTest number -> NumberTests.write(fields, number);
      case TimeTest time -> TimeTests.write(fields, time);
      case YesNoTest yesNo -> OtherTests.write(fields, yesNo);
      case ListTest list -> ListTests.write(fields, list);
      case PresenceTest presence -> OtherTests.write(fields, presence);
      case ComparisonTest comparison -> OtherTests.write(fields, comparison);
    }
  }
}
