package studio.marquee.model.sql;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ComparisonTest.Order;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Group.Join;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** At least one rule of every kind, by the name of the folder that holds its text. */
final class RuleCases {
  static final Catalogue CATALOGUE = ShopMarts.catalogue(people());

  private static final Rule GOLD = rule("tier", new TextTest.IsAnyOf(List.of("Gold")));
  private static final Rule READS = rule("newsletter", new YesNoTest.IsTrue());
  private static final Rule BUYS = rule("orders", new NumberTest.AtLeast(number("3")));

  private final Map<String, Rule> cases = new LinkedHashMap<>();

  private RuleCases() {}

  static Map<String, Rule> all() {
    RuleCases all = new RuleCases();
    all.texts();
    all.partsOfTexts();
    all.numbers();
    all.days();
    all.moments();
    all.others();
    all.groups();
    all.cases.putAll(ShopCases.all());
    return all.cases;
  }

  static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(name(attribute), test);
  }

  private void texts() {
    List<String> values = List.of("Gold", "x' or 1=1");
    List<String> letters = List.of("gOLD", "ÄRGER ");
    add("is-any-of", "tier", new TextTest.IsAnyOf(values));
    add("is-any-of-any-case", "tier", new TextTest.IsAnyOf(letters, Letters.ANY_CASE));
    add("is-none-of", "tier", new TextTest.IsNoneOf(values, Letters.EXACT));
    add("is-none-of-any-case", "tier", new TextTest.IsNoneOf(letters, Letters.ANY_CASE));
    add("matches", "tier", new TextTest.Matches("G*d?", Letters.EXACT));
    add("matches-any-case", "tier", new TextTest.Matches("?RGER*", Letters.ANY_CASE));
    add("matches-signs", "tier", new TextTest.Matches("*%_\\!*", Letters.EXACT));
    add("matches-not", "tier", new TextTest.MatchesNot("?old", Letters.EXACT));
    add("is-blank", "tier", new TextTest.IsBlank());
  }

  private void partsOfTexts() {
    List<String> signs = List.of("%", "_", "\\", "'");
    List<String> letters = List.of("OL", "är");
    add("contains-any-of", "tier", new TextTest.ContainsAnyOf(signs, Letters.EXACT));
    add("contains-any-case", "tier", new TextTest.ContainsAnyOf(letters, Letters.ANY_CASE));
    add("contains-none-of", "tier", new TextTest.ContainsNoneOf(signs, Letters.EXACT));
    add("starts-with-any-of", "tier", new TextTest.StartsWithAnyOf(letters, Letters.ANY_CASE));
    add("starts-with-none-of", "tier", new TextTest.StartsWithNoneOf(List.of("G"), Letters.EXACT));
    add("ends-with-any-of", "tier", new TextTest.EndsWithAnyOf(List.of(" ", "!"), Letters.EXACT));
    add("ends-with-none-of", "tier", new TextTest.EndsWithNoneOf(List.of("D"), Letters.ANY_CASE));
  }

  private void numbers() {
    List<BigDecimal> values = List.of(number("10.50"), number("1E+2"), number("1E-30"));
    add("equals-any-of", "amount", new NumberTest.EqualsAnyOf(values));
    add("equals-none-of", "amount", new NumberTest.EqualsNoneOf(values));
    add("less-than", "amount", new NumberTest.LessThan(number("10.5")));
    add("at-most", "amount", new NumberTest.AtMost(number("10.5")));
    add("more-than", "amount", new NumberTest.MoreThan(number("10.5")));
    add("at-least", "amount", new NumberTest.AtLeast(number("10.5")));
    add("between", "orders", new NumberTest.Between(number("0.5"), number("3")));
    add("percentile-band", "orders", new NumberTest.PercentileBand(25, 75));
    add("percentile-top", "amount", new NumberTest.PercentileBand(90, 100));
  }

  private void days() {
    add("day-on", "birthday", new TimeTest.On(LocalDate.of(2000, 2, 29)));
    add("day-before", "birthday", new TimeTest.Before(LocalDate.of(2000, 2, 29)));
    add("day-after", "birthday", new TimeTest.After(LocalDate.of(2000, 2, 29)));
    add("day-within-last", "joined", new TimeTest.WithinLast(1, Unit.MONTH));
    add("day-within-next", "joined", new TimeTest.WithinNext(2, Unit.WEEK));
    add("day-long-ago", "joined", new TimeTest.MoreThanAgo(9_999, Unit.YEAR));
    add("day-anniversary", "birthday", new TimeTest.Anniversary(3, 3));
    add("day-anniversary-leap", "birthday", new TimeTest.Anniversary(0, 101));
    add("day-on-weekday", "birthday", weekend());
    add("day-in-month", "birthday", new TimeTest.InMonth(EnumSet.of(Month.FEBRUARY)));
    add("day-at-hours", "birthday", new TimeTest.AtHours(0, 23));
  }

  private void moments() {
    LocalDate spring = LocalDate.of(2026, 3, 29);
    add("moment-on", "seen", new TimeTest.On(spring));
    add("moment-between", "seen", new TimeTest.BetweenDays(spring, LocalDate.of(2026, 10, 25)));
    add("moment-within-last", "seen", new TimeTest.WithinLast(90, Unit.MINUTE));
    add("moment-within-next", "seen", new TimeTest.WithinNext(1, Unit.DAY));
    add("moment-more-than-ago", "seen", new TimeTest.MoreThanAgo(30, Unit.DAY));
    add("moment-in-period", "seen", new TimeTest.InPeriod(-1, Unit.QUARTER));
    add("moment-anniversary", "seen", new TimeTest.Anniversary(1, 0));
    add("moment-on-weekday", "seen", weekend());
    add("moment-in-month", "seen", new TimeTest.InMonth(EnumSet.of(Month.JANUARY, Month.JULY)));
    add("moment-at-hours", "seen", new TimeTest.AtHours(2, 3));
  }

  private void others() {
    add("is-true", "newsletter", new YesNoTest.IsTrue());
    add("is-false", "newsletter", new YesNoTest.IsFalse());
    add("is-set", "birthday", new PresenceTest.IsSet());
    add("is-not-set", "tier", new PresenceTest.IsNotSet());
    add("compare-numbers", "amount", compared(Order.AT_MOST, "orders", "7.5"));
    add("compare-numbers-equal", "amount", compared(Order.EQUAL, "orders", "0"));
    add("compare-days", "joined", compared(Order.LESS, "birthday", "3652"));
    add("compare-moments", "seen", compared(Order.MORE, "bought", "-1"));
    add("compare-moments-not-equal", "seen", compared(Order.NOT_EQUAL, "bought", "0"));
    cases.put(
        "place",
        new PlaceRule(
            name("latitude"), name("longitude"), number("52.52"), number("13.405"), number("30")));
  }

  private void groups() {
    Part absent = Part.of(new Group(new Join.AnyOf(), List.of(muted(BUYS))));
    Part either = Part.of(new Group(new Join.AnyOf(), List.of(Part.of(READS), Part.not(BUYS))));
    cases.put("all-of", group(new Join.AllOf(), Part.not(GOLD), either, muted(READS), absent));
    cases.put("any-of", group(new Join.AnyOf(), Part.of(GOLD), Part.of(BUYS)));
    Rule none = group(new Join.NoneOf(), Part.of(GOLD), Part.of(BUYS));
    cases.put("none-of", none);
    cases.put("not-none-of", group(new Join.AllOf(), Part.not(none)));
    Join two = new Join.AtLeast(2);
    cases.put("at-least-two", group(two, Part.of(GOLD), Part.of(READS), Part.of(BUYS)));
    Rule left = group(new Join.AtLeast(3), Part.of(GOLD), muted(READS), Part.of(BUYS));
    cases.put("at-least-what-is-left", left);
    cases.put("not-at-least", group(new Join.AllOf(), Part.not(left)));
    cases.put("everything-muted", group(new Join.NoneOf(), muted(GOLD), absent));
  }

  private void add(String name, String attribute, AttributeTest test) {
    cases.put(name, rule(attribute, test));
  }

  private static TimeTest weekend() {
    return new TimeTest.OnWeekday(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY));
  }

  private static ComparisonTest compared(Order order, String other, String offset) {
    return new ComparisonTest(order, name(other), number(offset));
  }

  private static Part muted(Rule rule) {
    return new Part(rule, Set.of(Mark.MUTED));
  }

  private static Rule group(Join join, Part... parts) {
    return new Group(join, List.of(parts));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static AttributeName name(String attribute) {
    return new AttributeName("people", attribute);
  }

  private static Mart people() {
    return new Mart(
        "people",
        "Customers",
        "Everyone who has an account.",
        "customer",
        "Customer data",
        "1.0.0",
        MartRole.PEOPLE,
        new Table("warehouse", "customer", "people"),
        "id",
        List.of(
            attribute("id", AttributeType.TEXT),
            attribute("tier", AttributeType.TEXT),
            attribute("amount", AttributeType.NUMBER),
            attribute("orders", AttributeType.NUMBER),
            attribute("newsletter", AttributeType.YES_NO),
            attribute("birthday", AttributeType.DATE),
            attribute("joined", AttributeType.DATE),
            attribute("seen", AttributeType.MOMENT),
            attribute("bought", AttributeType.MOMENT),
            attribute("latitude", AttributeType.NUMBER),
            attribute("longitude", AttributeType.NUMBER),
            attribute("tags", AttributeType.LIST)));
  }

  private static Attribute attribute(String name, AttributeType type) {
    return new Attribute(name(name), name, "", type, name, false, false, "");
  }
}
