package studio.marquee.connect.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.connect.cache.PeopleRows;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.SqlText;

/** One that a test asks for members and for nothing else. */
interface SilentEngine extends AudienceEngine {
  @Override
  default LeafMark mark(Rule leaf) {
    return new LeafMark(Meaning.of("people", leaf).text(), Map.of());
  }

  @Override
  default Map<String, String> states() {
    return Map.of();
  }

  @Override
  default RowSet membersAtOnce(Rule rule) {
    throw new IllegalStateException("rules are asked one by one");
  }

  @Override
  default <X extends Exception> void read(
      RowSet members, List<Attribute> columns, PeopleRows.Taking<X> taking) {
    throw new IllegalStateException("nobody reads rows here");
  }

  @Override
  default AttributeProfile profile(AttributeName attribute) {
    throw new IllegalStateException("nobody asks for profiles here");
  }

  @Override
  default <T> T ask(SqlText statement, Reading<T> reading) {
    throw new IllegalStateException("nobody asks statements here");
  }

  @Override
  default AudienceEngine over(Mart population) throws ProblemException {
    return sibling();
  }

  @Override
  default AudienceEngine seenFrom(Instant moment) throws ProblemException {
    return sibling();
  }

  @Override
  default void stop() {}

  @Override
  default void close() {}
}
