package studio.marquee.model.format;

/** The databases that marts can be read from. */
public enum SourceKind {
  DUCKDB("duckdb"),
  POSTGRESQL("postgresql"),
  MARIADB("mariadb"),
  MYSQL("mysql"),
  SQL_SERVER("sqlserver"),
  TRINO("trino"),
  SNOWFLAKE("snowflake"),
  DATABRICKS("databricks"),
  REDSHIFT("redshift"),
  ORACLE("oracle"),
  CLICKHOUSE("clickhouse");

  private final String word;

  SourceKind(String word) {
    this.word = word;
  }

  /** How workspaces call it. */
  public String word() {
    return word;
  }
}
