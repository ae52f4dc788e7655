package studio.marquee.app.job;

import studio.marquee.connect.question.QuestionDesk;
import studio.marquee.model.problem.ProblemException;

/** A question about an audience, asked at a desk. */
@FunctionalInterface
public interface QuestionTask<Q, R> {
  R answer(QuestionDesk desk, Q question) throws ProblemException, InterruptedException;
}
