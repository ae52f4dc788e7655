package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What is refused in rules about related rows, calculations, orders and sets. */
class RefusedKindsTest {
  private static final FormatProblem TYPE = FormatProblem.WRONG_TYPE;
  private static final FormatProblem FIELD = FormatProblem.UNKNOWN_FIELD;
  private static final FormatProblem VALUE = FormatProblem.IMPOSSIBLE_VALUE;
  private static final FormatProblem MISSING = FormatProblem.MISSING_FIELD;
  private static final FormatProblem NAME = FormatProblem.NOT_A_NAME;
  private static final String ROWS = "'rows': {'path': ['orders']}";

  private final SegmentReader reader = new SegmentReader();

  record Refused(String segment, FormatProblem code, String place, List<String> more) {}

  private static Refused rule(String rule, FormatProblem code, String place, String... more) {
    return new Refused("'rule': {'kind': " + rule + "}", code, "/rule" + place, List.of(more));
  }

  private static Refused calculation(String of, FormatProblem code, String place, String... more) {
    return rule("'calculation', 'of': {" + of + "}, 'test': 'is set'", code, "/of" + place, more);
  }

  private static Refused rows(String rows, FormatProblem code, String place, String... more) {
    return rule(
        "'related', 'quantifier': 'some', 'rows': {" + rows + "}", code, "/rows" + place, more);
  }

  private static Refused rank(String fields, FormatProblem code, String place, String... more) {
    return rule("'rank', 'end': 'top', " + fields, code, place, more);
  }

  private static Refused around(String fields, FormatProblem code, String place, String... more) {
    return new Refused("'rule': {'kind': 'everyone'}, " + fields, code, place, List.of(more));
  }

  static Stream<Refused> rows() {
    String rows = "during, path, where";
    return Stream.of(
        rule("'everyone', 'test': 'is set'", FIELD, "", "test", "kind"),
        rows("'where': []", MISSING, "", "path"),
        rows("'path': []", TYPE, "/path", "a list of at least one name"),
        rows("'path': ['orders', 7]", TYPE, "/path/1", "a text"),
        rows("'path': ['orders', 'оrder_lines']", NAME, "/path/1", "оrder_lines"),
        rows("'path': ['stores by ']", NAME, "/path/0", "stores by "),
        rows("'path': ['stores  by store_id']", NAME, "/path/0", "stores  by store_id"),
        rows("'path': ['stores BY store_id']", NAME, "/path/0", "stores BY store_id"),
        rows("'path': ['a by b by c']", NAME, "/path/0", "a by b by c"),
        rows(
            "'path': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']",
            VALUE,
            "",
            "a path has at most eight steps"),
        rows("'path': ['orders'], 'when': {}", FIELD, "", "when", rows),
        rows("'path': ['orders'], 'where': {}", TYPE, "/where", "a list"),
        rows(
            "'path': ['orders'], 'where': [{'kind': 'everyone', 'muted': 1}]",
            TYPE,
            "/where/0/muted",
            "true or false"),
        rows(
            "'path': ['orders'], 'during': {'test': 'is set'}",
            FormatProblem.UNKNOWN_TEST,
            "/during",
            "is set",
            Spelling.phrases(TimeTests.SPELLINGS)),
        rows(
            "'path': ['orders'], 'during': {'test': 'on', 'day': '2026-11-20', 'unit': 'days'}",
            FIELD,
            "/during",
            "unit",
            "day, test"),
        rows(
            "'path': ['orders'], 'during': {'test': 'within last', 'count': 0, 'unit': 'days'}",
            VALUE,
            "/during",
            "a window has at least one unit"));
  }

  static Stream<Refused> related() {
    return Stream.of(
        rule(
            "'related', 'quantifier': 'many', " + ROWS,
            TYPE,
            "/quantifier",
            "one of: some, none, every, at least, at most, exactly, between"),
        rule(
            "'related', 'quantifier': 'some', 'count': 1, " + ROWS,
            FIELD,
            "",
            "count",
            "kind, quantifier, rows"),
        rule("'related', 'quantifier': 'at least', " + ROWS, MISSING, "", "count"),
        rule("'related', 'quantifier': 'at least', 'count': 0, " + ROWS, VALUE, "", "at least one"),
        rule(
            "'related', 'quantifier': 'between', 'from': 2, 'to': 1, " + ROWS,
            VALUE,
            "",
            "from is above to"),
        rule("'related', 'quantifier': 'some'", MISSING, "", "rows"),
        rule(
            "'occurrence', 'occurrence': 'second', " + ROWS + ", 'passes': []",
            TYPE,
            "/occurrence",
            "one of: first, last"),
        rule(
            "'occurrence', 'occurrence': 'first', " + ROWS + ", 'passes': []",
            TYPE,
            "/passes",
            "a list of at least one object"),
        rule(
            "'occurrence', 'occurrence': 'last', "
                + ROWS
                + ", 'passes': [{'kind': 'audience', 'audience': 'Gold'}]",
            VALUE,
            "/passes/0",
            "not a name: Gold"));
  }

  static Stream<Refused> calculations() {
    String words = "one of: " + String.join(", ", CalculationFormat.phrases());
    return Stream.of(
        rule("'calculation', 'of': {'calculate': 'count', " + ROWS + "}", MISSING, "", "test"),
        rule("'calculation', 'of': 'count', 'test': 'is set'", TYPE, "/of", "an object"),
        rule(
            "'calculation', 'test': 'is set', 'attribute': 'people.a'",
            FIELD,
            "",
            "attribute",
            "kind, of, test"),
        calculation(ROWS, MISSING, "", "calculate"),
        calculation("'calculate': 'cоunt', " + ROWS, TYPE, "/calculate", words),
        calculation(
            "'calculate': 'count', 'of': 'orders.a', " + ROWS, FIELD, "", "of", "calculate, rows"),
        calculation("'calculate': 'sum', " + ROWS, MISSING, "", "of"),
        calculation("'calculate': 'sum', 'of': 'orders', " + ROWS, NAME, "", "orders"),
        calculation("'calculate': 'first time'", MISSING, "", "rows"),
        calculation("'calculate': 'number', 'value': '3'", TYPE, "/value", "a number"),
        calculation(
            "'calculate': 'number', 'value': 1e999",
            TYPE,
            "/value",
            "a number of at most 100 digits"),
        calculation(
            "'calculate': 'plus', 'left': {'calculate': 'number', 'value': 1}",
            MISSING,
            "",
            "right"),
        calculation(
            "'calculate': 'plus', 'left': {'calculate': 'value', 'of': 'a.B'}, 'right': {}",
            NAME,
            "/left",
            "a.B"));
  }

  static Stream<Refused> timelines() {
    String step = "{'done': 'did', " + ROWS + "}";
    String during = "'during': {'test': 'on', 'day': '2026-11-20'}";
    String timed = "'rows': {'path': ['orders'], " + during + "}";
    return Stream.of(
        rule(
            "'lifecycle', 'stage': 'lapsed', " + ROWS,
            TYPE,
            "/stage",
            "one of: first time, regularly, stopped, restarted"),
        rule("'lifecycle', 'stage': 'first time', " + ROWS, MISSING, "", "during"),
        rule(
            "'lifecycle', 'stage': 'regularly', 'atLeast': 3, 'periods': 2, 'unit': 'days', "
                + ROWS,
            VALUE,
            "",
            "at least one, at most all"),
        rule(
            "'lifecycle', 'stage': 'stopped', 'count': 3, 'unit': 'days', " + timed,
            VALUE,
            "",
            "a stage of life looks at all times itself"),
        rule("'sequence', 'steps': [" + step + "]", VALUE, "", "a sequence has two to ten steps"),
        rule(
            "'sequence', 'steps': [{'done': 'does', " + ROWS + "}, " + step + "]",
            TYPE,
            "/steps/0/done",
            "one of: did, did not"),
        rule(
            "'sequence', 'steps': [" + step + ", {'done': 'did', " + timed + "}]",
            VALUE,
            "/steps/1",
            "the window is that of the whole sequence"),
        rule(
            "'sequence', 'steps': ["
                + step
                + ", "
                + step.replace("}}", "}, 'same': ['a.b', 'c']}")
                + "]",
            NAME,
            "/steps/1/same/1",
            "c"),
        rule(
            "'sequence', 'steps': ["
                + step
                + ", "
                + step
                + "], 'span': {'count': 1, 'unit':"
                + " 'months'}",
            VALUE,
            "/span",
            "a gap is counted in minutes, hours, days or weeks"));
  }

  static Stream<Refused> sets() {
    return Stream.of(
        rule("'audience', 'audience': 'gоld'", VALUE, "", "not a name: gоld"),
        rule(
            "'priority', 'audiences': ['a', 'b'], 'kept': 'c'",
            VALUE,
            "",
            "the audience is one of those in the order"),
        rule("'list', 'attribute': 'people.a', 'list': '../vip'", VALUE, "", "not a name: ../vip"),
        rule("'keys', 'keys': []", TYPE, "/keys", "a list of at least one text"),
        rule("'keys', 'keys': [7]", TYPE, "/keys/0", "a text"),
        rule(
            "'split', 'salt': 's', 'groups': [{'name': 'a', 'percent': 0}], 'kept': 'a'",
            VALUE,
            "/groups/0",
            "a group has a share"),
        rule(
            "'split', 'salt': 's', 'groups': [{'name': 'a', 'percent': 9}], 'kept': 'b'",
            VALUE,
            "",
            "the group is one of the split"),
        rule(
            "'split', 'salt': 's', 'groups': [{'name': 'a', 'percent': 9, 'to': 9}], 'kept': 'a'",
            FIELD,
            "/groups/0",
            "to",
            "name, percent"));
  }

  static Stream<Refused> orders() {
    String chance = "'byChance': 's'";
    return Stream.of(
        rank("'people': 5, 'ties': 'by key'", MISSING, "", "by"),
        rank(chance + ", 'ties': 'by key'", MISSING, "", "people"),
        rank("'people': 5, " + chance, MISSING, "", "ties"),
        rank("'people': 0, " + chance + ", 'ties': 'by key'", VALUE, "", "at least one"),
        rank(
            "'people': 5, 'percent': 5, " + chance + ", 'ties': 'by key'",
            FIELD,
            "",
            "people",
            "among, byChance, end, kind, per, percent, ties"),
        rank(
            "'people': 5, 'by': {}, " + chance + ", 'ties': 'by key'",
            FIELD,
            "",
            "by",
            "among, byChance, end, kind, people, per, ties"),
        rank(
            "'people': 5, " + chance + ", 'ties': 'by luck'",
            TYPE,
            "/ties",
            "one of: together, by key"),
        rank("'people': 5, " + chance + ", 'per': ['a'], 'ties': 'by key'", NAME, "/per/0", "a"),
        around(
            "'limit': {'end': 'top', 'people': 5, " + chance + ", 'ties': 'by key', 'among': []}",
            FIELD,
            "/limit",
            "among",
            "byChance, end, people, per, ties"),
        around(
            "'limit': {'end': 'first', 'people': 5, " + chance + ", 'ties': 'by key'}",
            TYPE,
            "/limit/end",
            "one of: top, bottom"),
        around("'limit': null", TYPE, "/limit", "an object"),
        around(
            "'pins': [{'key': 'c1', 'side': 'in', 'reason': ' '}]",
            VALUE,
            "/pins/0",
            "a pin has a reason"),
        around(
            "'pins': [{'key': 'c1', 'side': 'IN', 'reason': 'r'}]",
            TYPE,
            "/pins/0/side",
            "one of: in, out"),
        around(
            "'pins': [{'key': 'c1', 'side': 'in', 'reason': 'r'}, {'key': 'c1', 'side': 'out',"
                + " 'reason': 'r'}]",
            VALUE,
            "/",
            "somebody is pinned more than once"));
  }

  static Stream<Refused> lists() {
    String list = "'attribute', 'attribute': 'people.tags', 'test': ";
    return Stream.of(
        rule(list + "'has any of', 'values': []", TYPE, "/values", "a list of at least one text"),
        rule(
            list + "'has any of', 'values': ['a'], 'letters': 'any case'",
            FIELD,
            "",
            "letters",
            "attribute, kind, test, values"),
        rule(list + "'has length', 'length': 2", TYPE, "/length", "an object"),
        rule(
            list + "'has length', 'length': {'test': 'on', 'day': '2026-11-20'}",
            FormatProblem.UNKNOWN_TEST,
            "/length",
            "on",
            Spelling.phrases(NumberTests.SPELLINGS)),
        rule(
            list + "'has length', 'length': {'test': 'percentile between', 'from': 0, 'to': 9}",
            VALUE,
            "",
            "a length has no percentile here"));
  }

  @ParameterizedTest
  @MethodSource({"rows", "related", "calculations", "timelines", "sets", "orders", "lists"})
  void whatCannotBeIsRefusedWithItsPlace(Refused refused) {
    String text =
        "{'format': 'marquee.segment/1', 'title': 'T', 'population': 'people', "
            + refused.segment()
            + "}";
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> reader.read("a.json", text.replace('\'', '"')));
    List<String> details =
        Stream.concat(Stream.of("a.json", refused.place()), refused.more().stream()).toList();
    assertThat(thrown.problem()).isEqualTo(new Problem(refused.code(), details));
  }
}
