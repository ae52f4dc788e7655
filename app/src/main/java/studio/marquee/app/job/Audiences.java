package studio.marquee.app.job;

import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/** What a job may ask about the people. */
public interface Audiences {
  Counted count(Rule rule) throws ProblemException, InterruptedException;

  AttributeProfile profile(AttributeName attribute) throws ProblemException, InterruptedException;

  default RowSet members(Rule rule) throws ProblemException, InterruptedException {
    return count(rule).members();
  }
}
