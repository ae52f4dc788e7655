package studio.marquee.connect.demo;

import java.sql.SQLException;
import java.util.Optional;

/** Writes the people mart. */
final class PeopleTable {
  private final Rows rows;
  private final History history;
  private final Households households;
  private final Interests interests;

  PeopleTable(Warehouse warehouse, World world) throws SQLException {
    this.rows = warehouse.rows("customer", "people");
    this.history = world.history();
    this.households = new Households(world);
    this.interests = new Interests(world);
  }

  void add(Life life) throws SQLException {
    Portrait portrait = Portrait.of(life, history);
    rows.begin();
    home(life.profile());
    loyaltyAndValue(life, portrait);
    tasteAndReach(life, portrait);
    rows.text(households.of(life.profile().number()).id())
        .texts(interests.of(life.profile()))
        .end();
  }

  private void home(Profile profile) throws SQLException {
    Home home = profile.home();
    rows.text(profile.customerId())
        .text(home.country().name())
        .text(home.town().region())
        .text(home.town().name())
        .text(home.store().map(Store::name))
        .text(home.clock().zone().getId())
        .text(home.country().language())
        .text(profile.gender().label())
        .day(profile.birthEpochDay());
  }

  private void loyaltyAndValue(Life life, Portrait portrait) throws SQLException {
    rows.text(portrait.tier())
        .whole(portrait.points())
        .day(portrait.memberSinceDay())
        .cents(portrait.lifetimeCents())
        .whole(life.orders().size())
        .cents(portrait.averageCents())
        .moment(portrait.firstOrderAt())
        .moment(portrait.lastOrderAt());
  }

  private void tasteAndReach(Life life, Portrait portrait) throws SQLException {
    Profile profile = life.profile();
    rows.text(portrait.favouriteCategory())
        .text(
            profile.tellsActivity()
                ? Optional.of(profile.activity().label())
                : Optional.<String>empty())
        .text(profile.acquisition().map(Arrival::label))
        .day(history.epochDay(profile.acquiredDay()))
        .fact(
            life.consents().stream().anyMatch(c -> c.asked() == Asked.NEWSLETTER && c.isGranted()))
        .fact(profile.installDay().isPresent())
        .fact(life.identity().hasEmail())
        .fact(life.identity().hasPhone())
        .number(portrait.churn())
        .moment(portrait.lastSeenAt())
        .moment(portrait.updatedAt());
  }
}
