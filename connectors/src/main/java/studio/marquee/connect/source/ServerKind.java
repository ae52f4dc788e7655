package studio.marquee.connect.source;

import java.sql.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.sql.dialect.Dialect;

/** All that is particular about one kind of database server, each in a file of its own. */
public sealed interface ServerKind
    permits ClickHouse,
        Databricks,
        MariaDb,
        MySql,
        Oracle,
        PostgreSql,
        Redshift,
        Snowflake,
        SqlServer,
        Trino {

  /** The one place that knows which file belongs to which word. */
  static ServerKind of(SourceKind kind) {
    return switch (kind) {
      case POSTGRESQL -> new PostgreSql();
      case MARIADB -> new MariaDb();
      case MYSQL -> new MySql();
      case SQL_SERVER -> new SqlServer();
      case TRINO -> new Trino();
      case SNOWFLAKE -> new Snowflake();
      case DATABRICKS -> new Databricks();
      case REDSHIFT -> new Redshift();
      case ORACLE -> new Oracle();
      case CLICKHOUSE -> new ClickHouse();
      case DUCKDB -> throw new IllegalArgumentException("a file and no server");
    };
  }

  /** What contracts call such a server. */
  String word();

  int defaultPort();

  /** The settings that a form may choose. */
  List<Option> options();

  /** Whether nothing is missing among the options. */
  default boolean isComplete(Map<String, String> options) {
    return true;
  }

  /** Whether the driver can be given the certificate of an authority as a file. */
  default boolean takesAuthority() {
    return false;
  }

  /** The driver, when it comes with Marquee. */
  default Optional<Driver> ownDriver() {
    return Optional.empty();
  }

  default boolean needsDriver() {
    return ownDriver().isEmpty();
  }

  /** The class in the data team's jar; never a name out of a file. */
  String driverClass();

  DriverCall call(ServerForm form, TimeLimits limits);

  /** What every session begins with, above all that it cannot write. */
  default List<String> sessionStart(TimeLimits limits) {
    return List.of();
  }

  Dialect dialect();

  /** Asks for schema, table and about how many rows; empty where no estimate is kept. */
  default Optional<String> rowEstimates() {
    return Optional.empty();
  }

  /** How to find out what a login may do; empty where that is not known. */
  default Optional<RightsReader> rights() {
    return Optional.empty();
  }
}
