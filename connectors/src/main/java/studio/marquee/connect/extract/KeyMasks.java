package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.sql.ExtractSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** What keys of people are in a cache that holds hashes of them. */
final class KeyMasks {
  private KeyMasks() {}

  /** None when keys are held as they are, or not at all. */
  static Set<String> of(Set<String> people, Extract population, Extracts extracts, ZoneId zone) {
    Optional<Extract.Column> key =
        population.columns().stream()
            .filter(column -> column.source().name().attribute().equals(population.source().key()))
            .filter(column -> !(column.mask() instanceof Mask.Plain))
            .findFirst();
    return key.isEmpty() ? Set.of() : masked(people, key.get(), extracts, zone);
  }

  private static Set<String> masked(
      Set<String> people, Extract.Column key, Extracts extracts, ZoneId zone) {
    ExtractSql sql =
        new ExtractSql(
            extracts,
            new DuckDbDialect(),
            new Now(Instant.EPOCH, zone),
            mart -> mart.table().name());
    SqlText value = sql.value(key, "person");
    String type = key.source().type() == AttributeType.NUMBER ? "hugeint" : "varchar";
    String select =
        "select cast(%s as varchar) from (select try_cast(? as %s) as person)"
            .formatted(value.text(), type);
    Set<String> masked = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (String person : people) {
        int at = 1;
        for (Object parameter : value.parameters()) {
          statement.setObject(at++, parameter);
        }
        statement.setString(at, person);
        try (ResultSet row = statement.executeQuery()) {
          if (row.next() && row.getString(1) != null) {
            masked.add(row.getString(1));
          }
        }
      }
      return masked;
    } catch (SQLException impossibleInMemory) {
      throw new IllegalStateException("the mask of a key cannot be worked out");
    }
  }
}
