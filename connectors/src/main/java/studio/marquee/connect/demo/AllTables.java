package studio.marquee.connect.demo;

import java.sql.SQLException;

/** Every table that holds rows of people. */
final class AllTables {
  private final PeopleTable people;
  private final HouseholdTable households;
  private final ReachTables reach;
  private final CommerceTables commerce;
  private final WebTables web;
  private final EngagementTables engagement;
  private final ContactTables contacts;

  AllTables(Warehouse warehouse, World world, DemoPlan plan) throws SQLException {
    this.people = new PeopleTable(warehouse, world);
    this.households = new HouseholdTable(warehouse, world, plan.people());
    this.reach = new ReachTables(warehouse, world);
    this.commerce = new CommerceTables(warehouse, world);
    this.web = new WebTables(warehouse, world);
    this.engagement = new EngagementTables(warehouse, world);
    this.contacts = new ContactTables(warehouse, world);
  }

  void add(Life life) throws SQLException {
    people.add(life);
    households.add(life);
    reach.add(life);
    commerce.add(life);
    web.add(life);
    engagement.add(life);
    contacts.add(life);
  }

  /** Rows of all behaviours. */
  long events() {
    return commerce.written() + web.written() + engagement.written() + contacts.written();
  }
}
