package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.progress.Progress;

/** What was sent to people fits with what they allowed, what they did, and who is suppressed. */
class DemoContactTest {
  private static final long PEOPLE = 4_000;

  @TempDir static Path folder;
  private static Written written;

  @BeforeAll
  static void write() throws Exception {
    DemoSummary summary =
        DemoBrand.write(folder.resolve("demo"), Written.plan(PEOPLE, 5), Progress.silent());
    written = new Written(summary.warehouse());
  }

  @AfterAll
  static void close() throws Exception {
    written.close();
  }

  @Test
  void nothingIsSentThatIsNotAllowedAtThatMoment() throws SQLException {
    String allowed =
        """
        customer.contacts k WHERE NOT EXISTS (FROM consent.consents c
          WHERE c.customer_id = k.customer_id AND c.channel = k.channel
            AND c.purpose = CASE WHEN k.message = 'Newsletter' THEN 'Newsletter' ELSE 'Offers' END
            AND c.granted_at <= k.occurred_at
            AND (c.withdrawn_at IS NULL OR c.withdrawn_at > k.occurred_at))
        """;

    assertThat(written.count(allowed)).isZero();
    assertThat(written.texts("SELECT DISTINCT channel FROM customer.contacts ORDER BY 1"))
        .containsExactly("App push", "E-mail", "Post", "Text message");
    assertThat(written.number("SELECT count(DISTINCT message) FROM customer.contacts"))
        .isEqualTo(Message.values().length);
  }

  @Test
  void everyNewsletterThatSomethingHappenedToWasSentBefore() throws SQLException {
    String unsent =
        """
        email.engagement e JOIN media.campaigns m USING (campaign_id)
          WHERE m.starts_on > DATE '2026-08-23' AND NOT EXISTS (FROM customer.contacts k
            WHERE k.customer_id = e.customer_id AND k.campaign_id = e.campaign_id
              AND k.occurred_at < e.occurred_at AND k.delivered = (e.action <> 'Bounced'))
        """;

    assertThat(written.count(unsent)).isZero();
    assertThat(written.count("customer.contacts WHERE campaign_id IS NOT NULL AND NOT delivered"))
        .isPositive();
    assertThat(
            written.count(
                "customer.contacts WHERE (campaign_id IS NULL) = (message = 'Newsletter')"))
        .isZero();
  }

  @Test
  void whoeverLeftABasketIsRemindedHoursLater() throws SQLException {
    assertThat(
            written.count(
                """
                customer.contacts k WHERE message = 'Basket reminder'
                  AND NOT EXISTS (FROM web.baskets b WHERE b.customer_id = k.customer_id
                    AND b.status = 'Abandoned' AND k.occurred_at = b.occurred_at + INTERVAL 4 HOUR)
                """))
        .isZero();
    assertThat(written.count("customer.contacts WHERE message = 'Basket reminder'")).isPositive();
  }

  @Test
  void nothingReachesWhoeverIsSuppressed() throws SQLException {
    String held = " s ON s.customer_id = k.customer_id AND s.suppressed_at <= k.occurred_at";
    String here = " AND s.channel IN ('All channels', ";

    assertThat(
            written.count(
                "customer.contacts k JOIN consent.suppressions" + held + here + "k.channel)"))
        .isZero();
    assertThat(
            written.count(
                "email.engagement k JOIN consent.suppressions" + held + here + "'E-mail')"))
        .isZero();
    assertThat(
            written.count(
                "web.sessions k JOIN consent.suppressions"
                    + held
                    + here
                    + "'E-mail') WHERE k.channel = 'E-mail'"))
        .isZero();
    assertThat(
            written.count(
                "commerce.orders k JOIN consent.suppressions"
                    + held
                    + " WHERE s.reason = 'Deceased'"))
        .isZero();
  }

  @Test
  void someAreSuppressedInEachWayAndFewAltogether() throws SQLException {
    assertThat(written.texts("SELECT DISTINCT reason FROM consent.suppressions ORDER BY 1"))
        .containsExactly(
            "Asked to be left alone",
            "Complained",
            "Deceased",
            "E-mail came back",
            "Letter came back",
            "Number not in use");
    assertThat(written.number("SELECT count(DISTINCT customer_id) FROM consent.suppressions"))
        .isBetween(PEOPLE * 0.02, PEOPLE * 0.1);
    assertThat(
            written.count(
                "(SELECT count(*) n FROM consent.suppressions GROUP BY customer_id, channel)"
                    + " WHERE n > 1"))
        .isZero();
    String allowing =
        "consent.suppressions s SEMI JOIN (FROM consent.consents"
            + " WHERE status = 'Granted') c USING (customer_id, channel)";
    assertThat(written.count(allowing)).isGreaterThan(20);
  }

  @Test
  void someHearOfUsTooOftenAndMostDoNot() throws SQLException {
    String lately =
        "(SELECT count(*) n FROM customer.contacts WHERE occurred_at > TIMESTAMPTZ"
            + " '2026-11-13 05:00:00Z' GROUP BY customer_id)";

    assertThat(written.count(lately + " WHERE n > 3")).isBetween(PEOPLE / 100, PEOPLE / 10);
    assertThat(written.count(lately + " WHERE n <= 3")).isBetween(PEOPLE / 20, PEOPLE / 2);
    assertThat(written.number("SELECT max(n) FROM " + lately)).isBetween(5.0, 12.0);
    assertThat(written.count("customer.contacts") / (double) PEOPLE).isBetween(2.0, 6.0);
  }

  @Test
  void onlyTheLastQuarterIsKept() throws SQLException {
    assertThat(
            written.texts(
                "SELECT (max(occurred_at)::DATE - min(occurred_at)::DATE) BETWEEN 80 AND 90"
                    + " FROM customer.contacts"))
        .isEqualTo(List.of("true"));
    assertThat(written.count("customer.contacts WHERE loaded_at < occurred_at")).isZero();
  }
}
