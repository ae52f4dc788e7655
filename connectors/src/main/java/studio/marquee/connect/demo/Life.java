package studio.marquee.connect.demo;

import java.util.List;

/** Everything about one person: the unit that is made, written and forgotten again. */
record Life(
    Profile profile,
    Identity identity,
    List<Consent> consents,
    List<Order> orders,
    List<Visit> visits,
    List<MailEvent> mail,
    List<AppEvent> app,
    List<Suppression> suppressions,
    List<Contact> contacts) {}
