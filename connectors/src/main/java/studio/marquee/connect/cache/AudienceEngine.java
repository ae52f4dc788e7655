package studio.marquee.connect.cache;

import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/** Exact answers about one generation. Calls may come from any thread; one runs at a time. */
public interface AudienceEngine extends AutoCloseable {
  Freshness freshness();

  /** Exactly the people for whom the rule is true. The rule must have passed its check. */
  RowSet members(Rule rule) throws ProblemException, InterruptedException;

  /** The same people by one statement for the whole rule, with no algebra of ours above it. */
  RowSet membersAtOnce(Rule rule) throws ProblemException, InterruptedException;

  AttributeProfile profile(AttributeName attribute) throws ProblemException, InterruptedException;

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

  /** Ends the statement that runs now, if any, which makes its caller's call interrupted. */
  void stop();

  @Override
  void close();
}
