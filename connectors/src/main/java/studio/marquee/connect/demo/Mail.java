package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sends a person the newsletters they allowed, and notes what they did with them. */
final class Mail {
  static final String BOUNCED = "Bounced";

  private static final int SENT_AT = 10 * 3_600;
  private static final double MEAN_DELAY = 7 * 3_600.0;

  private final World world;

  Mail(World world) {
    this.world = world;
  }

  /** Oldest first; nothing before the consent, nothing after its withdrawal. */
  List<MailEvent> of(Profile profile, Optional<Consent> newsletter) {
    if (newsletter.isEmpty() || newsletter.get().grantedAt().isEmpty()) {
      return List.of();
    }
    Consent consent = newsletter.get();
    Dice dice = world.dice(profile.number(), Topic.MAIL);
    double opens = Math.min(0.85, 0.08 * dice.skewed(1.0));
    long endOfHistory = profile.clock().first(world.history().lastDay(), History.DAY_SECONDS - 1);
    long end = Math.min(endOfHistory, consent.withdrawnAt().orElse(Long.MAX_VALUE) - 1);
    List<MailEvent> events = new ArrayList<>();
    Optional<Campaign> latest = Optional.empty();
    for (Campaign campaign : world.campaigns().newsletters()) {
      long sent = sentAt(profile, campaign);
      if (!consent.heldAt(sent)) {
        continue;
      }
      latest = Optional.of(campaign);
      boolean isInterested = campaign.firstDay() <= profile.lastActiveDay();
      react(campaign, sent, end, isInterested ? opens : opens / 8, events, dice);
    }
    if (latest.isPresent() && consent.withdrawnAt().isPresent() && dice.chance(0.6)) {
      long at = consent.withdrawnAt().getAsLong();
      events.add(new MailEvent(latest.get().id(), "Unsubscribed", at, device(dice)));
    }
    events.sort(Comparator.comparingLong(MailEvent::at));
    return events;
  }

  /** On the morning of its first day, wherever that is. */
  static long sentAt(Profile profile, Campaign campaign) {
    return profile.clock().first(campaign.firstDay(), SENT_AT);
  }

  private static void react(
      Campaign campaign, long sent, long end, double opens, List<MailEvent> events, Dice dice) {
    if (dice.chance(0.003) && sent + 40 <= end) {
      events.add(new MailEvent(campaign.id(), BOUNCED, sent + 40, Optional.empty()));
      return;
    }
    if (!dice.chance(opens)) {
      return;
    }
    long opened = sent + 60 + (long) dice.waiting(MEAN_DELAY);
    if (opened > end) {
      return;
    }
    Optional<String> device = device(dice);
    events.add(new MailEvent(campaign.id(), "Opened", opened, device));
    long clicked = opened + dice.between(4, 300);
    if (dice.chance(0.2) && clicked <= end) {
      events.add(new MailEvent(campaign.id(), "Clicked", clicked, device));
    }
  }

  private static Optional<String> device(Dice dice) {
    double luck = dice.unit();
    return luck < 0.06 ? Optional.empty() : Optional.of(luck < 0.66 ? "Phone" : "Computer");
  }
}
