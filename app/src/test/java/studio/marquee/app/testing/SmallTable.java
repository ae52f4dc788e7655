package studio.marquee.app.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.Work;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Table;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** Eight people that answer exactly, at once and without a database. */
public final class SmallTable implements Audiences {
  public static final Attribute COUNTRY = attribute("country", "Country", AttributeType.TEXT);
  public static final Attribute TIER = attribute("tier", "Loyalty tier", AttributeType.TEXT);
  public static final Attribute VALUE = attribute("value", "Lifetime value", AttributeType.NUMBER);
  public static final Attribute NEWS = attribute("news", "Newsletter", AttributeType.YES_NO);
  public static final Attribute BORN = attribute("born", "Birthday", AttributeType.DATE);

  public static final Mart PEOPLE =
      new Mart(
          "people",
          "Customers",
          "Everyone we know.",
          "customer",
          "Customer data team",
          "1.2.0",
          MartRole.PEOPLE,
          new Table("warehouse", "customer", "people"),
          "id",
          List.of(
              attribute("id", "Customer ID", AttributeType.TEXT),
              COUNTRY,
              TIER,
              VALUE,
              NEWS,
              BORN));

  public static final Catalogue CATALOGUE = Catalogue.of(new Marts(List.of(PEOPLE)));

  private static final int PEOPLE_COUNT = 8;
  private static final int ON_A_LIST = 2;
  private static final Map<String, List<String>> ROWS =
      Map.of(
          "country", List.of("DE", "DE", "DE", "DE", "AT", "AT", "FR", ""),
          "tier", List.of("Gold", "Gold", "Bronze", "", "Gold", "", "Bronze", ""),
          "value", List.of("10", "20", "30", "40", "50", "60", "70", ""),
          "news", List.of("true", "true", "false", "", "true", "", "", ""),
          "born", List.of("", "", "", "", "", "", "", ""));

  /** An attribute of these people, whether or not they have it. */
  public static Attribute attribute(String name, String title, AttributeType type) {
    return new Attribute(
        new AttributeName("people", name), title, "About " + title, type, name, false, false, "");
  }

  /** Work that answers before it returns. */
  public <Q, R> Work<Q, R> work(AudienceTask<Q, R> task) {
    return (question, onAnswer, onFailure) -> {
      try {
        onAnswer.accept(task.answer(this, question));
      } catch (ProblemException | InterruptedException failure) {
        onFailure.accept(failure);
      }
      return () -> {};
    };
  }

  public Counted counted(Rule rule) {
    return Counted.of(members(rule), Duration.ofNanos(800_000));
  }

  @Override
  public Counted count(Rule rule) {
    return counted(rule);
  }

  @Override
  public RowSet members(Rule rule) {
    try {
      return new RuleSets(PEOPLE_COUNT, CATALOGUE, SmallTable::leaf).of(rule);
    } catch (ProblemException | InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RowSet leaf(Rule rule) {
    if (rule instanceof RankRule(Ranking ranking, var among)) {
      return first(ranking.amount(), Part.allOf(among));
    }
    if (rule instanceof KeysRule(var keys)) {
      return RowSet.of(PEOPLE_COUNT, keys.stream().mapToInt(Integer::parseInt).toArray());
    }
    if (rule instanceof ListRule) {
      return RowSet.of(PEOPLE_COUNT, IntStream.range(0, ON_A_LIST).toArray());
    }
    if (!(rule instanceof AttributeRule(var name, var test))) {
      throw new IllegalArgumentException("this table does not know " + rule);
    }
    return leaf(name, test);
  }

  /** The order of this table is that of its rows, whatever is asked for. */
  private static RowSet first(Ranking.Amount amount, Rule among) {
    if (!(amount instanceof Ranking.Amount.People(var count))) {
      throw new IllegalArgumentException("this table knows no shares");
    }
    RowSet passing = new SmallTable().members(among);
    return RowSet.of(
        PEOPLE_COUNT,
        IntStream.range(0, PEOPLE_COUNT).filter(passing::contains).limit(count).toArray());
  }

  private static RowSet leaf(AttributeName name, AttributeTest test) {
    List<String> values = values(name);
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < values.size(); row++) {
      if (!values.get(row).isEmpty() && passes(values.get(row), test)) {
        rows.add(row);
      }
    }
    return RowSet.of(values.size(), rows.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<String> values(AttributeName name) {
    @Nullable List<String> values = ROWS.get(name.attribute());
    return Objects.requireNonNull(values);
  }

  private static boolean passes(String value, AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var chosen, var _) -> chosen.contains(value);
      case NumberTest.AtLeast(var least) -> new BigDecimal(value).compareTo(least) >= 0;
      case NumberTest.AtMost(var most) -> new BigDecimal(value).compareTo(most) <= 0;
      case NumberTest.Between(var from, var to) ->
          new BigDecimal(value).compareTo(from) >= 0 && new BigDecimal(value).compareTo(to) <= 0;
      case YesNoTest.IsTrue() -> value.equals("true");
      case PresenceTest.IsSet() -> true;
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          PresenceTest _,
          TimeTest _,
          ListTest _,
          ComparisonTest _ ->
          throw new IllegalArgumentException("this table does not know the test " + test);
    };
  }

  @Override
  public AttributeProfile profile(AttributeName name) {
    List<String> filled = values(name).stream().filter(value -> !value.isEmpty()).toList();
    long distinct = filled.stream().distinct().count();
    AttributeProfile.Shape shape =
        filled.isEmpty()
            ? new AttributeProfile.Nothing()
            : name.attribute().equals("value") ? histogram(filled) : frequent(filled);
    return new AttributeProfile(filled.size(), distinct, shape);
  }

  private static AttributeProfile.Shape histogram(List<String> values) {
    List<BigDecimal> numbers = values.stream().map(BigDecimal::new).sorted().toList();
    return new AttributeProfile.Histogram(
        numbers.getFirst(), numbers.get(numbers.size() / 2), numbers.getLast(), List.of(3L, 4L));
  }

  private static AttributeProfile.Shape frequent(List<String> values) {
    Map<String, Long> counts =
        values.stream().collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    return new AttributeProfile.Values(
        counts.entrySet().stream()
            .map(entry -> new AttributeProfile.ValueCount(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(AttributeProfile.ValueCount::people).reversed())
            .toList());
  }
}
