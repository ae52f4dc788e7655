package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Asks a person for consents, as far as there is a way to reach them, and lets some withdraw. */
final class Consents {
  private static final Asked[] QUESTIONS = Asked.values();

  private final World world;

  Consents(World world) {
    this.world = world;
  }

  List<Consent> of(Profile profile, Identity identity) {
    Dice dice = world.dice(profile.number(), Topic.CONSENT);
    boolean hasEmail = identity.hasEmail();
    boolean hasPhone = identity.hasPhone();
    List<Consent> consents = new ArrayList<>(QUESTIONS.length);
    for (Asked asked : QUESTIONS) {
      boolean isReachable =
          switch (asked) {
            case NEWSLETTER, EMAIL_OFFERS, PERSONALISATION, AUDIENCE_MATCHING -> hasEmail;
            case TEXT_OFFERS -> hasPhone;
            case PUSH_OFFERS -> profile.installDay().isPresent();
            case POST_OFFERS -> true;
          };
      if (dice.chance(asked.asked()) && isReachable) {
        consents.add(ask(profile, asked, consents.size() + 1, dice));
      }
    }
    return consents;
  }

  private Consent ask(Profile profile, Asked asked, int number, Dice dice) {
    int earliest =
        asked == Asked.PUSH_OFFERS ? profile.installDay().orElseThrow() : profile.acquiredDay();
    int day = earliest + dice.below(Math.min(profile.lastActiveDay() - earliest, 60) + 1);
    long answered = profile.clock().either(day, Rhythm.BROWSING.second(dice), dice);
    String capturedBy = capturedBy(profile, asked, dice);
    if (!dice.chance(asked.yes())) {
      return new Consent(
          number,
          asked,
          OptionalLong.empty(),
          OptionalLong.empty(),
          capturedBy,
          world.loadedAt(answered, dice));
    }
    int last = world.history().lastDay();
    int end = Math.min(last, day + 1 + (int) dice.waiting(300));
    boolean isWithdrawn = dice.chance(asked.withdrawn()) && end > day;
    OptionalLong withdrawn =
        isWithdrawn
            ? OptionalLong.of(profile.clock().either(end, Rhythm.BROWSING.second(dice), dice))
            : OptionalLong.empty();
    return new Consent(
        number,
        asked,
        OptionalLong.of(answered),
        withdrawn,
        capturedBy,
        world.loadedAt(withdrawn.orElse(answered), dice));
  }

  private static String capturedBy(Profile profile, Asked asked, Dice dice) {
    if (asked == Asked.PUSH_OFFERS) {
      return "App";
    }
    boolean isStoreMade = profile.acquisition().filter(Arrival.STORE::equals).isPresent();
    if (isStoreMade && dice.chance(0.7)) {
      return "Store till";
    }
    return dice.chance(0.6) ? "Checkout" : "Account page";
  }
}
