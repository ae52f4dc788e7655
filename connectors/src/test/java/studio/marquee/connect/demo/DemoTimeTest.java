package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.progress.Progress;

/** When things happen, where the person lives, and when the warehouse hears of it. */
class DemoTimeTest {
  private static final List<String> BEHAVIOURS =
      List.of(
          "commerce.orders",
          "commerce.order_lines",
          "commerce.returns",
          "web.sessions",
          "web.product_views",
          "web.baskets",
          "email.engagement",
          "app.events");

  @TempDir static Path folder;
  private static Written written;

  @BeforeAll
  static void write() throws Exception {
    DemoSummary summary =
        DemoBrand.write(folder.resolve("demo"), Written.plan(5_000, 11), Progress.silent());
    written = new Written(summary.warehouse());
  }

  @AfterAll
  static void close() throws Exception {
    written.close();
  }

  @Test
  void nothingHappensInTheFutureOrArrivesBeforeItHappened() throws SQLException {
    for (String table : BEHAVIOURS) {
      assertThat(written.count(table + " WHERE loaded_at <= occurred_at")).as(table).isZero();
      assertThat(written.count(table + " WHERE loaded_at > TIMESTAMPTZ '2026-11-20 06:00:00+01'"))
          .as(table)
          .isZero();
      assertThat(
              written.count(
                  table
                      + " JOIN customer.people USING (customer_id)"
                      + " WHERE (occurred_at AT TIME ZONE time_zone)::DATE < acquired_on"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void someRowsAreDaysLate() throws SQLException {
    for (String table : BEHAVIOURS) {
      double late =
          written.number(
              "SELECT avg((loaded_at - occurred_at > INTERVAL 12 HOURS)::INT) FROM " + table);
      assertThat(late).as(table).isBetween(0.005, 0.045);
    }
  }

  @Test
  void someEventsAreDeliveredTwiceAndAreTheSameApartFromThat() throws SQLException {
    for (String[] event :
        new String[][] {
          {"web.sessions", "session_id"},
          {"web.product_views", "event_id"},
          {"email.engagement", "event_id"},
          {"app.events", "event_id"}
        }) {
      String table = event[0];
      long rows = written.count(table);
      double twice = rows - written.number("SELECT count(DISTINCT " + event[1] + ") FROM " + table);
      long really = written.count("(SELECT DISTINCT * EXCLUDE (loaded_at) FROM " + table + ")");
      assertThat(twice / rows).as(table).isBetween(0.0005, 0.008);
      assertThat(rows - really).as(table).isEqualTo((long) twice);
    }
    assertThat(written.number("SELECT count(*) - count(DISTINCT order_id) FROM commerce.orders"))
        .isZero();
  }

  @Test
  void theOrderDayIsTheDayWhereTheCustomerLives() throws SQLException {
    String orders = "commerce.orders JOIN customer.people USING (customer_id)";

    assertThat(
            written.count(
                orders + " WHERE ordered_on <> (occurred_at AT TIME ZONE time_zone)::DATE"))
        .isZero();
    assertThat(
            written.count(orders + " WHERE ordered_on <> (occurred_at AT TIME ZONE 'UTC')::DATE"))
        .isPositive();
  }

  @Test
  void storesSellInTheirOwnOpeningHoursInSummerAndInWinter() throws SQLException {
    String hour = "hour(occurred_at AT TIME ZONE time_zone)";
    String till = "commerce.orders o JOIN commerce.stores s USING (store_id)";

    assertThat(written.count(till + " WHERE " + hour + " NOT BETWEEN 9 AND 19")).isZero();
    for (String months : List.of("(6, 7)", "(1, 12)")) {
      String season = till + " WHERE month(ordered_on) IN " + months;
      assertThat(written.number("SELECT min(" + hour + ") FROM " + season)).isEqualTo(9);
      assertThat(written.number("SELECT max(" + hour + ") FROM " + season)).isEqualTo(19);
    }
    assertThat(
            written.count(till + " WHERE NOT open_on_sundays AND dayname(ordered_on) = 'Sunday'"))
        .isZero();
    assertThat(written.count(till + " WHERE open_on_sundays AND dayname(ordered_on) = 'Sunday'"))
        .isPositive();
  }

  @Test
  void theDaysTheClocksChangeAreLikeOtherDays() throws SQLException {
    String evening =
        "SELECT avg(hour(occurred_at AT TIME ZONE time_zone)) FROM web.sessions"
            + " JOIN customer.people USING (customer_id) WHERE month(occurred_at) IN ";

    assertThat(written.number(evening + "(6, 7)"))
        .isCloseTo(written.number(evening + "(1, 12)"), within(0.5));
    for (String day : List.of("2026-03-29", "2026-10-25", "2025-10-26", "2025-03-30")) {
      assertThat(
              written.count(
                  "web.sessions JOIN customer.people USING (customer_id) WHERE"
                      + " (occurred_at AT TIME ZONE time_zone)::DATE = DATE '"
                      + day
                      + "'"))
          .as(day)
          .isPositive();
    }
  }

  @Test
  void theYearHasItsSeasons() throws SQLException {
    String orders = "commerce.orders WHERE ordered_on ";
    long blackWeekend = written.count(orders + "BETWEEN DATE '2025-11-28' AND DATE '2025-12-01'");
    long weekendBefore = written.count(orders + "BETWEEN DATE '2025-10-24' AND DATE '2025-10-27'");
    String summer = " WHERE month(occurred_at) IN (6, 7, 8) AND category = ";
    String winter = " WHERE month(occurred_at) IN (12, 1, 2) AND category = ";

    assertThat(blackWeekend).isGreaterThan(weekendBefore * 2);
    assertThat(written.count("commerce.order_lines" + winter + "'Ski gear'"))
        .isGreaterThan(written.count("commerce.order_lines" + summer + "'Ski gear'"));
    assertThat(written.count("commerce.order_lines" + summer + "'Camping'"))
        .isGreaterThan(written.count("commerce.order_lines" + winter + "'Camping'"));
  }

  @Test
  void peopleAreUpdatedInTheNightAfterTheyWereSeen() throws SQLException {
    assertThat(written.count("customer.people WHERE updated_at <= last_seen_at")).isZero();
    assertThat(written.texts("SELECT max(updated_at)::DATE FROM customer.people"))
        .containsExactly("2026-11-20");
    assertThat(written.number("SELECT count(DISTINCT updated_at::DATE) FROM customer.people"))
        .isGreaterThan(500);
  }
}
