package studio.marquee.model.sql.dialect;

/** How one database spells what all of them can say. */
public interface Dialect {
  /** An identifier of a contract, quoted so that nothing in it is read as SQL. */
  String quoted(String identifier);
}
