package studio.marquee.connect.index;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;

/** Which values pass a test: the database is asked about lists of them, measures are compared. */
public final class PassingValues {
  private final Catalogue catalogue;
  private final Now now;
  private final Database database;

  /**
   * Says how to ask.
   *
   * @param now what relative time is seen from
   */
  public PassingValues(Catalogue catalogue, Now now, Database database) {
    this.catalogue = catalogue;
    this.now = now;
    this.database = database;
  }

  /** Where lists of values lie. */
  @FunctionalInterface
  public interface Database {
    /** The numbers in the first column of what a statement gives. */
    List<Integer> numbers(SqlText statement) throws ProblemException, InterruptedException;
  }

  /** The database itself failed, which no other way of counting makes good. */
  static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ProblemException problem;

    private Unanswered(ProblemException problem) {
      super(problem);
      this.problem = problem;
    }

    ProblemException problem() {
      return problem;
    }
  }

  /**
   * Empty when that cannot be said.
   *
   * @param file the file in which the list of values would lie
   * @param rule about the attribute and about nothing else
   * @param test the same test, where it is one
   */
  Optional<Codes> passing(
      Mart mart,
      Attribute attribute,
      IndexedColumn column,
      String file,
      Rule rule,
      Optional<AttributeTest> test)
      throws InterruptedException, Unanswered {
    return switch (column.coding()) {
      case Coding.Listed _ -> Optional.of(listed(mart, column, file, rule));
      case Coding.Measured measured ->
          test.flatMap(new MeasuredCodes(measured, attribute.type(), now)::passing);
    };
  }

  private Codes listed(Mart mart, IndexedColumn column, String file, Rule rule)
      throws InterruptedException, Unanswered {
    String table =
        "%s.main.%s"
            .formatted(
                ValueTable.DIALECT.quoted(file),
                ValueTable.quotedNameOf(mart.name(), column.column()));
    RuleSql sql = new RuleSql(catalogue, ValueTable.DIALECT, now, _ -> table, mart);
    SqlText statement =
        sql.condition(rule)
            .inside("select " + ValueTable.CODE + " from " + sql.from() + " where ", "");
    try {
      return Codes.of(database.numbers(statement));
    } catch (ProblemException failure) {
      throw new Unanswered(failure);
    }
  }

  /** Worked out where it is asked about, so it lies in no column. */
  boolean isTrait(AttributeName name) {
    return catalogue.trait(name).isPresent();
  }

  Now now() {
    return now;
  }

  Catalogue catalogue() {
    return catalogue;
  }
}
