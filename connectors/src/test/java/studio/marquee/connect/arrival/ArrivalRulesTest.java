package studio.marquee.connect.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.arrival.ArrivalCheck.Found;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Measure;
import studio.marquee.model.mart.QualityRule.Metric;
import studio.marquee.model.mart.QualityRule.Query;
import studio.marquee.model.mart.QualityRule.Scale;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.problem.Problem;

/** What comes of rules of the contract about tables that have arrived. */
class ArrivalRulesTest extends ArrivedTablesBase {
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
}
