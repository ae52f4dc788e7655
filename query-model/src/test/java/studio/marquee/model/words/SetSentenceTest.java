package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.words.SaidOfTheShop.all;
import static studio.marquee.model.words.SaidOfTheShop.attribute;
import static studio.marquee.model.words.SaidOfTheShop.is;
import static studio.marquee.model.words.SaidOfTheShop.name;
import static studio.marquee.model.words.SaidOfTheShop.say;
import static studio.marquee.model.words.SaidOfTheShop.sayNow;
import static studio.marquee.model.words.SaidOfTheShop.segment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Audiences, lists, choices, ranks and groups by chance, in words. */
class SetSentenceTest {
  private static final Ranking.Order BY_VALUE =
      new Ranking.Order.ByValue(new Calculation.Named(name("people.lifetime_value")));
  private static final Ranking TOP =
      new Ranking(
          Ranking.End.TOP,
          new Ranking.Amount.People(500),
          BY_VALUE,
          List.of(name("people.region")),
          Ranking.Ties.TOGETHER);
  private static final Rule GERMAN = is("people.country", "Germany");

  @Test
  void audiencesAreCalledByTheirTitles() {
    Audience gold = new Audience("gold", new Segment("Gold members", "", "people", new Everyone()));
    Catalogue catalogue = new Catalogue(TestMarts.MARTS, List.of(), List.of(gold), List.of());
    Sentence sentence = new Sentence(catalogue, Locale.UK);
    assertThat(sentence.of(segment(new AudienceRule("gold"))))
        .isEqualTo("Customers who are in the audience “Gold members”.");
    assertThat(sentence.of(Part.not(new AudienceRule("unknown"))))
        .isEqualTo("who are not in the audience “unknown”");
    assertThat(sentence.of(new PriorityRule(List.of("vip", "gold", "other"), "other")))
        .isEqualTo(
            "who are in the audience “other”, but in none of those before it (“vip” and “Gold"
                + " members”)");
    assertThat(sentence.of(new PriorityRule(List.of("gold", "other"), "gold")))
        .isEqualTo("who are in the audience “Gold members”");
  }

  @Test
  void listsAndChoicesByHandTellNobodysKey() {
    ListRule first = new ListRule(name("people.email"), "vip", "");
    assertThat(say(first)).isEqualTo("Customers whose e-mail is in the list “vip”.");
    assertThat(say(new ListRule(name("people.email"), "vip", "mail")))
        .isEqualTo("Customers whose e-mail is in the list “vip” (column “mail”).");
    assertThat(say(new Group(new Group.Join.AllOf(), List.of(Part.not(first)))))
        .isEqualTo(
            "Customers who are not among those whose e-mail is in the list “vip” (whoever has no"
                + " e-mail is included).");
    assertThat(say(new KeysRule(List.of("c1", "c2", "c3"))))
        .isEqualTo("Customers who were picked by hand (3 people).");
    assertThat(say(new KeysRule(List.of("c1"))))
        .isEqualTo("Customers who were picked by hand (1 person).");
    Rows picked = Rows.of("orders").where(Part.of(new KeysRule(List.of("o1", "o2"))));
    assertThat(say(new RelatedRule(new Quantifier.Some(), picked)))
        .isEqualTo("Customers who have orders that were picked by hand (2).");
  }

  @Test
  void ranksSayWhatBecomesOfTies() {
    assertThat(say(new RankRule(TOP, List.of())))
        .isEqualTo(
            "Customers who are among the top 500 by lifetime value per region (those with the same"
                + " value are all included).");
    Ranking bottom =
        new Ranking(
            Ranking.End.BOTTOM,
            new Ranking.Amount.Percent(new BigDecimal("12.5")),
            new Ranking.Order.ByValue(new Calculation.Count(Rows.of("orders"))),
            List.of(),
            Ranking.Ties.BY_KEY);
    RankRule among = new RankRule(bottom, List.of(Part.of(GERMAN)));
    assertThat(say(among))
        .isEqualTo(
            "Customers who are among the bottom 12.5 % by number of orders of those whose country"
                + " is Germany (of those with the same value, the lower key comes first).");
    assertThat(say(all(among, GERMAN)))
        .isEqualTo(
            "Customers (who are among the bottom 12.5 % by number of orders of those whose country"
                + " is Germany (of those with the same value, the lower key comes first)) and whose"
                + " country is Germany.");
    assertThat(
            say(new Group(new Group.Join.AllOf(), List.of(Part.not(new RankRule(TOP, List.of()))))))
        .isEqualTo(
            "Customers who are not among those who are among the top 500 by lifetime value per"
                + " region (those with the same value are all included) (whoever has no place in"
                + " that order is included).");
    assertThat(say(new RankRule(chance(), List.of())))
        .isEqualTo("Customers who are among 100 picked by chance (salt “x”).");
  }

  @Test
  void splitsSayTheirShareAndSalt() {
    List<SplitRule.Arm> arms =
        List.of(
            new SplitRule.Arm("treated", new BigDecimal("90")),
            new SplitRule.Arm("hold-out", new BigDecimal("10")));
    assertThat(say(new SplitRule("x", arms, "hold-out", List.of())))
        .isEqualTo("Customers who are in the group “hold-out” (10 % by chance, salt “x”).");
    List<AttributeName> strata = List.of(name("people.region"), name("people.country"));
    assertThat(say(new SplitRule("x", arms, "treated", strata)))
        .isEqualTo(
            "Customers who are in the group “treated” (90 % by chance within each region and"
                + " country, salt “x”).");
  }

  @Test
  void everyoneIsSaidAsEveryone() {
    assertThat(say(new Everyone())).isEqualTo("All customers.");
    Group either =
        new Group(new Group.Join.AnyOf(), List.of(Part.of(GERMAN), Part.of(new Everyone())));
    assertThat(say(either))
        .isEqualTo("Customers whose country is Germany or who are anyone at all.");
  }

  @Test
  void everyTestOfAListReads() {
    assertThat(interests(new ListTest.HasAnyOf(List.of("running", "hiking"))))
        .isEqualTo("Customers in whose interests there is running or hiking.");
    assertThat(interests(new ListTest.HasAllOf(List.of("running", "hiking", "skiing"))))
        .isEqualTo("Customers in whose interests there is each of running, hiking and skiing.");
    assertThat(interests(new ListTest.HasNoneOf(List.of("running", "hiking"))))
        .isEqualTo("Customers in whose known interests there is none of running or hiking.");
    assertThat(interests(new ListTest.IsEmpty()))
        .isEqualTo("Customers in whose known interests there is nothing.");
    assertThat(interests(new ListTest.HasLength(new NumberTest.AtLeast(BigDecimal.TWO))))
        .isEqualTo("Customers whose number of entries in interests is 2 or more.");
  }

  @Test
  void attributesKnowTimesThatAreBetween() {
    assertThat(sayNow(attribute("people.birthday", new TimeTest.BetweenAgo(2, 1, Unit.WEEK))))
        .isEqualTo(
            "Customers whose birthday is between 2 and 1 week ago (7 Nov to 13 Nov 2026, Berlin).");
    assertThat(sayNow(attribute("people.birthday", new TimeTest.InPeriod(2, Unit.QUARTER))))
        .isEqualTo(
            "Customers whose birthday is in the quarter 2 quarters after this one (1 Apr to"
                + " 30 Jun 2027, Berlin).");
    assertThat(sayNow(attribute("people.birthday", new TimeTest.InPeriod(0, Unit.DAY))))
        .isEqualTo("Customers whose birthday is today (20 Nov 2026, Berlin).");
  }

  @Test
  void whoeverIsNowhereIsOutsideOfAPlace() {
    PlaceRule place =
        new PlaceRule(
            name("people.latitude"),
            name("people.longitude"),
            new BigDecimal("52.5"),
            new BigDecimal("13.4"),
            new BigDecimal("25"));
    assertThat(say(new Group(new Group.Join.AllOf(), List.of(Part.not(place)))))
        .isEqualTo(
            "Customers who are not among those who are within 25 km of 52.5, 13.4 (whoever has no"
                + " known place is included).");
  }

  @Test
  void limitsAndPinsCloseTheSentence() {
    Sentence sentence = new Sentence(TestMarts.CATALOGUE, Locale.UK);
    Segment german = segment(GERMAN);
    assertThat(sentence.of(german.withLimit(TOP)))
        .isEqualTo(
            "Customers whose country is Germany, limited to the top 500 by lifetime value per"
                + " region (those with the same value are all included).");
    Pin one = new Pin("c1", Pin.Side.IN, "Asked for it");
    Pin two = new Pin("c2", Pin.Side.OUT, "Asked not to");
    Pin three = new Pin("c3", Pin.Side.OUT, "Asked not to");
    assertThat(sentence.of(german.withLimit(chance()).withPins(List.of(one, two, three))))
        .isEqualTo(
            "Customers whose country is Germany, limited to 100 picked by chance (salt “x”);"
                + " 1 person is added and 2 are left out by hand.");
    assertThat(sentence.of(german.withPins(List.of(one))))
        .isEqualTo("Customers whose country is Germany; 1 person is added by hand.");
    assertThat(sentence.of(german.withPins(List.of(two, three))))
        .isEqualTo("Customers whose country is Germany; 2 people are left out by hand.");
  }

  private static Ranking chance() {
    return new Ranking(
        Ranking.End.TOP,
        new Ranking.Amount.People(100),
        new Ranking.Order.ByChance("x"),
        List.of(),
        Ranking.Ties.TOGETHER);
  }

  private static String interests(AttributeTest test) {
    return say(attribute("people.interests", test));
  }
}
