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

/** Identifiers that need cleaning, consents that come and go, and what follows from them. */
class DemoReachTest {
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
  void gmailAddressesAreOnePersonInSeveralSpellings() throws SQLException {
    String mailbox = "replace(split_part(split_part(trim(lower(email)), '@', 1), '+', 1), '.', '')";
    String spellings =
        "(SELECT customer_id, "
            + mailbox
            + " box, count(DISTINCT email) n FROM customer.identifiers"
            + " WHERE trim(lower(email)) SIMILAR TO '.*@(gmail|googlemail)[.]com' GROUP BY ALL)";

    assertThat(written.count(spellings + " WHERE n > 1")).isGreaterThan(100);
    assertThat(written.count("customer.identifiers WHERE email LIKE '%+%@%'")).isGreaterThan(30);
    assertThat(written.count("customer.identifiers WHERE email LIKE '%@googlemail.com'"))
        .isGreaterThan(10);
    assertThat(written.count("customer.identifiers WHERE email <> lower(email)"))
        .isGreaterThan(100);
    assertThat(
            written.count("customer.identifiers WHERE email <> trim(email) AND email LIKE '%@%'"))
        .isGreaterThan(20);
  }

  @Test
  void noAddressCanBelongToAnyone() throws SQLException {
    assertThat(
            written.count(
                """
                customer.identifiers WHERE email LIKE '%@%'
                  AND NOT regexp_matches(trim(lower(email)),
                  '_[0-9]+([+][a-z]+)?@(gmail|googlemail)[.]com$|[.]example$|@example[.](com|org)$')
                """))
        .isZero();
  }

  @Test
  void somePeopleShareAMailbox() throws SQLException {
    String shared =
        "(SELECT lower(trim(email)) e, count(DISTINCT customer_id) n FROM customer.identifiers"
            + " WHERE email LIKE '%@%' GROUP BY ALL) WHERE n > 1";

    assertThat(written.count(shared)).isBetween(15L, 90L);
  }

  @Test
  void blanksAndExcusesStandWhereAnAddressShould() throws SQLException {
    for (String blank : List.of("", " ", "n/a", "-")) {
      assertThat(written.count("customer.identifiers WHERE email = '" + blank + "'"))
          .as("'%s'", blank)
          .isPositive();
    }
    assertThat(written.count("customer.identifiers WHERE trim(phone) = ''")).isPositive();
    assertThat(
            written.count(
                """
                customer.people p WHERE p.has_email <> (p.customer_id IN
                  (SELECT customer_id FROM customer.identifiers WHERE email LIKE '%@%'))
                """))
        .isZero();
    assertThat(
            written.count(
                """
                customer.people p WHERE p.has_phone <> (p.customer_id IN
                  (SELECT customer_id FROM customer.identifiers WHERE phone SIMILAR TO '.*[0-9].*'))
                """))
        .isZero();
  }

  @Test
  void phonesComeInManyNationalForms() throws SQLException {
    for (String form :
        List.of(
            "\\+49 151 0\\d+",
            "\\+491510\\d+",
            "0049 151 0\\d+",
            "0151/0\\d+",
            "\\(0151\\) 0\\d+-\\d+",
            "\\+49 \\(0\\)151 0\\d+",
            "0151 0\\d+ \\d+",
            "\\+44 \\(0\\)7700 0\\d+",
            "41/0\\d+",
            "\\+358400\\d+")) {
      assertThat(written.count("customer.identifiers WHERE phone SIMILAR TO '" + form + "'"))
          .as(form)
          .isPositive();
    }
    assertThat(
            written.number(
                "SELECT count(DISTINCT regexp_replace(phone, '[0-9]+', '9', 'g')) FROM"
                    + " customer.identifiers"))
        .isGreaterThanOrEqualTo(8);
  }

  @Test
  void consentIsWithdrawnOnlyAfterItWasGiven() throws SQLException {
    assertThat(written.count("consent.consents WHERE withdrawn_at <= granted_at")).isZero();
    assertThat(
            written.count("consent.consents WHERE withdrawn_at IS NOT NULL AND granted_at IS NULL"))
        .isZero();
    assertThat(
            written.count(
                """
                consent.consents WHERE status <> CASE WHEN granted_at IS NULL THEN 'Declined'
                  WHEN withdrawn_at IS NOT NULL THEN 'Withdrawn' ELSE 'Granted' END
                """))
        .isZero();
    assertThat(
            written.number(
                "SELECT count(DISTINCT (channel, purpose)) FROM consent.consents"
                    + " WHERE status = 'Withdrawn'"))
        .isEqualTo(7);
    assertThat(
            written.count(
                "(SELECT count(*) n FROM consent.consents GROUP BY customer_id, channel, purpose)"
                    + " WHERE n > 1"))
        .isZero();
  }

  @Test
  void theNewsletterGoesOnlyToThoseWhoAllowIt() throws SQLException {
    String newsletter = "consent.consents c WHERE channel = 'E-mail' AND purpose = 'Newsletter'";

    assertThat(
            written.count(
                "customer.people WHERE newsletter <> (customer_id IN (SELECT customer_id FROM "
                    + newsletter
                    + " AND status = 'Granted'))"))
        .isZero();
    assertThat(
            written.count(
                "email.engagement e WHERE NOT EXISTS (FROM "
                    + newsletter
                    + " AND c.customer_id = e.customer_id AND c.granted_at <= e.occurred_at"
                    + " AND e.occurred_at <= coalesce(c.withdrawn_at, e.occurred_at))"))
        .isZero();
    assertThat(
            written.count(
                "web.sessions s WHERE utm_medium = 'email' AND NOT EXISTS (FROM "
                    + newsletter
                    + " AND c.customer_id = s.customer_id AND c.granted_at <= s.occurred_at)"))
        .isZero();
  }
}
