package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import studio.marquee.model.mart.Table;

/** Finds out which rights a login has beyond reading. */
@FunctionalInterface
interface RightsReader {
  /**
   * Asks in the session itself.
   *
   * @param tables those that marts are read from
   */
  Set<Right> beyondReading(Connection session, List<Table> tables) throws SQLException;
}
