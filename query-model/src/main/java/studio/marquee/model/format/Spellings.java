package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** How files spell the tests of an attribute, of whatever type. */
final class Spellings {
  static final List<Spelling> ALL =
      Stream.of(
              TextTests.SPELLINGS, NumberTests.SPELLINGS, TimeTests.SPELLINGS, OtherTests.SPELLINGS)
          .flatMap(List::stream)
          .toList();

  private Spellings() {}

  static Optional<Spelling> of(String phrase) {
    return ALL.stream().filter(spelling -> spelling.phrase().equals(phrase)).findFirst();
  }

  static String phrases() {
    return String.join(", ", ALL.stream().map(Spelling::phrase).toList());
  }

  static void write(Map<String, Object> fields, AttributeTest test) {
    switch (test) {
      case TextTest text -> TextTests.write(fields, text);
      case NumberTest number -> NumberTests.write(fields, number);
      case TimeTest time -> TimeTests.write(fields, time);
      case YesNoTest yesNo -> OtherTests.write(fields, yesNo);
      case ListTest _ -> throw new UnsupportedOperationException();
      case PresenceTest presence -> OtherTests.write(fields, presence);
      case ComparisonTest comparison -> OtherTests.write(fields, comparison);
    }
  }
}
