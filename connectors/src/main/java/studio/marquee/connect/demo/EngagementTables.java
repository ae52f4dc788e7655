package studio.marquee.connect.demo;

import java.sql.SQLException;
import java.util.Optional;

/** Writes what people did with newsletters and in the app; some of it is delivered twice. */
final class EngagementTables {
  private static final long MOST_A_PERSON = 1_000;

  private final Rows mail;
  private final Rows app;
  private final World world;

  EngagementTables(Warehouse warehouse, World world) throws SQLException {
    this.mail = warehouse.rows("email", "engagement");
    this.app = warehouse.rows("app", "events");
    this.world = world;
  }

  long written() {
    return mail.written() + app.written();
  }

  void add(Life life) throws SQLException {
    Dice dice = world.dice(life.profile().number(), Topic.ENGAGEMENT_LOADING);
    long mailId = life.profile().number() * MOST_A_PERSON;
    for (MailEvent event : life.mail()) {
      mailId++;
      mail(life.profile(), event, mailId, dice);
    }
    String platform = dice.chance(0.47) ? "iOS" : "Android";
    long appId = life.profile().number() * MOST_A_PERSON;
    for (AppEvent event : life.app()) {
      appId++;
      app(life.profile(), event, appId, platform, dice);
    }
  }

  private void mail(Profile profile, MailEvent event, long id, Dice dice) throws SQLException {
    int deliveries = world.comesTwice(dice) ? 2 : 1;
    for (int i = 0; i < deliveries; i++) {
      mail.begin()
          .big(id)
          .text(profile.customerId())
          .text(event.campaignId())
          .text(event.action())
          .moment(event.at())
          .text(event.device())
          .moment(world.loadedAt(event.at(), dice))
          .end();
    }
  }

  private void app(Profile profile, AppEvent event, long id, String platform, Dice dice)
      throws SQLException {
    Optional<String> version =
        dice.chance(0.05) ? Optional.empty() : Optional.of(version(event.at()));
    int deliveries = world.comesTwice(dice) ? 2 : 1;
    for (int i = 0; i < deliveries; i++) {
      app.begin()
          .big(id)
          .text(profile.customerId())
          .moment(event.at())
          .text(event.name())
          .text(platform)
          .text(version)
          .moment(world.loadedAt(event.at(), dice))
          .end();
    }
  }

  /** A new version every five weeks or so. */
  private String version(long at) {
    long days = Math.max(0, at / History.DAY_SECONDS - world.history().epochDay(0));
    long release = days / 36;
    return "4." + release / 4 + "." + release % 4;
  }
}
