package studio.marquee.connect.demo;

import java.sql.SQLException;

/** Writes what was sent to people, and to whom nothing is sent any more. */
final class ContactTables {
  private static final long MOST_A_PERSON = 1_000;

  private final Rows contacts;
  private final Rows suppressions;
  private final World world;

  ContactTables(Warehouse warehouse, World world) throws SQLException {
    this.contacts = warehouse.rows("customer", "contacts");
    this.suppressions = warehouse.rows("consent", "suppressions");
    this.world = world;
  }

  /** Behaviours only. */
  long written() {
    return contacts.written();
  }

  void add(Life life) throws SQLException {
    Profile profile = life.profile();
    Dice dice = world.dice(profile.number(), Topic.CONTACT_LOADING);
    long id = profile.number() * MOST_A_PERSON;
    for (Contact contact : life.contacts()) {
      id++;
      contacts
          .begin()
          .big(id)
          .text(profile.customerId())
          .moment(contact.at())
          .text(contact.message().channel())
          .text(contact.message().label())
          .text(contact.campaignId())
          .fact(contact.isDelivered())
          .hundredthsOfCents(contact.message().hundredthsOfCents())
          .moment(world.loadedAt(contact.at(), dice))
          .end();
    }
    for (Suppression suppression : life.suppressions()) {
      suppressions
          .begin()
          .big(profile.number() * MOST_A_PERSON + suppression.number())
          .text(profile.customerId())
          .text(suppression.channel())
          .text(suppression.reason())
          .moment(suppression.since())
          .moment(world.history().asOf())
          .end();
    }
  }
}
