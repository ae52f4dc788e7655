package studio.marquee.model.sql;

import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * A rule as the condition of a {@code where}: true or false for everyone, never null, so that
 * {@code not} is the exact complement. The rule must have passed its check: what it names is in the
 * catalogue, and its tests fit the types.
 */
public final class RuleSql {
  private final Catalogue catalogue;
  private final Dialect dialect;
  private final Now now;
  private final Tables tables;
  private final Mart population;

  /**
   * Says for what and how to write.
   *
   * @param population the mart whose rows are chosen from
   */
  public RuleSql(Catalogue catalogue, Dialect dialect, Now now, Tables tables, Mart population) {
    this.catalogue = catalogue;
    this.dialect = dialect;
    this.now = now;
    this.tables = tables;
    this.population = population;
  }

  /** For a statement that speaks of the population by {@link #from()} and of no other table. */
  public SqlText condition(Rule rule) {
    return writing(Places.none()).condition(rule, scope());
  }

  /** The value of an attribute or of a trait, for such a statement; null where there is none. */
  public SqlText value(AttributeName name) {
    return writing(Places.none()).held(name, scope()).text();
  }

  /** What is worked out for each person, for such a statement; null where it is missing. */
  public SqlText value(Calculation calculation) {
    return writing(Places.none()).calculations().held(calculation, scope()).text();
  }

  /** The population's table under the name that conditions have for it. */
  public String from() {
    return tables.of(population) + " as " + Scope.POPULATION;
  }

  Scope scope() {
    return Scope.of(population);
  }

  RuleWriting writing(Places places) {
    return new RuleWriting(catalogue, dialect, now, tables, places);
  }
}
