package studio.marquee.model.member;

import java.util.Optional;
import studio.marquee.model.segment.Rule;

/** Who passes a rule that is not put together of others; empty while nobody has counted it yet. */
@FunctionalInterface
public interface KnownSets {
  Optional<RowSet> of(Rule leaf);
}
