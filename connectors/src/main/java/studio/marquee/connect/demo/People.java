package studio.marquee.connect.demo;

import java.util.List;
import java.util.Optional;

/** Makes the whole life of a person from nothing but the person's number. */
final class People {
  private final Profiles profiles;
  private final Identities identities;
  private final Consents consents;
  private final Purchases purchases;
  private final Visits visits;
  private final Mail mail;
  private final AppUse app;
  private final Suppressions suppressions;
  private final Contacts contacts;

  People(World world) {
    this.profiles = new Profiles(world);
    this.identities = new Identities(world, profiles);
    this.consents = new Consents(world);
    this.purchases = new Purchases(world);
    this.visits = new Visits(world);
    this.mail = new Mail(world);
    this.app = new AppUse(world);
    this.suppressions = new Suppressions(world);
    this.contacts = new Contacts(world);
  }

  /** Numbers begin at 1. */
  Life life(long number) {
    Profile profile = profiles.of(number);
    Identity identity = identities.of(profile);
    List<Consent> allowed = consents.of(profile, identity);
    Optional<Consent> newsletter =
        allowed.stream().filter(consent -> consent.asked() == Asked.NEWSLETTER).findFirst();
    List<Order> orders = purchases.of(profile);
    Heard heard =
        new Heard(
            allowed,
            visits.of(profile, orders, newsletter),
            mail.of(profile, newsletter),
            app.of(profile, orders));
    List<Suppression> suppressed = suppressions.of(profile, heard);
    return new Life(
        profile,
        identity,
        allowed,
        orders,
        heard.visits(),
        heard.mail(),
        heard.app(),
        suppressed,
        contacts.of(profile, heard, suppressed));
  }
}
