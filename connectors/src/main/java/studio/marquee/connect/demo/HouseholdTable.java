package studio.marquee.connect.demo;

import java.sql.SQLException;
import java.util.List;

/** Writes the households, each when its first member comes by. */
final class HouseholdTable {
  private final Rows rows;
  private final World world;
  private final Profiles profiles;
  private final Households households;
  private final long people;

  /**
   * Says for how many.
   *
   * @param people the last number; members beyond it are not there
   */
  HouseholdTable(Warehouse warehouse, World world, long people) throws SQLException {
    this.rows = warehouse.rows("customer", "households");
    this.world = world;
    this.profiles = new Profiles(world);
    this.households = new Households(world);
    this.people = people;
  }

  void add(Life life) throws SQLException {
    Household household = households.of(life.profile().number());
    if (household.first() != life.profile().number()) {
      return;
    }
    List<Long> members = household.members().stream().filter(member -> member <= people).toList();
    int since =
        members.stream().mapToInt(member -> profiles.of(member).acquiredDay()).min().orElseThrow();
    rows.begin()
        .text(household.id())
        .text(household.town().region())
        .text(household.town().country().name())
        .whole(members.size())
        .day(world.history().epochDay(since))
        .end();
  }
}
