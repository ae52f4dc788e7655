package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

class SegmentFormatTest {
  private static final AttributeName TIER = new AttributeName("people", "loyalty_tier");

  private final SegmentReader reader = new SegmentReader();
  private final SegmentWriter writer = new SegmentWriter();

  static List<AttributeTest> everyTest() {
    return KindsOfTests.list();
  }

  @ParameterizedTest
  @MethodSource("everyTest")
  void whatIsWrittenIsReadBackTheSame(AttributeTest test) throws Exception {
    Segment segment =
        new Segment("Some people", "Why they matter.", "people", new AttributeRule(TIER, test));
    String text = writer.write(segment);
    assertThat(reader.read("a.json", text)).isEqualTo(segment);
    assertThat(writer.write(reader.read("a.json", text))).isEqualTo(text);
  }

  @Test
  void isWrittenForPeopleToRead() {
    Segment segment =
        new Segment(
            "Gold and Silver members",
            "",
            "people",
            new AttributeRule(TIER, new TextTest.IsAnyOf(List.of("Gold", "Silver"))));
    assertThat(writer.write(segment))
        .isEqualTo(
            """
            {
              "format": "marquee.segment/1",
              "title": "Gold and Silver members",
              "population": "people",
              "rule": {
                "kind": "attribute",
                "attribute": "people.loyalty_tier",
                "test": "is any of",
                "values": [
                  "Gold",
                  "Silver"
                ]
              }
            }
            """);
  }

  @Test
  void everyKindOfTestIsTried() {
    Set<Object> tried = new HashSet<>();
    everyTest().forEach(test -> tried.add(test.getClass()));
    assertThat(Kinds.of(AttributeTest.class)).isNotEmpty().allMatch(tried::contains);
    assertThat(Spellings.ALL).extracting(Spelling::phrase).doesNotHaveDuplicates();
    assertThat(Spellings.ALL).hasSize(Kinds.of(AttributeTest.class).size());
  }

  @Test
  void anyTreeIsReadBackTheSame() throws Exception {
    long seed = new SecureRandom().nextLong();
    RandomSegments segments = new RandomSegments(new Random(seed));
    for (int i = 0; i < 300; i++) {
      Segment segment = segments.next();
      String text = writer.write(segment);
      assertThat(reader.read("a.json", text)).as("seed %d, %d", seed, i).isEqualTo(segment);
    }
  }

  @Test
  void everyKindIsAmongTheTrees() throws Exception {
    RandomSegments segments = new RandomSegments(new Random(7));
    Kinds tried = new Kinds();
    for (int i = 0; i < 300; i++) {
      tried.add(segments.next());
    }
    assertThat(Kinds.ALL).hasSizeGreaterThan(100);
    assertThat(tried.missing()).isEmpty();
  }

  record Refused(String change, String to, FormatProblem code, List<String> details) {}

  static Stream<Refused> refused() {
    String file = "a.json";
    return Stream.of(
        new Refused("{", "", FormatProblem.UNREADABLE, List.of(file, "1")),
        new Refused(
            "\"values\"",
            "\"valuse\"",
            FormatProblem.UNKNOWN_FIELD,
            List.of(file, "/rule", "valuse", "attribute, kind, letters, test, values")),
        new Refused(
            "\"title\": \"T\",", "", FormatProblem.MISSING_FIELD, List.of(file, "/", "title")),
        new Refused("\"T\"", "7", FormatProblem.WRONG_TYPE, List.of(file, "/title", "a text")),
        new Refused(
            "[\"Gold\"]",
            "[]",
            FormatProblem.WRONG_TYPE,
            List.of(file, "/rule/values", "a list of at least one text")),
        new Refused(
            "[\"Gold\"]",
            "[\"Gold\", 3]",
            FormatProblem.WRONG_TYPE,
            List.of(file, "/rule/values/1", "a text")),
        new Refused(
            "segment/1",
            "segment/2",
            FormatProblem.OTHER_FORMAT,
            List.of(file, "/", "marquee.segment/2", "marquee.segment/1")),
        new Refused(
            "\"format\"",
            "\"formed\"",
            FormatProblem.NO_FORMAT,
            List.of(file, "/", "marquee.segment/1")),
        new Refused(
            "\"attribute\",",
            "\"magic\",",
            FormatProblem.UNKNOWN_KIND,
            List.of(file, "/rule", "magic", RuleReader.kinds())),
        new Refused(
            "is any of",
            "is nearly",
            FormatProblem.UNKNOWN_TEST,
            List.of(file, "/rule", "is nearly", Spellings.phrases())),
        new Refused(
            "people.loyalty_tier",
            "people.loyalty tier",
            FormatProblem.NOT_A_NAME,
            List.of(file, "/rule", "people.loyalty tier")),
        new Refused(
            "people.loyalty_tier",
            "people.lоyalty_tier",
            FormatProblem.NOT_A_NAME,
            List.of(file, "/rule", "people.lоyalty_tier")),
        new Refused(
            "\"T\"",
            "\" \"",
            FormatProblem.IMPOSSIBLE_VALUE,
            List.of(file, "/", "a segment has a title")),
        new Refused(
            "\"title\": \"T\",",
            "\"title\": \"T\", \"title\": \"U\",",
            FormatProblem.UNREADABLE,
            List.of(file, "1")),
        new Refused("}}", "}} {}", FormatProblem.UNREADABLE, List.of(file, "1")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotKnownIsRefusedWithItsPlace(Refused refused) {
    String good =
        "{\"format\": \"marquee.segment/1\", \"title\": \"T\", \"population\": \"people\","
            + " \"rule\": {\"kind\": \"attribute\", \"attribute\": \"people.loyalty_tier\","
            + " \"test\": \"is any of\", \"values\": [\"Gold\"]}}";
    assertThat(good).contains(refused.change());
    int at = good.indexOf(refused.change());
    String bad =
        good.substring(0, at) + refused.to() + good.substring(at + refused.change().length());
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> reader.read("a.json", bad));
    assertThat(thrown.problem()).isEqualTo(new Problem(refused.code(), refused.details()));
  }

  @Test
  void refusesWhatWouldCostTooMuch() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertThat(problem(deep).code()).isEqualTo(FormatProblem.UNREADABLE);
    assertThat(problem("x".repeat(5_000_001)).code()).isEqualTo(FormatProblem.TOO_LARGE);
  }

  private Problem problem(String text) {
    return catchThrowableOfType(ProblemException.class, () -> reader.read("a.json", text))
        .problem();
  }
}
