package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.words.SaidOfTheShop.all;
import static studio.marquee.model.words.SaidOfTheShop.attribute;
import static studio.marquee.model.words.SaidOfTheShop.is;
import static studio.marquee.model.words.SaidOfTheShop.name;
import static studio.marquee.model.words.SaidOfTheShop.path;
import static studio.marquee.model.words.SaidOfTheShop.say;
import static studio.marquee.model.words.SaidOfTheShop.sayNow;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;
import studio.marquee.model.segment.YesNoTest;

/** What people did and have, in words. */
class RowsSentenceTest {
  private static final Rows ORDERS = Rows.of("orders");
  private static final TimeTest LATELY = new TimeTest.WithinLast(90, Unit.DAY);
  private static final Rule FROM_GERMANY = is("people.country", "Germany", "Austria");
  private static final Rule ON_THE_WEB = is("orders.channel", "Web");
  private static final Rule SMALL =
      attribute("orders.net_total", new NumberTest.LessThan(BigDecimal.TEN));
  private static final Rule SHOES = is("order_lines.category", "Footwear");

  @Test
  void whatPeopleDidAndDidNotReadsWithItsDays() {
    Rows shoes = path("orders", "order_lines").where(Part.of(SHOES)).during(LATELY);
    Rows opens = Rows.of("mail_opens").during(new TimeTest.WithinLast(30, Unit.DAY));
    Rule rule =
        all(
            FROM_GERMANY,
            new RelatedRule(new Quantifier.AtLeast(2), shoes),
            new RelatedRule(new Quantifier.None(), opens));
    assertThat(sayNow(rule))
        .isEqualTo(
            "Customers whose country is Germany or Austria and who have at least 2 order lines of"
                + " orders in the last 90 days (23 Aug to 20 Nov 2026, Berlin) whose category is"
                + " Footwear, but who have no e-mail opens in the last 30 days (22 Oct to"
                + " 20 Nov 2026, Berlin).");
  }

  @Test
  void everyQuantifierReads() {
    Rows lately = ORDERS.during(LATELY);
    assertThat(related(new Quantifier.Some(), lately))
        .isEqualTo("Customers who have orders in the last 90 days.");
    assertThat(related(new Quantifier.None(), lately))
        .isEqualTo("Customers who have no orders in the last 90 days.");
    assertThat(related(new Quantifier.AtLeast(2), lately))
        .isEqualTo("Customers who have at least 2 orders in the last 90 days.");
    assertThat(related(new Quantifier.AtLeast(1), lately))
        .isEqualTo("Customers who have orders in the last 90 days.");
    assertThat(related(new Quantifier.AtMost(2), lately))
        .isEqualTo(
            "Customers who have at most 2 orders in the last 90 days (those without any are"
                + " included).");
    assertThat(related(new Quantifier.AtMost(1), lately))
        .isEqualTo(
            "Customers whose number of orders in the last 90 days is at most 1 (those without any"
                + " are included).");
    assertThat(related(new Quantifier.AtMost(0), lately))
        .isEqualTo("Customers who have no orders in the last 90 days.");
    assertThat(related(new Quantifier.Exactly(3), lately))
        .isEqualTo("Customers who have exactly 3 orders in the last 90 days.");
    assertThat(related(new Quantifier.Exactly(1), lately))
        .isEqualTo("Customers whose number of orders in the last 90 days is exactly 1.");
    assertThat(related(new Quantifier.Exactly(0), lately))
        .isEqualTo("Customers who have no orders in the last 90 days.");
    assertThat(related(new Quantifier.Between(2, 5), lately))
        .isEqualTo("Customers who have 2 to 5 orders in the last 90 days.");
    assertThat(related(new Quantifier.Between(0, 2), lately))
        .isEqualTo(
            "Customers who have 0 to 2 orders in the last 90 days (those without any are"
                + " included).");
    assertThat(related(new Quantifier.Every(), lately.where(Part.of(ON_THE_WEB))))
        .isEqualTo(
            "Customers who have orders in the last 90 days, all of them among those whose channel"
                + " is Web.");
    assertThat(related(new Quantifier.Every(), lately))
        .isEqualTo("Customers who have orders in the last 90 days.");
  }

  @Test
  void conditionsNeverRunIntoWhatFollows() {
    Rows onTheWeb = ORDERS.where(Part.of(ON_THE_WEB));
    Rule web = new RelatedRule(new Quantifier.Some(), onTheWeb);
    Rows several = ORDERS.where(Part.of(ON_THE_WEB), Part.of(SMALL));
    Rule both = new RelatedRule(new Quantifier.AtLeast(2), several);
    assertThat(say(both))
        .isEqualTo(
            "Customers who have at least 2 orders whose channel is Web and whose net total is less"
                + " than EUR 10.");
    assertThat(say(all(web, FROM_GERMANY)))
        .isEqualTo(
            "Customers (who have orders whose channel is Web) and whose country is Germany or"
                + " Austria.");
    assertThat(say(all(FROM_GERMANY, web)))
        .isEqualTo(
            "Customers whose country is Germany or Austria and who have orders whose channel is"
                + " Web.");
    assertThat(say(all(FROM_GERMANY, both)))
        .isEqualTo(
            "Customers whose country is Germany or Austria and (who have at least 2 orders whose"
                + " channel is Web and whose net total is less than EUR 10).");
    assertThat(related(new Quantifier.AtMost(1), ORDERS.where(Part.of(ON_THE_WEB)).during(LATELY)))
        .isEqualTo(
            "Customers whose number of orders (whose channel is Web) in the last 90 days is at most"
                + " 1 (those without any are included).");
  }

  @Test
  void exceptionsAreNotThoseOfAnOrder() {
    Rule web = new RelatedRule(new Quantifier.Some(), ORDERS.where(Part.of(ON_THE_WEB)));
    Segment segment = new Segment("T", "", "people", web, List.of(Part.of(FROM_GERMANY)));
    assertThat(new Sentence(TestMarts.CATALOGUE, Locale.UK).of(segment))
        .isEqualTo(
            "Customers (who have orders whose channel is Web), except those whose country is"
                + " Germany or Austria.");
  }

  @Test
  void severalWaysToAMartAreToldApart() {
    AttributeName sender = name("gifts.sender_id");
    AttributeName receiver = name("gifts.receiver_id");
    AttributeName person = name("people.customer_id");
    Mart gifts =
        new Mart(
            "gifts",
            "Gifts",
            "",
            "commerce",
            "Shop data",
            "1.0.0",
            MartRole.BEHAVIOUR,
            new Table("warehouse", "commerce", "gifts"),
            "gift_id",
            List.of(
                new Attribute(sender, "Sender", "", AttributeType.TEXT, "", false, false, ""),
                new Attribute(receiver, "Receiver", "", AttributeType.TEXT, "", false, false, "")),
            "",
            List.of(new Relation("sender_id", person), new Relation("receiver_id", person)),
            Period.ZERO);
    List<Mart> marts = List.of(TestMarts.MARTS.mart("people").orElseThrow(), gifts);
    Rows received =
        new Rows(List.of(new Hop("gifts", "receiver_id")), List.of(), new Window.Ever());
    Segment segment = SaidOfTheShop.segment(new RelatedRule(new Quantifier.AtLeast(2), received));
    assertThat(new Sentence(Catalogue.of(new Marts(marts)), Locale.UK).of(segment))
        .isEqualTo("Customers who have at least 2 gifts (by receiver).");
  }

  @Test
  void conditionsSpeakOfThings() {
    Rule gift = attribute("orders.is_gift", new YesNoTest.IsTrue());
    Rule lines =
        new RelatedRule(new Quantifier.None(), Rows.of("order_lines").where(Part.of(SHOES)));
    Rule anyOf = new Group(new Group.Join.AnyOf(), List.of(Part.of(gift), Part.of(lines)));
    assertThat(say(new RelatedRule(new Quantifier.Some(), ORDERS.where(Part.of(anyOf)))))
        .isEqualTo(
            "Customers who have orders (for which “Gift” is yes or that have no order lines whose"
                + " category is Footwear).");
    assertThat(
            say(
                new RelatedRule(
                    new Quantifier.Some(),
                    ORDERS.where(Part.not(ON_THE_WEB), Part.of(new Everyone())))))
        .isEqualTo(
            "Customers who have orders that are not among those whose channel is Web (whatever has"
                + " no channel is included).");
    Part muted = new Part(ON_THE_WEB, Set.of(Mark.MUTED));
    assertThat(related(new Quantifier.Some(), ORDERS.where(muted)))
        .isEqualTo("Customers who have orders.");
  }

  @Test
  void pathsSayWhatIsCounted() {
    Rule several = attribute("order_lines.quantity", new NumberTest.MoreThan(BigDecimal.ONE));
    Rows path = path("orders", "order_lines", "products");
    Rule expensive = attribute("products.price", new NumberTest.AtLeast(BigDecimal.valueOf(100)));
    assertThat(related(new Quantifier.AtLeast(3), path.where(Part.of(expensive), Part.of(several))))
        .isEqualTo(
            "Customers who have at least 3 order lines of orders with products whose price is"
                + " EUR 100 or more and whose quantity (of order lines) is more than 1.");
    Rule inTown =
        attribute(
            "stores.city",
            new ComparisonTest(ComparisonTest.Order.EQUAL, name("people.region"), BigDecimal.ZERO));
    assertThat(related(new Quantifier.Some(), path("orders", "stores").where(Part.of(inTown))))
        .isEqualTo(
            "Customers who have orders with stores whose city equals their region (of customers).");
    Rows unknown = path("wishes", "gone_things");
    assertThat(
            related(
                new Quantifier.Some(),
                unknown.where(Part.not(new PriorityRule(List.of("a", "b"), "b")))))
        .isEqualTo(
            "Customers who have gone_things of wishes that are not among those that are in the"
                + " audience “b”, but in none of those before it (“a”).");
  }

  @Test
  void everyWindowReads() {
    assertThat(during(new TimeTest.On(LocalDate.of(2026, 1, 1)))).isEqualTo("on 1 Jan 2026");
    assertThat(during(new TimeTest.Before(LocalDate.of(2026, 1, 1))))
        .isEqualTo("before 1 Jan 2026");
    assertThat(during(new TimeTest.After(LocalDate.of(2026, 1, 1)))).isEqualTo("after 1 Jan 2026");
    assertThat(
            during(new TimeTest.BetweenDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))))
        .isEqualTo("between 1 Jan 2026 and 31 Mar 2026");
    assertThat(during(new TimeTest.WithinLast(1, Unit.MONTH)))
        .isEqualTo("in the last month (21 Oct to 20 Nov 2026, Berlin)");
    assertThat(during(new TimeTest.WithinLast(3, Unit.HOUR))).isEqualTo("in the last 3 hours");
    assertThat(during(new TimeTest.WithinNext(2, Unit.WEEK)))
        .isEqualTo("in the next 2 weeks (20 Nov to 3 Dec 2026, Berlin)");
    assertThat(during(new TimeTest.MoreThanAgo(30, Unit.DAY)))
        .isEqualTo("more than 30 days ago (before 22 Oct 2026, Berlin)");
    assertThat(during(new TimeTest.BetweenAgo(60, 30, Unit.DAY)))
        .isEqualTo("between 60 and 30 days ago (22 Sept to 21 Oct 2026, Berlin)");
    assertThat(during(new TimeTest.BetweenAgo(2, 1, Unit.YEAR)))
        .isEqualTo("between 2 and 1 year ago (21 Nov 2024 to 20 Nov 2025, Berlin)");
    assertThat(during(new TimeTest.InPeriod(0, Unit.MONTH)))
        .isEqualTo("this month (1 Nov to 30 Nov 2026, Berlin)");
    assertThat(during(new TimeTest.InPeriod(-3, Unit.MONTH)))
        .isEqualTo("in the month 3 months before this one (1 Aug to 31 Aug 2026, Berlin)");
    assertThat(during(new TimeTest.InPeriod(-1, Unit.DAY)))
        .isEqualTo("yesterday (19 Nov 2026, Berlin)");
    assertThat(during(new TimeTest.Anniversary(0, 7)))
        .isEqualTo("on a date that comes round within the next 7 days");
    assertThat(during(new TimeTest.Anniversary(3, 0)))
        .isEqualTo("on a date that came round within the last 3 days");
    assertThat(during(new TimeTest.Anniversary(0, 0)))
        .isEqualTo("on a date that comes round today");
    assertThat(during(new TimeTest.Anniversary(1, 7)))
        .isEqualTo("on a date that comes round between 1 day ago and 7 days from now");
    assertThat(during(new TimeTest.OnWeekday(Set.of(DayOfWeek.SUNDAY)))).isEqualTo("on a Sunday");
    assertThat(during(new TimeTest.InMonth(Set.of(Month.MAY)))).isEqualTo("in May");
    assertThat(during(new TimeTest.AtHours(18, 22))).isEqualTo("from 18:00 to 22:59");
  }

  @Test
  void theComplementSaysWhoIsInIt() {
    assertThat(not(new RelatedRule(new Quantifier.Some(), ORDERS)))
        .isEqualTo("Customers who have no orders.");
    assertThat(not(new RelatedRule(new Quantifier.None(), ORDERS)))
        .isEqualTo("Customers who have orders.");
    assertThat(not(new RelatedRule(new Quantifier.AtLeast(2), ORDERS)))
        .isEqualTo(
            "Customers who are not among those who have at least 2 orders (those without any are"
                + " included).");
    assertThat(not(new RelatedRule(new Quantifier.AtMost(2), ORDERS)))
        .isEqualTo("Customers who are not among those who have at most 2 orders.");
  }

  @Test
  void theFirstAndTheLastAreSingledOut() {
    Rows shoes = Rows.of("orders").during(LATELY);
    assertThat(say(new OccurrenceRule(Occurrence.FIRST, shoes, List.of(Part.of(ON_THE_WEB)))))
        .isEqualTo(
            "Customers the first of whose orders in the last 90 days is among those whose channel"
                + " is Web.");
    Rows small = ORDERS.where(Part.of(SMALL));
    assertThat(say(new OccurrenceRule(Occurrence.LAST, small, List.of(Part.of(ON_THE_WEB)))))
        .isEqualTo(
            "Customers the last of whose orders (whose net total is less than EUR 10) is among"
                + " those whose channel is Web.");
    assertThat(not(new OccurrenceRule(Occurrence.LAST, ORDERS, List.of(Part.of(ON_THE_WEB)))))
        .isEqualTo(
            "Customers who are not among those the last of whose orders is among those whose"
                + " channel is Web (those without any are included).");
    Part muted = new Part(ON_THE_WEB, Set.of(Mark.MUTED));
    assertThat(say(new OccurrenceRule(Occurrence.LAST, ORDERS, List.of(muted))))
        .isEqualTo("Customers who have orders.");
  }

  private static String related(Quantifier quantifier, Rows rows) {
    return say(new RelatedRule(quantifier, rows));
  }

  private static String not(Rule rule) {
    return say(new Group(new Group.Join.AllOf(), List.of(Part.not(rule))));
  }

  private static String during(TimeTest test) {
    String said = sayNow(new RelatedRule(new Quantifier.Some(), ORDERS.during(test)));
    return said.substring("Customers who have orders ".length(), said.length() - 1);
  }
}
