package studio.marquee.connect.audit;

import java.util.Optional;
import studio.marquee.model.problem.Problem;

/**
 * What came of looking through an audit log.
 *
 * @param lines how many follow one another without a gap from the first on
 * @param tornBytes of a last line that was never finished; 0 when there is none
 * @param broken what is wrong, and in which line; empty when nothing is
 */
public record AuditReview(long lines, int tornBytes, Optional<Problem> broken) {}
