package studio.marquee.connect.demo;

import java.sql.SQLException;
import java.util.Optional;

/** Writes what does not belong to one person: products, stores, campaigns and their cost. */
final class ReferenceTables {
  private final Warehouse warehouse;
  private final World world;

  ReferenceTables(Warehouse warehouse, World world) {
    this.warehouse = warehouse;
    this.world = world;
  }

  void write() throws SQLException {
    products();
    stores();
    campaigns();
    adSpend();
  }

  private void products() throws SQLException {
    Rows rows = warehouse.rows("commerce", "products");
    for (Product product : world.range().products()) {
      rows.begin()
          .text(product.id())
          .text(product.name())
          .text(product.category())
          .text(product.activity().map(Activity::label))
          .text(product.series())
          .cents(product.cents())
          .day(world.history().epochDay(-product.launchedDay()))
          .end();
    }
  }

  private void stores() throws SQLException {
    Rows rows = warehouse.rows("commerce", "stores");
    for (Store store : world.places().stores()) {
      Town town = store.town();
      rows.begin()
          .text(store.id())
          .text(store.name())
          .text(town.name())
          .text(town.region())
          .text(town.country().name())
          .text(town.country().clock().zone().getId())
          .number(town.latitude())
          .number(town.longitude())
          .fact(town.country().opensOnSundays())
          .end();
    }
  }

  private void campaigns() throws SQLException {
    Rows rows = warehouse.rows("media", "campaigns");
    for (Campaign campaign : world.campaigns().all()) {
      rows.begin()
          .text(campaign.id())
          .text(campaign.name())
          .text(campaign.channel().label())
          .text(campaign.theme())
          .day(world.history().epochDay(campaign.firstDay()))
          .day(world.history().epochDay(campaign.lastDay()));
      if (campaign.channel() == Arrival.EMAIL) {
        rows.missing();
      } else {
        rows.cents(campaign.budgetCents());
      }
      rows.end();
    }
  }

  private void adSpend() throws SQLException {
    Rows rows = warehouse.rows("media", "ad_spend");
    Dice dice = world.dice(1, Topic.MEDIA);
    for (int day = 0; day < world.history().days(); day++) {
      for (Arrival channel : Campaigns.ADVERTISING) {
        Optional<Campaign> campaign = world.campaigns().running(channel, day);
        if (campaign.isPresent()) {
          for (Country country : world.places().countries()) {
            spend(rows, day, campaign.get(), country, dice);
          }
        }
      }
    }
  }

  private void spend(Rows rows, int day, Campaign campaign, Country country, Dice dice)
      throws SQLException {
    int length = campaign.lastDay() - campaign.firstDay() + 1;
    double fair = (double) campaign.budgetCents() / length;
    long cents = StrictMath.round(fair * share(country) * (0.6 + 0.7 * dice.unit()));
    long clicks =
        StrictMath.round(cents / (centsAClick(campaign.channel()) * (0.7 + 0.6 * dice.unit())));
    long impressions =
        StrictMath.round(clicks * viewsAClick(campaign.channel()) * (0.7 + 0.6 * dice.unit()));
    long endOfDay = country.clock().first(day, History.DAY_SECONDS - 1);
    rows.begin()
        .day(world.history().epochDay(day))
        .text(campaign.channel().label())
        .text(campaign.id())
        .text(country.name())
        .big(impressions)
        .big(clicks)
        .cents(cents)
        .moment(Math.min(world.history().asOf(), endOfDay + 3 * 3_600L + dice.below(3_600)))
        .end();
  }

  private static double centsAClick(Arrival channel) {
    return switch (channel) {
      case PAID_SEARCH -> 62;
      case PAID_SOCIAL -> 48;
      case AFFILIATE -> 85;
      case DISPLAY -> 38;
      case ORGANIC_SEARCH, FRIEND_REFERRAL, STORE, EMAIL, DIRECT -> 1;
    };
  }

  private static double viewsAClick(Arrival channel) {
    return switch (channel) {
      case PAID_SEARCH -> 24;
      case PAID_SOCIAL -> 105;
      case AFFILIATE -> 45;
      case DISPLAY -> 880;
      case ORGANIC_SEARCH, FRIEND_REFERRAL, STORE, EMAIL, DIRECT -> 1;
    };
  }

  private static double share(Country country) {
    return switch (country.code()) {
      case "DE" -> 0.42;
      case "GB" -> 0.22;
      case "AT", "CH" -> 0.09;
      default -> 0.045;
    };
  }
}
