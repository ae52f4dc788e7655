package studio.marquee.connect.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.arrival.ArrivalCheck.Found;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.arrival.RefreshRecord.Reason;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Measure;
import studio.marquee.model.mart.QualityRule.Metric;
import studio.marquee.model.mart.QualityRule.Query;
import studio.marquee.model.mart.QualityRule.Scale;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;

/** What the checks find in tables that have arrived in the engine. */
class ArrivalCheckTest {
  private static final Instant AS_OF = Instant.parse("2026-11-21T06:00:00Z");

  @TempDir Path folder;
  private DuckDBConnection connection;
  private RefreshHistory history;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    history = new RefreshHistory(new HistoryFile(folder.resolve("history.jsonl")));
    run(
        """
        create table people ("#row" integer, id varchar, country varchar, age integer,
          tags varchar[], home varchar, seen timestamp);
        insert into people values
          (0, 'p1', 'DE', 30, ['a', 'b'], 'h1', '2026-11-20 06:00:00'),
          (1, 'p2', 'n/a', 31, ['a'], 'h1', '2026-11-20 12:00:00'),
          (2, 'p3', 'Germany', 31, ['z'], 'h9', '2030-01-01 00:00:00'),
          (3, 'p4', null, 200, null, null, null);
        create table homes ("#row" integer, key varchar, town varchar);
        insert into homes values (0, 'h1', 'Bergen'), (1, 'h1', 'Oslo'), (2, 'h2', 'Oslo');
        create table orders ("#row" integer, number bigint, person varchar);
        insert into orders values (0, 1, 'p1'), (1, 2, 'p1'), (2, 3, 'nobody'), (3, 4, null);
        """);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Attribute attribute(
      String mart, String name, AttributeType type, AttributeTerms terms) {
    return new Attribute(
        new AttributeName(mart, name), name, "", type, name, false, false, "", "", terms);
  }

  private static AttributeTerms terms(boolean isUnique, QualityRule... rules) {
    return new AttributeTerms(
        Sensitivity.INTERNAL, "", isUnique, false, true, List.of(rules), List.of());
  }

  private static Mart mart(
      String name,
      String key,
      MartRole role,
      List<Attribute> attributes,
      List<Relation> relations,
      MartTerms terms) {
    return new Mart(
        name,
        "The " + name,
        "",
        "",
        "",
        "1.0.0",
        role,
        new Table("w", "", name),
        key,
        attributes,
        "",
        relations,
        Period.ZERO,
        "",
        terms);
  }

  private static MartTerms of(List<Promise> promises, QualityRule... rules) {
    return new MartTerms("", "", "", List.of(), new Delivery.Whole(), promises, List.of(rules));
  }

  private static Mart people(MartTerms terms, AttributeTerms ofCountry, AttributeTerms ofAge) {
    return mart(
        "people",
        "id",
        MartRole.PEOPLE,
        List.of(
            attribute("people", "id", AttributeType.TEXT, AttributeTerms.PLAIN),
            attribute("people", "country", AttributeType.TEXT, ofCountry),
            attribute("people", "age", AttributeType.NUMBER, ofAge),
            attribute("people", "tags", AttributeType.LIST, AttributeTerms.PLAIN),
            attribute("people", "home", AttributeType.TEXT, AttributeTerms.PLAIN),
            attribute("people", "seen", AttributeType.MOMENT, AttributeTerms.PLAIN)),
        List.of(new Relation("home", new AttributeName("homes", "key"))),
        terms);
  }

  private static Mart people(QualityRule... rules) {
    return people(of(List.of(), rules), AttributeTerms.PLAIN, AttributeTerms.PLAIN);
  }

  private Found check(Mart... marts) throws Exception {
    List<HeldMart> held = new ArrayList<>();
    for (Mart mart : marts) {
      try (Statement statement = connection.createStatement();
          var row = statement.executeQuery("select count(*) from " + mart.name())) {
        row.next();
        held.add(new HeldMart(mart.name(), row.getInt(1), List.of(), 0, 0, List.of()));
      }
    }
    return new ArrivalCheck(history.records(), AS_OF, Usual.EXPECTED, Progress.silent())
        .check(connection, "memory", List.of(marts), held);
  }

  private static List<Problem> problems(Found found) {
    return found.checks().stream().flatMap(result -> result.said().stream()).toList();
  }

  private double measured(Metric metric, List<String> values, String pattern, Scale scale)
      throws Exception {
    return measured(metric, List.of("country"), values, pattern, scale);
  }

  /** The number that a broken bound makes visible. */
  private double measured(
      Metric metric, List<String> attributes, List<String> values, String pattern, Scale scale)
      throws Exception {
    Measure rule =
        new Measure(
            "r",
            "",
            Severity.ERROR,
            metric,
            attributes,
            values,
            pattern,
            scale,
            new Bound.Below(-1));
    List<Problem> problems = problems(check(people(rule)));
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code()).isEqualTo(ArrivalProblem.RULE_BROKEN);
    return Double.parseDouble(problems.getFirst().details().get(2));
  }

  @Test
  void theMeasuresOfTheStandardCountWhatTheySay() throws Exception {
    assertThat(measured(Metric.ROWS, List.of(), List.of(), "", Scale.ROWS)).isEqualTo(4);
    assertThat(measured(Metric.NULLS, List.of(), "", Scale.ROWS)).isEqualTo(1);
    assertThat(measured(Metric.NULLS, List.of(), "", Scale.PERCENT)).isEqualTo(25);
    assertThat(measured(Metric.MISSING, List.of("n/a", ""), "", Scale.ROWS)).isEqualTo(2);
    assertThat(measured(Metric.INVALID, List.of("DE", "Germany"), "", Scale.ROWS)).isEqualTo(1);
    assertThat(measured(Metric.INVALID, List.of(), "^[A-Z]{2}$", Scale.ROWS)).isEqualTo(2);
    assertThat(measured(Metric.INVALID, List.of("n/a"), "^[A-Z]{2}$", Scale.ROWS)).isEqualTo(3);
    assertThat(measured(Metric.DUPLICATES, List.of("age"), List.of(), "", Scale.ROWS)).isEqualTo(1);
    assertThat(measured(Metric.DUPLICATES, List.of("age", "home"), List.of(), "", Scale.PERCENT))
        .isZero();
    assertThat(measured(Metric.INVALID, List.of("age"), List.of("30.0", "31"), "", Scale.ROWS))
        .isEqualTo(1);
    assertThat(measured(Metric.INVALID, List.of("tags"), List.of("a", "b"), "", Scale.ROWS))
        .isEqualTo(1);
  }

  @Test
  void aValueIsBoundAndNeverRead() throws Exception {
    run("update people set country = 'x'') or true --' where id = 'p4'");
    assertThat(measured(Metric.INVALID, List.of("x') or true --"), "", Scale.ROWS)).isEqualTo(3);
  }

  @Test
  void aRuleThatCannotBeMeasuredIsSaidToBeSo() throws Exception {
    Measure pattern =
        new Measure(
            "p",
            "",
            Severity.ERROR,
            Metric.INVALID,
            List.of("country"),
            List.of(),
            "([",
            Scale.ROWS,
            new Bound.Equal(0));
    Measure unknown =
        new Measure(
            "u",
            "",
            Severity.WARNING,
            Metric.NULLS,
            List.of("nowhere"),
            List.of(),
            "",
            Scale.ROWS,
            new Bound.Equal(0));
    Found found = check(people(pattern, unknown));
    assertThat(problems(found))
        .containsExactlyInAnyOrder(
            Problem.of(ArrivalProblem.RULE_NOT_MEASURED, "The people", "p"),
            Problem.of(ArrivalProblem.RULE_NOT_MEASURED, "The people", "u"));
    assertThat(found.failed()).hasSize(1);
  }

  private List<Problem> asked(String query) throws Exception {
    return problems(check(people(new Query("q", "", Severity.ERROR, query, new Bound.Equal(4)))));
  }

  @Test
  void aQuestionOfTheContractIsAnswered() throws Exception {
    assertThat(asked("select count(*) from {object}")).isEmpty();
    assertThat(asked("SELECT COUNT(*) FROM ${object};")).isEmpty();
    assertThat(asked("select count(*) from people p left join people q on p.id = q.id")).isEmpty();
    assertThat(asked("with p as (select * from people) select count(*) from p -- all")).isEmpty();
    assertThat(asked("select count(*) from people where country = 'DE'"))
        .containsExactly(Problem.of(ArrivalProblem.RULE_BROKEN, "The people", "q", "1", ""));
    Query ofAge =
        new Query(
            "q",
            "",
            Severity.ERROR,
            "select count(*) from {object} where {property} > 100",
            new Bound.Equal(1));
    assertThat(problems(check(people(MartTerms.NONE, AttributeTerms.PLAIN, terms(false, ofAge)))))
        .isEmpty();
  }

  @Test
  void whatIsNotOneReadingQuestionIsRefused() throws Exception {
    Files.writeString(folder.resolve("x.csv"), "a\n1\n");
    String file = folder.resolve("x.csv").toString();
    for (String query :
        List.of(
            "delete from people",
            "select count(*) from people; drop table people",
            "copy people to '" + file + "'",
            "select count(*) from read_csv('" + file + "')",
            "select count(*) from '" + file + "'",
            "select count(*) from pg_catalog.pg_tables",
            "select count(*) from duckdb_settings()",
            "select count(*) from memory.main.people",
            "select count(*) from secrets",
            "select getenv('HOME')",
            "select current_setting('memory_limit')",
            "select count(*) from (show tables)",
            "select count(*) from query('select 1')",
            "select (select count(*) from duckdb_tables())",
            "select count(*) from people where id in (select name from duckdb_databases())",
            "with p as (select * from duckdb_logs()) select count(*) from p",
            "attach 'x.db'",
            "pragma database_list",
            "set memory_limit = '1GB'",
            "select count(*) from {property}",
            "select count(*) from people where id = ?",
            "this is no question",
            "")) {
      assertThat(asked(query))
          .as(query)
          .containsExactly(Problem.of(ArrivalProblem.QUERY_REFUSED, "The people", "q"));
    }
    assertThat(asked("select count(*) from people")).isEmpty();
  }

  @Test
  void anAnswerThatIsNoNumberIsNoAnswer() throws Exception {
    for (String query :
        List.of(
            "select age from people",
            "select country from people limit 1",
            "select count(*), 1 from people",
            "select null",
            "select age from people where false")) {
      assertThat(asked(query))
          .as(query)
          .containsExactly(Problem.of(ArrivalProblem.QUERY_NO_NUMBER, "The people", "q"));
    }
    assertThat(asked("select country::integer from people limit 1"))
        .containsExactly(Problem.of(ArrivalProblem.QUERY_FAILED, "The people", "q"));
  }

  private static Mart homes() {
    return mart(
        "homes",
        "",
        MartRole.ENTITY,
        List.of(
            attribute("homes", "key", AttributeType.TEXT, AttributeTerms.PLAIN),
            attribute("homes", "town", AttributeType.TEXT, terms(true))),
        List.of(),
        MartTerms.NONE);
  }

  @Test
  void orphansAmbiguityAndRepeatedValuesAreCounted() throws Exception {
    Mart orders =
        mart(
            "orders",
            "number",
            MartRole.BEHAVIOUR,
            List.of(
                attribute("orders", "number", AttributeType.NUMBER, AttributeTerms.PLAIN),
                attribute("orders", "person", AttributeType.TEXT, AttributeTerms.PLAIN)),
            List.of(new Relation("person", new AttributeName("people", "id"))),
            MartTerms.NONE);
    assertThat(problems(check(people(), homes(), orders)))
        .containsExactly(
            Problem.of(ArrivalProblem.ORPHANS, "The people", 1, 3, "The homes", "home"),
            Problem.of(ArrivalProblem.FAN_OUT, "The people", "home", "The homes", 1),
            Problem.of(ArrivalProblem.NOT_UNIQUE, "The homes", "town", 1),
            Problem.of(ArrivalProblem.ORPHANS, "The orders", 1, 3, "The people", "person"));
  }

  @Test
  void theFutureMakesNoDataFresh() throws Exception {
    MartTerms terms = of(List.of(new Promise.Freshness("seen", Duration.ofHours(12))));
    Found found = check(people(terms, AttributeTerms.PLAIN, AttributeTerms.PLAIN));
    assertThat(problems(found))
        .containsExactly(Problem.of(ArrivalProblem.STALE, "The people", "seen", 18, 12));
    assertThat(found.marts().getFirst().newest())
        .isEqualTo(Map.of("seen", Instant.parse("2026-11-20T12:00:00Z")));
  }

  private RefreshRecord record(Found found) {
    return new RefreshRecord(
        AS_OF,
        1,
        Ending.DONE,
        "g",
        "1.0.0",
        Map.of(),
        found.marts(),
        found.checks(),
        Reason.NONE,
        Usual.EXPECTED);
  }

  @Test
  void aSpreadIsHeldAgainstTheLastOneAndNoValueIsRemembered() throws Exception {
    run(
        """
        delete from people;
        insert into people select range, 'id' || range,
          case when range % 10 < 7 then 'Zanzibar' else 'Atlantis' end, 20 + range % 61,
          null, null, null from range(5000)
        """);
    Mart people = people();
    Found first = check(people);
    assertThat(problems(first)).isEmpty();
    history.add(record(first));
    assertThat(first.marts().getFirst().spreads()).containsOnlyKeys("country", "age");
    String kept = Files.readString(folder.resolve("history.jsonl"), StandardCharsets.UTF_8);
    assertThat(kept).doesNotContain("Zanzibar", "Atlantis", "id4711");

    assertThat(problems(check(people))).isEmpty();
    run("update people set country = 'Lemuria', age = age + 25 where \"#row\" % 2 = 0");
    assertThat(problems(check(people)))
        .extracting(Problem::code, problem -> problem.details().get(1))
        .containsExactly(
            tuple(ArrivalProblem.SPREAD_CHANGED, "country"),
            tuple(ArrivalProblem.SPREAD_CHANGED, "age"));
  }

  @Test
  void whatIsConfidentialIsNotSpread() throws Exception {
    run("delete from people");
    run(
        "insert into people select range, 'id' || range, 'DE', 20 + range % 61, null, null, null"
            + " from range(1000)");
    AttributeTerms secret =
        new AttributeTerms(Sensitivity.CONFIDENTIAL, "", false, false, true, List.of(), List.of());
    AttributeTerms counted =
        new AttributeTerms(Sensitivity.INTERNAL, "", false, true, true, List.of(), List.of());
    Found found = check(people(MartTerms.NONE, secret, counted));
    assertThat(found.marts().getFirst().spreads()).isEmpty();
  }

  @Test
  void aColumnThatIsNotThereFailsAndNothingElseBreaks() throws Exception {
    run("alter table people drop column age");
    run("alter table people alter column seen type varchar");
    MartTerms terms = of(List.of(new Promise.Freshness("seen", Duration.ofHours(12))));
    Found found = check(people(terms, AttributeTerms.PLAIN, AttributeTerms.PLAIN));
    assertThat(found.failed())
        .extracting(result -> result.said().orElseThrow())
        .containsExactly(
            Problem.of(ArrivalProblem.COLUMN_MISSING, "The people", "age"),
            Problem.of(ArrivalProblem.COLUMN_TYPE, "The people", "seen", "VARCHAR"));
    assertThat(found.checks())
        .extracting(CheckResult::problem)
        .contains(Optional.of(ArrivalProblem.NO_MOMENT));
  }
}
