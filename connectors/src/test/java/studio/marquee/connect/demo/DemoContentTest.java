package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.progress.Progress;

/** What a marketer would find in the brand, and what a data team would find out of order. */
class DemoContentTest {
  private static final long PEOPLE = 4_000;

  @TempDir static Path folder;
  private static DemoSummary summary;
  private static Written written;

  @BeforeAll
  static void write() throws Exception {
    DemoPlan plan = Written.plan(PEOPLE, DemoPlan.DEFAULT_SEED);
    summary = DemoBrand.write(folder.resolve("demo"), plan, Progress.silent());
    written = new Written(summary.warehouse());
  }

  @AfterAll
  static void close() throws Exception {
    written.close();
  }

  @Test
  void holdsAsManyPeopleAndEventsAsItSays() throws SQLException {
    long events = 0;
    for (String table : Written.TABLES) {
      assertThat(written.count(table)).as(table).isPositive();
      if (table.matches("(commerce.(or|re)|web|email|app|customer.contacts).*")) {
        events += written.count(table);
      }
    }

    assertThat(written.count("customer.people")).isEqualTo(PEOPLE).isEqualTo(summary.people());
    assertThat(events).isEqualTo(summary.events()).isBetween(PEOPLE * 14, PEOPLE * 18);
    assertThat(written.number("SELECT count(DISTINCT customer_id) FROM customer.people"))
        .isEqualTo(PEOPLE);
    assertThat(written.texts("SELECT customer_id FROM customer.people ORDER BY ALL LIMIT 1"))
        .containsExactly("c0000001");
  }

  @Test
  void everyRowIsAboutSomeoneAndSomethingThatExists() throws SQLException {
    for (String table :
        Written.TABLES.stream()
            .filter(t -> !t.matches("media.*|.*(products|stores|households)"))
            .toList()) {
      assertThat(written.count(table + " ANTI JOIN customer.people USING (customer_id)"))
          .as(table)
          .isZero();
    }
    String product = " ANTI JOIN commerce.products USING (product_id)";
    String order = " ANTI JOIN commerce.orders USING (order_id)";
    String session = " ANTI JOIN web.sessions USING (session_id)";
    String campaign = " ANTI JOIN media.campaigns USING (campaign_id)";
    assertThat(written.count("commerce.order_lines" + product)).isZero();
    assertThat(written.count("web.product_views" + product)).isZero();
    assertThat(written.count("commerce.order_lines" + order)).isZero();
    assertThat(
            written.count("commerce.returns ANTI JOIN commerce.order_lines USING (order_line_id)"))
        .isZero();
    assertThat(written.count("web.product_views" + session)).isZero();
    assertThat(written.count("web.baskets" + session)).isZero();
    assertThat(written.count("email.engagement" + campaign)).isZero();
    assertThat(written.count("media.ad_spend" + campaign)).isZero();
    assertThat(written.count("customer.contacts" + campaign + " WHERE campaign_id IS NOT NULL"))
        .isZero();
  }

  @Test
  void lifetimeValueIsWhatWasPaidLessWhatWentBack() throws SQLException {
    String wrong =
        """
        (SELECT p.customer_id FROM customer.people p
          LEFT JOIN (SELECT customer_id, sum(net_total) paid, count(*) n, min(occurred_at) f,
              max(occurred_at) l FROM commerce.orders GROUP BY ALL) o USING (customer_id)
          LEFT JOIN (SELECT customer_id, sum(refund) refunded FROM commerce.returns GROUP BY ALL) r
            USING (customer_id)
          WHERE p.lifetime_value IS DISTINCT FROM o.paid - coalesce(r.refunded, 0)
            OR p.orders_count <> coalesce(o.n, 0)
            OR p.first_order_at IS DISTINCT FROM o.f OR p.last_order_at IS DISTINCT FROM o.l
            OR abs(p.average_order_value - o.paid / o.n) > 0.0051)
        """;

    assertThat(written.count(wrong)).isZero();
    assertThat(written.count("commerce.returns")).isGreaterThan(300);
    assertThat(written.number("SELECT min(lifetime_value) FROM customer.people"))
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void linesAddUpToTheirOrderAndRefundsStayBelowThem() throws SQLException {
    String wrong =
        """
        (SELECT order_id FROM commerce.orders o
          JOIN (SELECT order_id, sum(line_total) total, sum(quantity) n FROM commerce.order_lines
            GROUP BY ALL) l USING (order_id)
          WHERE o.net_total <> l.total OR o.items <> l.n
            OR o.gross_total - o.discount <> o.net_total)
        """;
    String tooMuch =
        """
        commerce.returns r JOIN commerce.order_lines l USING (order_line_id)
          WHERE r.refund > l.line_total OR r.quantity > l.quantity OR r.occurred_at <= l.occurred_at
        """;

    assertThat(written.count(wrong)).isZero();
    assertThat(written.count(tooMuch)).isZero();
  }

  @Test
  void loyaltyTierFollowsSpend() throws SQLException {
    assertThat(
            written.count(
                """
                customer.people WHERE loyalty_tier <> CASE WHEN coalesce(lifetime_value, 0) >= 900
                  THEN 'Gold' WHEN lifetime_value >= 350 THEN 'Silver' ELSE 'Bronze' END
                """))
        .isZero();
    for (String tier : new String[] {"Gold", "Silver", "Bronze"}) {
      assertThat(written.count("customer.people WHERE loyalty_tier = '" + tier + "'"))
          .as(tier)
          .isGreaterThan(PEOPLE / 40);
    }
    assertThat(written.count("customer.people WHERE loyalty_tier IS NULL"))
        .isBetween(PEOPLE / 2, PEOPLE * 3 / 4);
    assertThat(
            written.count(
                "customer.people WHERE (loyalty_tier IS NULL) <> (loyalty_points IS NULL)"))
        .isZero();
  }

  @Test
  void homeStoreLiesInTheSameCountryAndZone() throws SQLException {
    assertThat(
            written.count(
                """
                customer.people p LEFT JOIN commerce.stores s ON p.home_store = s.name
                  WHERE p.home_store IS NOT NULL
                    AND (s.name IS NULL OR s.country <> p.country OR s.time_zone <> p.time_zone)
                """))
        .isZero();
    assertThat(written.number("SELECT count(DISTINCT time_zone) FROM customer.people"))
        .isGreaterThanOrEqualTo(5);
    assertThat(
            written.count("customer.people WHERE country = 'Germany'")
                > 3 * written.count("customer.people WHERE country = 'Austria'"))
        .isTrue();
  }

  @Test
  void theFirstVisitComesTheWayThePersonWasWon() throws SQLException {
    String first =
        "(SELECT customer_id, arg_min(channel, occurred_at) channel,"
            + " arg_min(coalesce(utm_medium, ''), occurred_at) medium"
            + " FROM web.sessions GROUP BY ALL) s JOIN customer.people p USING (customer_id)";

    assertThat(written.count(first + " WHERE p.acquisition_channel <> s.channel")).isZero();
    assertThat(
            written.count(
                first
                    + " WHERE (p.acquisition_channel = 'Paid social') <> (medium = 'paid_social')"))
        .isZero();
    assertThat(written.count(first)).isGreaterThan(PEOPLE * 3 / 4);
  }

  @Test
  void appUsersAreThoseWithAppEvents() throws SQLException {
    assertThat(
            written.count(
                """
                customer.people WHERE app_user <>
                  (customer_id IN (SELECT customer_id FROM app.events))
                """))
        .isZero();
    assertThat(
            written.count(
                """
                (SELECT arg_min(name, occurred_at) n FROM app.events GROUP BY customer_id)
                  WHERE n <> 'App installed'
                """))
        .isZero();
  }

  @Test
  void neighboursOfOneTownLiveTogether() throws SQLException {
    String wrong =
        """
        (SELECT h.household_id FROM customer.households h
          LEFT JOIN (SELECT household_id, count(*) n, min(acquired_on) since, min(region) region,
              count(DISTINCT city) cities FROM customer.people GROUP BY ALL) p USING (household_id)
          WHERE h.members IS DISTINCT FROM p.n OR h.since <> p.since OR h.region <> p.region
            OR p.cities <> 1)
        """;

    assertThat(written.count(wrong)).isZero();
    assertThat(written.count("customer.people ANTI JOIN customer.households USING (household_id)"))
        .isZero();
    assertThat(written.texts("SELECT DISTINCT members FROM customer.households ORDER BY 1"))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void interestsAreManyOrNoneOrUnknown() throws SQLException {
    assertThat(written.count("customer.people WHERE interests IS NULL") / (double) PEOPLE)
        .isBetween(0.09, 0.15);
    assertThat(written.texts("SELECT DISTINCT len(interests) FROM customer.people ORDER BY 1"))
        .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "null");
    assertThat(
            written.count("customer.people WHERE len(interests) <> len(list_distinct(interests))"))
        .isZero();
    assertThat(written.count("customer.people WHERE list_contains(interests, 'Hiking')"))
        .isBetween(PEOPLE / 5, PEOPLE / 2);
  }

  @Test
  void fewBuyMuch() throws SQLException {
    double topTenth =
        written.number(
            """
            SELECT sum(v) FILTER (t = 1) / sum(v) FROM (SELECT lifetime_value v,
              ntile(10) OVER (ORDER BY lifetime_value DESC) t FROM customer.people
              WHERE lifetime_value IS NOT NULL)
            """);

    assertThat(topTenth).isBetween(0.33, 0.6);
    assertThat(written.count("customer.people WHERE lifetime_value IS NULL"))
        .isBetween(PEOPLE / 2, PEOPLE * 3 / 4);
    assertThat(
            written.number(
                "SELECT max(n) FROM (SELECT count(*) n FROM web.sessions GROUP BY customer_id)"))
        .isGreaterThan(20);
  }

  @Test
  void birthdaysAreOftenMissingAndSometimesLeapDays() throws SQLException {
    assertThat(written.count("customer.people WHERE birthday IS NULL") / (double) PEOPLE)
        .isBetween(0.36, 0.42);
    assertThat(written.count("customer.people WHERE month(birthday) = 2 AND day(birthday) = 29"))
        .isBetween(3L, 40L);
    assertThat(written.count("customer.people WHERE birthday = DATE '1900-01-01'")).isPositive();
    assertThat(written.number("SELECT count(DISTINCT birthday) FROM customer.people"))
        .isGreaterThan(2_000);
  }

  @Test
  void churnIsAProbabilityOrUnknown() throws SQLException {
    assertThat(written.count("customer.people WHERE predicted_churn NOT BETWEEN 0 AND 1")).isZero();
    assertThat(written.count("customer.people WHERE predicted_churn IS NULL")).isPositive();
    assertThat(written.count("customer.people WHERE predicted_churn > 0.7"))
        .isBetween(PEOPLE / 10, PEOPLE / 2);
  }
}
