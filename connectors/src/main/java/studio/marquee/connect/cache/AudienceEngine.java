package studio.marquee.connect.cache;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.index.GenerationIndex;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.SqlText;

/** Exact answers about one generation. Calls may come from any thread; one runs at a time. */
public interface AudienceEngine extends AutoCloseable {
  Freshness freshness();

  /** Exactly the people for whom the rule is true. The rule must have passed its check. */
  RowSet members(Rule rule) throws ProblemException, InterruptedException;

  /**
   * Those of some rules that one look at the data answers together, which may be none. What is not
   * among them is asked by itself.
   */
  default Map<Rule, RowSet> together(Collection<Rule> leaves)
      throws ProblemException, InterruptedException {
    return Map.of();
  }

  /** The same people by one statement for the whole rule, with no algebra of ours above it. */
  RowSet membersAtOnce(Rule rule) throws ProblemException, InterruptedException;

  /**
   * What decides who passes a rule that is no group. Asks nothing, and may be called from any
   * thread at any time.
   */
  LeafMark mark(Rule leaf);

  /**
   * The marks that it had over the same data before the last layers were laid, the newest first.
   * Asks nothing either.
   */
  default List<EarlierMark> earlierMarks(Rule leaf) {
    return List.of();
  }

  /**
   * Exactly the people for whom a rule is true, from those for whom it was before some layers were
   * laid; empty where it has to be counted from the beginning.
   *
   * @param layers how many have been laid since
   */
  default Optional<RowSet> carriedOn(Rule leaf, RowSet before, int layers)
      throws ProblemException, InterruptedException {
    return Optional.empty();
  }

  /** What tells the rows of each mart and their numbers, as marks have it. */
  Map<String, String> states();

  /** The same before the last layer was laid, before the last two, and so on. */
  default List<Map<String, String>> statesBefore() {
    return List.of();
  }

  /** What makes counting faster. Whoever knows how can make it again where it is damaged. */
  default GenerationIndex index() {
    return GenerationIndex.none();
  }

  /**
   * How the values of an attribute spread over people. Of rows about people only texts are told,
   * and of rows that do not name their person nothing.
   */
  AttributeProfile profile(AttributeName attribute) throws ProblemException, InterruptedException;

  /** Runs one statement over the tables of the generation. */
  <T> T ask(SqlText statement, Reading<T> reading) throws ProblemException, InterruptedException;

  /**
   * What is known of some people, in the order of the population and in bounded memory.
   *
   * @param columns attributes of the population that lie in columns
   */
  <X extends Exception> void read(
      RowSet members, List<Attribute> columns, PeopleRows.Taking<X> taking)
      throws ProblemException, InterruptedException, X;

  /**
   * The same generation over a connection of its own: what stops here goes on there. Whoever asks
   * for it closes it.
   */
  AudienceEngine sibling() throws ProblemException;

  /** The same, where single rules are counted on several processors as far as they can be. */
  default AudienceEngine sibling(SegmentCounter.Shares sharing) throws ProblemException {
    return sibling();
  }

  /**
   * The same generation over a connection of its own, choosing from the rows of another mart, for
   * example households instead of people. Whoever asks for it closes it.
   */
  AudienceEngine over(Mart population) throws ProblemException;

  /**
   * The same people over a connection of its own, with relative time seen from another moment.
   * Whoever asks for it closes it.
   */
  AudienceEngine seenFrom(Instant moment) throws ProblemException;

  /** Ends the statement that runs now, if any, which makes its caller's call interrupted. */
  void stop();

  @Override
  void close();

  /** Reads what came back. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
