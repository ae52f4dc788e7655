package studio.marquee.connect.extract;

import java.sql.SQLException;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.ProblemException;

/** Brings what an extract allows to where the writing connection can select from it. */
@FunctionalInterface
interface Fetching {
  Arrival fetch(Extract extract) throws SQLException, ProblemException, InterruptedException;
}
