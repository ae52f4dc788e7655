package studio.marquee.app.job;

/** What a lane does for one question. */
@FunctionalInterface
public interface Task<Q, R> {
  R answer(Q question, Stop stop) throws Exception;
}
