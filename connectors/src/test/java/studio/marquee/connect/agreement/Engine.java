package studio.marquee.connect.agreement;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;

/** Whoever answers by the condition of a {@code where}. */
interface Engine extends AutoCloseable {
  String name();

  /** In place of the world from before. */
  void load(World world) throws SQLException;

  /**
   * The keys of those in the population for whom the rule is true; empty when the engine says it
   * cannot.
   */
  Optional<Set<String>> meant(String population, Rule rule, Now now) throws SQLException;

  /** How much it was asked, and how much it left out. */
  String account();

  @Override
  void close() throws SQLException;
}
