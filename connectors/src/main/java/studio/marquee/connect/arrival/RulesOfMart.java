package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.arrival.MeasureSql.Counting;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.arrival.Arrived.RuleMeasure;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Measure;
import studio.marquee.model.sql.SqlText;

/** Measures what the contract of a mart says about its quality. */
final class RulesOfMart {
  private final Connection connection;
  private final Mart mart;
  private final HeldMart held;
  private final QueryRules queries;
  private final List<Asked> questions = new ArrayList<>();
  private final List<RuleMeasure> measured = new ArrayList<>();

  RulesOfMart(Connection connection, Mart mart, HeldMart held, QueryRules queries) {
    this.connection = connection;
    this.mart = mart;
    this.held = held;
    this.queries = queries;
  }

  /** What can be counted with others is; questions are answered later, one by one. */
  void ask(FoundRows found, TablePass pass) throws SQLException {
    for (QualityRule rule : mart.terms().quality()) {
      ask(found, pass, Optional.empty(), rule);
    }
    for (Attribute attribute : mart.attributes()) {
      for (QualityRule rule : attribute.terms().quality()) {
        ask(found, pass, Optional.of(attribute), rule);
      }
    }
  }

  /** All answers, when what they were asked with has been run. */
  List<RuleMeasure> measured() throws SQLException {
    for (Asked asked : questions) {
      measured.add(asked.answer());
    }
    return List.copyOf(measured);
  }

  private void ask(FoundRows found, TablePass pass, Optional<Attribute> about, QualityRule rule)
      throws SQLException {
    switch (rule) {
      case QualityRule.Note _ -> {}
      case QualityRule.Query query -> questions.add(() -> queries.measure(mart, about, query));
      case Measure measure -> askMeasure(found, pass, about, measure);
    }
  }

  private void askMeasure(
      FoundRows found, TablePass pass, Optional<Attribute> about, Measure measure)
      throws SQLException {
    String own = about.map(attribute -> attribute.name().attribute()).orElse("");
    Optional<Counting> counting = MeasureSql.of(mart, measure, own);
    if (counting.isEmpty() || !isUnderstood(measure.pattern())) {
      measured.add(new RuleMeasure(measure, own, 0, Optional.of(ArrivalProblem.RULE_NOT_MEASURED)));
      return;
    }
    switch (counting.get()) {
      case Counting.AllRows() -> questions.add(() -> answer(measure, own, held.rows()));
      case Counting.RowsWhere(var condition) ->
          found.ask(condition, rows -> measured.add(answer(measure, own, rows)));
      case Counting.AllAtOnce(var aggregate) -> {
        if (isOfKey(measure, own)) {
          // Of each key one row is left when a mart has been put in order.
          questions.add(() -> answer(measure, own, 0));
        } else {
          pass.ask(aggregate, (row, at) -> measured.add(answer(measure, own, row.getLong(at))));
        }
      }
    }
  }

  private RuleMeasure answer(Measure measure, String own, long count) {
    double number =
        switch (measure.scale()) {
          case ROWS -> count;
          case PERCENT -> held.rows() == 0 ? 0 : 100.0 * count / held.rows();
        };
    return new RuleMeasure(measure, own, number + leftOut(measure, own), Optional.empty());
  }

  /** Repeated keys are gone by now, and yet the source delivered them. */
  private double leftOut(Measure measure, String own) {
    if (measure.metric() != QualityRule.Metric.DUPLICATES || !isOfKey(measure, own)) {
      return 0;
    }
    return measure.scale() == QualityRule.Scale.ROWS || held.rows() == 0
        ? held.repeated()
        : 100.0 * held.repeated() / (held.rows() + held.repeated());
  }

  private boolean isOfKey(Measure measure, String own) {
    List<String> about = measure.attributes().isEmpty() ? List.of(own) : measure.attributes();
    return about.equals(List.of(mart.key()));
  }

  private boolean isUnderstood(String pattern) throws SQLException {
    if (pattern.isEmpty()) {
      return true;
    }
    try {
      return new Rows(connection)
          .one(new SqlText("select regexp_matches('', ?)", List.of(pattern)), row -> true);
    } catch (SQLException failure) {
      if (Stopped.is(failure)) {
        throw failure;
      }
      return false;
    }
  }

  @FunctionalInterface
  private interface Asked {
    RuleMeasure answer() throws SQLException;
  }
}
