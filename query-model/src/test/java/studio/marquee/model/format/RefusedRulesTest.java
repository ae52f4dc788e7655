package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

class RefusedRulesTest {
  private final SegmentReader reader = new SegmentReader();

  record Refused(String rule, FormatProblem code, String place, List<String> more) {}

  private static Refused test(String fields, FormatProblem code, String place, String... more) {
    return rule(
        "{'kind': 'attribute', 'attribute': 'people.a', " + fields + "}", code, place, more);
  }

  private static Refused group(String fields, FormatProblem code, String place, String... more) {
    return rule("{'kind': 'group', " + fields + "}", code, place, more);
  }

  private static Refused rule(String rule, FormatProblem code, String place, String... more) {
    return new Refused(rule.replace('\'', '"'), code, "/rule" + place, List.of(more));
  }

  static Stream<Refused> tests() {
    FormatProblem type = FormatProblem.WRONG_TYPE;
    FormatProblem field = FormatProblem.UNKNOWN_FIELD;
    FormatProblem value = FormatProblem.IMPOSSIBLE_VALUE;
    return Stream.of(
        test("'test': 'is set', 'not': true", field, "", "not", "attribute, kind, test"),
        test(
            "'test': 'is blank', 'letters': 'any case'",
            field,
            "",
            "letters",
            "attribute, kind, test"),
        test(
            "'test': 'is nоne of', 'values': ['a']",
            FormatProblem.UNKNOWN_TEST,
            "",
            "is nоne of",
            Spellings.phrases()),
        test("'test': 'matches', 'pattern': ''", value, "", "the pattern is empty"),
        test(
            "'test': 'matches', 'pattern': 'a', 'letters': 'ANY'",
            type,
            "/letters",
            "one of: exact, any case"),
        test("'test': 'contains any of', 'values': ['']", value, "", "a text is empty"),
        test(
            "'test': 'contains any of', 'values': 'a'",
            type,
            "/values",
            "a list of at least one text"),
        test("'test': 'equals any of', 'values': [1, '2']", type, "/values/1", "a number"),
        test(
            "'test': 'equals any of', 'values': []",
            type,
            "/values",
            "a list of at least one number"),
        test(
            "'test': 'at least', 'value': 1e999999",
            type,
            "/value",
            "a number of at most 100 digits"),
        test("'test': 'at least', 'value': null", type, "/value", "a number"),
        test("'test': 'between', 'from': 2, 'to': 1", value, "", "from is above to"),
        test(
            "'test': 'percentile between', 'from': 0.5, 'to': 10", type, "/from", "a whole number"),
        test(
            "'test': 'percentile between', 'from': 0, 'to': 99999999999",
            type,
            "/to",
            "a whole number"),
        test(
            "'test': 'percentile between', 'from': 0, 'to': 101",
            value,
            "",
            "percentiles run from 0 to 100"),
        test("'test': 'on', 'day': '2026-02-29'", type, "/day", "a day such as 2026-11-20"),
        test("'test': 'on', 'day': '20.11.2026'", type, "/day", "a day such as 2026-11-20"),
        test("'test': 'on', 'day': 20261120", type, "/day", "a text"),
        test(
            "'test': 'within last', 'count': 3, 'unit': 'day'",
            type,
            "/unit",
            "one of: minutes, hours, days, weeks, months, quarters, years"),
        test(
            "'test': 'within last', 'count': 0, 'unit': 'days'",
            value,
            "",
            "a window has at least one unit"),
        test(
            "'test': 'in period', 'offset': 0, 'unit': 'hours'",
            value,
            "",
            "a period is a day or longer"),
        test(
            "'test': 'anniversary', 'daysBefore': 1", FormatProblem.MISSING_FIELD, "", "daysAfter"),
        test(
            "'test': 'on weekday', 'weekdays': ['monday', 'Friday']",
            type,
            "/weekdays/1",
            "one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
        test("'test': 'in month', 'months': []", type, "/months", "a list of at least one name"),
        test("'test': 'at hours', 'from': 17, 'to': 9", value, "", "hours run from 0 to 23"),
        test(
            "'test': 'compared with', 'order': 'less', 'other': 'people.b', 'offset': 0",
            type,
            "/order",
            "one of: less than, at most, equal to, not equal to, at least, more than"),
        test(
            "'test': 'compared with', 'order': 'at most', 'other': 'people.е', 'offset': 0",
            FormatProblem.NOT_A_NAME,
            "",
            "people.е"));
  }

  static Stream<Refused> shapes() {
    FormatProblem type = FormatProblem.WRONG_TYPE;
    FormatProblem field = FormatProblem.UNKNOWN_FIELD;
    String ok = "{'kind': 'attribute', 'attribute': 'people.a', 'test': 'is set'}";
    String place =
        "{'kind': 'place', 'latitude': 'people.lat', 'longitude': 'people.lon', 'within': 2, 'of':"
            + " ";
    return Stream.of(
        group("'join': 'all of', 'parts': []", type, "/parts", "a list of at least one object"),
        group("'join': 'all of', 'parts': [7]", type, "/parts/0", "an object"),
        group("'join': 'all of'", FormatProblem.MISSING_FIELD, "", "parts"),
        group(
            "'join': 'some of', 'parts': [" + ok + "]",
            type,
            "/join",
            "one of: all of, any of, none of, at least"),
        group(
            "'join': 'any of', 'count': 2, 'parts': [" + ok + "]",
            field,
            "",
            "count",
            "join, kind, parts"),
        group(
            "'join': 'at least', 'parts': [" + ok + "]", FormatProblem.MISSING_FIELD, "", "count"),
        group(
            "'join': 'at least', 'count': 0, 'parts': [" + ok + "]",
            FormatProblem.IMPOSSIBLE_VALUE,
            "",
            "at least one"),
        group(
            "'join': 'all of', 'muted': true, 'parts': [" + ok + "]",
            field,
            "",
            "muted",
            "join, kind, parts"),
        group(
            "'join': 'all of', 'parts': [" + ok.replace("}", ", 'not': 1}") + "]",
            type,
            "/parts/0/not",
            "true or false"),
        group(
            "'join': 'all of', 'parts': [" + ok + ", " + ok.replace("}", ", 'nоt': true}") + "]",
            field,
            "/parts/1",
            "nоt",
            "attribute, kind, locked, muted, not, test"),
        group(
            "'join': 'all of', 'parts': [{'kind': 'orders'}]",
            FormatProblem.UNKNOWN_KIND,
            "/parts/0",
            "orders",
            RuleReader.kinds()),
        rule(place + "{'latitude': 52}}", FormatProblem.MISSING_FIELD, "/of", "longitude"),
        rule(
            place + "{'latitude': 91, 'longitude': 0}}",
            FormatProblem.IMPOSSIBLE_VALUE,
            "",
            "a point lies between -90 and 90, -180 and 180 degrees"),
        rule(
            place + "{'latitude': 1, 'longitude': 0, 'name': 'Berlin'}}",
            field,
            "/of",
            "name",
            "latitude, longitude"),
        rule(place + "[52, 13]}", type, "/of", "an object"));
  }

  @ParameterizedTest
  @MethodSource({"tests", "shapes"})
  void whatCannotBeIsRefusedWithItsPlace(Refused refused) {
    List<String> details =
        Stream.concat(Stream.of("a.json", refused.place()), refused.more().stream()).toList();
    assertThat(problem("\"rule\": " + refused.rule()))
        .isEqualTo(new Problem(refused.code(), details));
  }

  @Test
  void rulesAndCalculationsBelowRulesCountAsLevels() throws Exception {
    String leaf = "{'kind': 'everyone'}";
    assertDeepest(
        "{'kind': 'related', 'quantifier': 'some', 'rows': {'path': ['a'], 'where': [",
        leaf,
        "]}}",
        "/rows/where/0");
    assertDeepest(
        "{'kind': 'occurrence', 'occurrence': 'last', 'rows': {'path': ['a']}, 'passes': [",
        leaf,
        "]}",
        "/passes/0");
    assertDeepest(
        "{'kind': 'rank', 'end': 'top', 'people': 1, 'byChance': 's', 'ties': 'by key', 'among': [",
        leaf,
        "]}",
        "/among/0");
    assertDeepest(
        "{'kind': 'sequence', 'steps': [{'done': 'did', 'rows': {'path': ['a']}}, {'done': 'did',"
            + " 'rows': {'path': ['a'], 'where': [",
        leaf,
        "]}}]}",
        "/steps/1/rows/where/0");
  }

  private void assertDeepest(String before, String leaf, String after, String step)
      throws Exception {
    String good = "'rule': " + before.repeat(63) + leaf + after.repeat(63);
    reader.read("a.json", document(good.replace('\'', '"')));
    String bad = "'rule': " + before.repeat(64) + leaf + after.repeat(64);
    assertThat(problem(bad.replace('\'', '"')).details())
        .containsExactly("a.json", "/rule" + step.repeat(64), "rules lie at most 64 levels deep");
  }

  @Test
  void calculationsCountAsLevels() throws Exception {
    String formula = "{'calculate': 'plus', 'right': {'calculate': 'number', 'value': 1}, 'left': ";
    String value = "{'calculate': 'number', 'value': 1}";
    String before = "'rule': {'kind': 'calculation', 'test': 'is set', 'of': ";
    String good = before + formula.repeat(62) + value + "}".repeat(62) + "}";
    reader.read("a.json", document(good.replace('\'', '"')));
    String bad = before + formula.repeat(63) + value + "}".repeat(63) + "}";
    assertThat(problem(bad.replace('\'', '"')).details())
        .containsExactly(
            "a.json", "/rule/of" + "/left".repeat(63), "rules lie at most 64 levels deep");
  }

  @Test
  void rulesLieAtMostSoManyLevelsDeep() throws Exception {
    reader.read("a.json", document(nested(63)));
    String place = "/rule" + "/parts/0".repeat(64);
    assertThat(problem(nested(64)).details())
        .containsExactly("a.json", place, "rules lie at most 64 levels deep");
  }

  @Test
  void aPlaceAmongTheExcludedIsSaidToo() {
    String good = "{\"kind\": \"attribute\", \"attribute\": \"people.a\", \"test\": \"is set\"}";
    String bad = good.replace("people.a", "people.A");
    assertThat(problem("\"rule\": " + good + ", \"exclude\": [" + good + ", " + bad + "]"))
        .isEqualTo(Problem.of(FormatProblem.NOT_A_NAME, "a.json", "/exclude/1", "people.A"));
  }

  private static String nested(int groups) {
    return "\"rule\": "
        + "{\"kind\": \"group\", \"join\": \"all of\", \"parts\": [".repeat(groups)
        + "{\"kind\": \"attribute\", \"attribute\": \"people.a\", \"test\": \"is set\"}"
        + "]}".repeat(groups);
  }

  private static String document(String rule) {
    return "{\"format\": \"marquee.segment/1\", \"title\": \"T\", \"population\": \"people\", "
        + rule
        + "}";
  }

  private Problem problem(String rule) {
    return catchThrowableOfType(ProblemException.class, () -> reader.read("a.json", document(rule)))
        .problem();
  }
}
