package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets those who installed the app use it. */
final class AppUse {
  static final String PUSH_OPENED = "Push opened";

  private static final int MOST_EVENTS = 900;

  private final World world;
  private final Odds<String> names;

  AppUse(World world) {
    this.world = world;
    this.names =
        Odds.of("App opened", 48)
            .or("Product saved", 16)
            .or("Route planned", 14)
            .or(PUSH_OPENED, 10)
            .or("Store looked up", 8)
            .or("Route shared", 4)
            .build();
  }

  /** Oldest first; the first event of everyone who has the app is its installation. */
  List<AppEvent> of(Profile profile, List<Order> orders) {
    if (profile.installDay().isEmpty()) {
      return List.of();
    }
    Dice dice = world.dice(profile.number(), Topic.APP);
    int installed = profile.installDay().getAsInt();
    long at = moment(profile, installed, dice);
    List<AppEvent> events = new ArrayList<>();
    double years = world.history().years(installed, profile.lastActiveDay());
    int uses = Math.min(MOST_EVENTS, dice.times(profile.level() * years * 1.2));
    for (int i = 0; i < uses; i++) {
      int day = world.seasons().day(dice, profile.activity(), installed, profile.lastActiveDay());
      long used = Math.max(at + 30 + i, moment(profile, day, dice));
      events.add(new AppEvent(names.pick(dice), used));
    }
    for (Order order : orders) {
      if (order.channel() == SalesChannel.APP) {
        events.add(new AppEvent("Order placed", order.at()));
      }
    }
    events.sort(Comparator.comparingLong(AppEvent::at));
    events.addFirst(new AppEvent("App installed", at));
    return events;
  }

  private static long moment(Profile profile, int day, Dice dice) {
    return profile.clock().either(day, Rhythm.PHONE.second(dice), dice);
  }
}
