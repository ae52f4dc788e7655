package studio.marquee.connect.demo;

import java.sql.SQLException;

/** Writes how people can be reached, and whether they allowed it. */
final class ReachTables {
  private static final long MOST_A_PERSON = 1_000;

  private final Rows identifiers;
  private final Rows consents;
  private final World world;

  ReachTables(Warehouse warehouse, World world) throws SQLException {
    this.identifiers = warehouse.rows("customer", "identifiers");
    this.consents = warehouse.rows("consent", "consents");
    this.world = world;
  }

  void add(Life life) throws SQLException {
    Dice dice = world.dice(life.profile().number(), Topic.REACH_LOADING);
    for (Captured captured : life.identity().records()) {
      identifier(life.profile(), captured, dice);
    }
    for (Consent consent : life.consents()) {
      consents
          .begin()
          .big(life.profile().number() * MOST_A_PERSON + consent.number())
          .text(life.profile().customerId())
          .text(consent.asked().channel())
          .text(consent.asked().purpose())
          .text(consent.status())
          .moment(consent.grantedAt())
          .moment(consent.withdrawnAt())
          .text(consent.capturedBy())
          .moment(consent.updatedAt())
          .end();
    }
  }

  private void identifier(Profile profile, Captured captured, Dice dice) throws SQLException {
    boolean hasAddress = captured.postalCode().isPresent();
    identifiers
        .begin()
        .big(profile.number() * MOST_A_PERSON + captured.number())
        .text(profile.customerId())
        .text(captured.system())
        .text(captured.email())
        .text(captured.phone())
        .text(captured.firstName())
        .text(captured.lastName())
        .text(captured.street())
        .text(captured.postalCode());
    if (hasAddress) {
      identifiers.text(profile.home().town().name()).text(profile.home().country().code());
    } else {
      identifiers.missing().missing();
    }
    identifiers
        .text(captured.deviceId())
        .moment(captured.capturedAt())
        .moment(world.loadedAt(captured.capturedAt(), dice))
        .end();
  }
}
