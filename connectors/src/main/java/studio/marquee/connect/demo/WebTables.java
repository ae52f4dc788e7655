package studio.marquee.connect.demo;

import java.sql.SQLException;

/** Writes visits to the web shop, product views and baskets; some of it is delivered twice. */
final class WebTables {
  private static final long MOST_VISITS = 1_000;
  private static final long MOST_VIEWS = 100_000;

  private final Rows sessions;
  private final Rows views;
  private final Rows baskets;
  private final World world;

  WebTables(Warehouse warehouse, World world) throws SQLException {
    this.sessions = warehouse.rows("web", "sessions");
    this.views = warehouse.rows("web", "product_views");
    this.baskets = warehouse.rows("web", "baskets");
    this.world = world;
  }

  long written() {
    return sessions.written() + views.written() + baskets.written();
  }

  void add(Life life) throws SQLException {
    Profile profile = life.profile();
    Dice dice = world.dice(profile.number(), Topic.WEB_LOADING);
    long viewId = profile.number() * MOST_VIEWS;
    for (Visit visit : life.visits()) {
      long visitId = profile.number() * MOST_VISITS + visit.number();
      int deliveries = world.comesTwice(dice) ? 2 : 1;
      for (int i = 0; i < deliveries; i++) {
        session(profile, visit, visitId, world.loadedAt(visit.to(), dice));
      }
      for (Visit.View view : visit.views()) {
        viewId++;
        view(profile, visitId, viewId, view, dice);
      }
      if (visit.basket().isPresent()) {
        basket(profile, visitId, visit.basket().get(), dice);
      }
    }
  }

  private void session(Profile profile, Visit visit, long visitId, long loaded)
      throws SQLException {
    sessions
        .begin()
        .big(visitId)
        .text(profile.customerId())
        .moment(visit.from())
        .moment(visit.to())
        .text(visit.arrival().label())
        .text(visit.arrival().source())
        .text(visit.arrival().medium())
        .text(visit.campaignId())
        .text(visit.landing())
        .text(visit.device())
        .text(profile.home().country().name())
        .whole(visit.pages())
        .moment(loaded)
        .end();
  }

  private void view(Profile profile, long visitId, long viewId, Visit.View view, Dice dice)
      throws SQLException {
    boolean isMeasured = !dice.chance(0.08);
    int deliveries = world.comesTwice(dice) ? 2 : 1;
    for (int i = 0; i < deliveries; i++) {
      views
          .begin()
          .big(viewId)
          .big(visitId)
          .text(profile.customerId())
          .moment(view.at())
          .text(view.product().id())
          .text(view.product().category());
      if (isMeasured) {
        views.whole(view.seconds());
      } else {
        views.missing();
      }
      views.moment(world.loadedAt(view.at(), dice)).end();
    }
  }

  private void basket(Profile profile, long visitId, Visit.Basket basket, Dice dice)
      throws SQLException {
    baskets
        .begin()
        .big(visitId)
        .big(visitId)
        .text(profile.customerId())
        .moment(basket.at())
        .text(basket.order().isPresent() ? "Ordered" : "Abandoned")
        .whole(basket.items())
        .cents(basket.cents())
        .text(basket.order().map(order -> CommerceTables.orderId(profile, order)))
        .moment(world.loadedAt(basket.at(), dice))
        .end();
  }
}
