package studio.marquee.connect.demo;

import java.util.List;
import java.util.Optional;

/** What a person allowed, and whatever they did that came of a message or may lead to one. */
record Heard(List<Consent> consents, List<Visit> visits, List<MailEvent> mail, List<AppEvent> app) {
  Optional<Consent> consent(Asked asked) {
    return consents.stream().filter(consent -> consent.asked() == asked).findFirst();
  }

  /** The last moment at which an e-mail reached the person; long ago when none ever did. */
  long lastMail() {
    return Math.max(
        mail.isEmpty() ? Long.MIN_VALUE : mail.getLast().at(),
        visits.stream()
            .filter(visit -> visit.arrival() == Arrival.EMAIL)
            .mapToLong(Visit::to)
            .max()
            .orElse(Long.MIN_VALUE));
  }

  /** The last moment at which any message reached the person. */
  long lastMessage() {
    return Math.max(
        lastMail(),
        app.stream()
            .filter(event -> event.name().equals(AppUse.PUSH_OPENED))
            .mapToLong(AppEvent::at)
            .max()
            .orElse(Long.MIN_VALUE));
  }
}
