package studio.marquee.app.job;

import studio.marquee.model.problem.ProblemException;

/** A question about the people that may take more than one step. */
@FunctionalInterface
public interface AudienceTask<Q, R> {
  R answer(Audiences audiences, Q question) throws ProblemException, InterruptedException;
}
