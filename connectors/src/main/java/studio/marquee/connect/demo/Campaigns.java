package studio.marquee.connect.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two newsletters and one campaign per advertising channel in every month of the history. */
final class Campaigns {
  static final List<Arrival> ADVERTISING =
      List.of(Arrival.PAID_SEARCH, Arrival.PAID_SOCIAL, Arrival.AFFILIATE, Arrival.DISPLAY);

  private static final int SECOND_NEWSLETTER = 14;

  private final List<Campaign> all;
  private final List<Campaign> newsletters;
  private final List<List<Campaign>> running;

  Campaigns(History history, long seed) {
    Dice dice = Dice.of(seed, 0, Topic.MEDIA);
    List<Campaign> made = new ArrayList<>();
    LocalDate month = history.date(0).withDayOfMonth(1);
    LocalDate end = history.date(history.lastDay());
    for (; !month.isAfter(end); month = month.plusMonths(1)) {
      addMonth(made, month, history, dice);
    }
    this.all = List.copyOf(made);
    this.newsletters = made.stream().filter(c -> c.channel() == Arrival.EMAIL).toList();
    this.running = new ArrayList<>();
    for (int day = 0; day < history.days(); day++) {
      int today = day;
      running.add(all.stream().filter(c -> c.runsOn(today)).toList());
    }
  }

  List<Campaign> all() {
    return all;
  }

  /** Oldest first. */
  List<Campaign> newsletters() {
    return newsletters;
  }

  Optional<Campaign> running(Arrival channel, int day) {
    for (Campaign campaign : running.get(day)) {
      if (campaign.channel() == channel) {
        return Optional.of(campaign);
      }
    }
    return Optional.empty();
  }

  private static void addMonth(List<Campaign> made, LocalDate month, History history, Dice dice) {
    int start = (int) (month.toEpochDay() - history.epochDay(0));
    int end = start + month.lengthOfMonth() - 1;
    for (Arrival channel : ADVERTISING) {
      long euros = StrictMath.round(share(channel) * (0.7 + 0.6 * dice.unit()) * 600) * 100;
      add(made, month, channel, List.of(start, end), euros * 100, history);
    }
    int sent = start + dice.between(2, 9);
    add(made, month, Arrival.EMAIL, List.of(sent, sent + 6), 0, history);
    int again = sent + SECOND_NEWSLETTER;
    add(made, month, Arrival.EMAIL, List.of(again, again + 6), 0, history);
  }

  private static void add(
      List<Campaign> made,
      LocalDate month,
      Arrival channel,
      List<Integer> days,
      long budget,
      History history) {
    int from = Math.max(0, days.getFirst());
    int to = Math.min(history.lastDay(), days.getLast());
    if (from > to) {
      return;
    }
    int number = made.size() + 1;
    String id = "m" + "0".repeat(4 - Integer.toString(number).length()) + number;
    String theme = theme(month.getMonth());
    String name = month.toString().substring(0, 7) + " " + theme + " · " + channel.label();
    long fair = budget * (to - from + 1) / (days.getLast() - days.getFirst() + 1);
    made.add(new Campaign(id, name, channel, theme, from, to, fair / 10_000 * 10_000));
  }

  private static double share(Arrival channel) {
    return switch (channel) {
      case PAID_SEARCH -> 1.0;
      case PAID_SOCIAL -> 0.8;
      case AFFILIATE -> 0.35;
      case DISPLAY -> 0.25;
      case ORGANIC_SEARCH, FRIEND_REFERRAL, STORE, EMAIL, DIRECT -> 0;
    };
  }

  private static String theme(Month month) {
    return switch (month) {
      case JANUARY, FEBRUARY -> "Powder days";
      case MARCH, APRIL -> "Trail season";
      case MAY, JUNE -> "Hut to hut";
      case JULY, AUGUST -> "Sleep outside";
      case SEPTEMBER, OCTOBER -> "Autumn layers";
      case NOVEMBER -> "Black Friday";
      case DECEMBER -> "Gifts for outside";
    };
  }
}
