package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes some people out of reach: what came back, who complained, who asked to be left alone, and
 * who has died. Nobody hears of a message after that.
 */
final class Suppressions {
  private static final long HOUR = 3_600;
  private static final long DAY = History.DAY_SECONDS;

  private final World world;

  Suppressions(World world) {
    this.world = world;
  }

  /** At most one a channel. */
  List<Suppression> of(Profile profile, Heard heard) {
    Dice dice = world.dice(profile.number(), Topic.SUPPRESSION);
    long end = profile.clock().first(world.history().lastDay(), History.DAY_SECONDS - 1);
    Found found = new Found(end, new ArrayList<>());
    mail(heard, found, dice);
    address(heard.consent(Asked.TEXT_OFFERS), "Number not in use", 0.05, found, dice);
    address(heard.consent(Asked.POST_OFFERS), "Letter came back", 0.04, found, dice);
    everything(profile, heard, found, dice);
    return found.all();
  }

  /** Those of one person, as far as they are known by now. */
  private record Found(long end, List<Suppression> all) {
    void add(String channel, String reason, long since) {
      if (since <= end) {
        all.add(new Suppression(all.size() + 1, channel, reason, since));
      }
    }
  }

  private static void mail(Heard heard, Found found, Dice dice) {
    String channel = Asked.NEWSLETTER.channel();
    boolean isComplaining = dice.chance(0.08);
    Optional<Consent> newsletter = heard.consent(Asked.NEWSLETTER);
    if (newsletter.isPresent() && newsletter.get().withdrawnAt().isPresent()) {
      if (isComplaining) {
        found.add(channel, "Complained", newsletter.get().withdrawnAt().getAsLong() + HOUR);
      }
    } else if (!heard.mail().isEmpty()) {
      MailEvent last = heard.mail().getLast();
      if (last.action().equals(Mail.BOUNCED) && heard.lastMail() == last.at()) {
        found.add(channel, "E-mail came back", last.at() + HOUR);
      }
    }
  }

  private static void address(
      Optional<Consent> allowed, String reason, double chance, Found found, Dice dice) {
    boolean isGone = dice.chance(chance);
    long later = DAY * (3 + (long) dice.waiting(200));
    if (isGone && allowed.isPresent() && allowed.get().isGranted()) {
      Consent consent = allowed.get();
      found.add(consent.asked().channel(), reason, consent.grantedAt().getAsLong() + later);
    }
  }

  private void everything(Profile profile, Heard heard, Found found, Dice dice) {
    boolean isAsking = dice.chance(0.008);
    boolean isDead = dice.chance(0.002);
    long later = DAY + (long) (DAY * dice.waiting(90));
    int lastActive = profile.lastActiveDay();
    long lastDone = profile.clock().first(lastActive, History.DAY_SECONDS - 1);
    if (isDead && lastActive < world.history().lastDay()) {
      long since = Math.max(lastDone, heard.lastMessage()) + 10 * DAY + later;
      found.add(Suppression.ALL_CHANNELS, "Deceased", since);
    } else if (isAsking) {
      long acquired = profile.clock().first(profile.acquiredDay(), History.DAY_SECONDS - 1);
      long since = Math.max(acquired, heard.lastMessage()) + later;
      found.add(Suppression.ALL_CHANNELS, "Asked to be left alone", since);
    }
  }
}
