package studio.marquee.connect.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends people what they allowed, in the last quarter of a year: newsletters, offers, reminders of
 * a basket. Nothing before a consent, after its withdrawal or past a suppression; whoever has not
 * been seen for long hears of nothing but newsletters, and some hear of more than others do.
 */
final class Contacts {
  private static final int DAYS_KEPT = 90;
  private static final int QUIET_AFTER = 60;
  private static final double COURTED = 0.3;
  private static final int REMINDED_AFTER = 4 * 3_600;

  private final World world;
  private final int firstDay;
  private final Map<Message, List<Mailing>> mailings = new EnumMap<>(Message.class);

  Contacts(World world) {
    this.world = world;
    this.firstDay = Math.max(0, world.history().days() - DAYS_KEPT);
    for (int day = firstDay; day <= world.history().lastDay(); day++) {
      offers(day, world.history().date(day));
    }
  }

  /** What goes out to many on one day, with one chance for most and another for some. */
  private record Mailing(int day, int second, double most, double some) {
    double chance(boolean isOneOfSome) {
      return isOneOfSome ? some : most;
    }
  }

  private void offers(int day, LocalDate date) {
    DayOfWeek weekday = date.getDayOfWeek();
    boolean isSecondWeek = date.toEpochDay() / 7 % 2 == 0;
    if (date.toEpochDay() % 2 == 0) {
      add(Message.MAIL_OFFER, new Mailing(day, 17 * 3_600, 0.2, 0.85));
    }
    if (weekday == DayOfWeek.WEDNESDAY || weekday == DayOfWeek.FRIDAY) {
      add(Message.PUSH_OFFER, new Mailing(day, 18 * 3_600 + 1_800, 0.3, 0.7));
    }
    if (weekday == DayOfWeek.SATURDAY && isSecondWeek) {
      add(Message.TEXT_OFFER, new Mailing(day, 10 * 3_600 + 1_800, 0.7, 0.9));
    }
    if (date.getDayOfMonth() == 1 && date.getMonthValue() % 3 == 0) {
      add(Message.CATALOGUE, new Mailing(day, 8 * 3_600, 0.9, 1));
    }
  }

  private void add(Message message, Mailing mailing) {
    mailings.computeIfAbsent(message, _ -> new ArrayList<>()).add(mailing);
  }

  /** Oldest first. */
  List<Contact> of(Profile profile, Heard heard, List<Suppression> suppressions) {
    Dice dice = world.dice(profile.number(), Topic.CONTACT);
    boolean isCourted = dice.chance(COURTED);
    Sending sending = new Sending(profile, heard, suppressions, isCourted, dice, new ArrayList<>());
    newsletters(sending);
    mailings.forEach((message, out) -> offers(message, out, sending));
    reminders(sending);
    sending.sent().sort(Comparator.comparingLong(Contact::at));
    return sending.sent();
  }

  /** Everything that is sent to one person. */
  private record Sending(
      Profile profile,
      Heard heard,
      List<Suppression> suppressions,
      boolean isCourted,
      Dice dice,
      List<Contact> sent) {
    /** The consent that a message needs, if it was ever given. */
    Optional<Consent> consent(Message message) {
      return heard.consent(message.asked()).filter(consent -> consent.grantedAt().isPresent());
    }

    boolean isOpen(Message message, Consent consent, long at) {
      return consent.heldAt(at)
          && suppressions.stream().noneMatch(one -> one.holdsBack(message.channel(), at));
    }

    void offer(Message message, long at) {
      boolean isDelivered = !dice.chance(message.lost());
      sent.add(new Contact(message, at, Optional.empty(), isDelivered));
    }
  }

  private void newsletters(Sending sending) {
    Optional<Consent> consent = sending.consent(Message.NEWSLETTER);
    if (consent.isEmpty()) {
      return;
    }
    for (Campaign campaign : world.campaigns().newsletters()) {
      long at = Mail.sentAt(sending.profile(), campaign);
      if (campaign.firstDay() >= firstDay
          && sending.isOpen(Message.NEWSLETTER, consent.get(), at)) {
        boolean isDelivered =
            sending.heard().mail().stream()
                .noneMatch(event ->
                    event.action().equals(Mail.BOUNCED)
                        && event.campaignId().equals(campaign.id()));
        Optional<String> about = Optional.of(campaign.id());
        sending.sent().add(new Contact(Message.NEWSLETTER, at, about, isDelivered));
      }
    }
  }

  private static void offers(Message message, List<Mailing> mailings, Sending sending) {
    Optional<Consent> consent = sending.consent(message);
    if (consent.isEmpty()) {
      return;
    }
    for (Mailing mailing : mailings) {
      long at = sending.profile().clock().first(mailing.day(), mailing.second());
      boolean isQuiet = mailing.day() > sending.profile().lastActiveDay() + QUIET_AFTER;
      if (!isQuiet
          && sending.isOpen(message, consent.get(), at)
          && sending.dice().chance(mailing.chance(sending.isCourted()))) {
        sending.offer(message, at);
      }
    }
  }

  private void reminders(Sending sending) {
    Optional<Consent> consent = sending.consent(Message.BASKET_REMINDER);
    if (consent.isEmpty()) {
      return;
    }
    LocalClock clock = sending.profile().clock();
    long first = clock.first(firstDay, 0);
    long end = clock.first(world.history().lastDay(), History.DAY_SECONDS - 1);
    for (Visit visit : sending.heard().visits()) {
      if (visit.basket().isPresent() && visit.basket().get().order().isEmpty()) {
        long at = visit.basket().get().at() + REMINDED_AFTER;
        if (first <= at
            && at <= end
            && sending.isOpen(Message.BASKET_REMINDER, consent.get(), at)) {
          sending.offer(Message.BASKET_REMINDER, at);
        }
      }
    }
  }
}
