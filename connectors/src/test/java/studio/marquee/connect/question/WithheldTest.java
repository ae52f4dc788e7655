package studio.marquee.connect.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.answer.ChartDeck;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.Verdict;
import studio.marquee.model.answer.Why;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/** What a role may not know is in no answer, and what it may know is right. */
class WithheldTest {
  private static final Pattern PEOPLE = Pattern.compile("Exactly\\[people=(\\d+)\\]");
  private static final Segment EVERYONE = new Segment("All", "", "people", new Everyone());

  @TempDir static Path folder;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @BeforeAll
  static void write() throws Exception {
    Asked.write(folder);
  }

  @Test
  void noNumberBelowTheFloorIsInAnyAnswer() throws Exception {
    try (Asked priya = Asked.by(folder, "priya")) {
      for (Segment audience : priya.segments()) {
        for (String name : List.of("country", "city", "newsletter", "interests", "birthday")) {
          requireNothingBelow(
              50,
              priya
                  .desk()
                  .breakdown(audience, Asked.people(name), Optional.of(priya.any(random)), 30)
                  .answer());
        }
        requireNothingBelow(
            50,
            charts(priya, audience, "lifetime_value", "city", "interests").charts().unbrushed());
        requireNothingBelow(50, priya.desk().reach(audience).answer());
        requireNothingBelow(
            50, priya.desk().overlap(List.of(audience, priya.any(random))).answer());
      }
      requireNothingBelow(50, priya.desk().values(Asked.people("city"), "", 100).answer());
    }
  }

  private static ChartDeck charts(Asked asked, Segment audience, String... names) throws Exception {
    List<ChartWish> wishes =
        Stream.of(names).map(name -> ChartWish.of(Asked.people(name))).toList();
    return asked.desk().charts(audience, wishes, SegmentCounter.Shares.ONE).answer();
  }

  @Test
  void thereIsNoChartOfWhatMayNotBeCountedBy() throws Exception {
    try (Asked priya = Asked.by(folder, "priya")) {
      ChartDeck deck = charts(priya, priya.any(random), "loyalty_points", "country");
      assertThat(deck.drawn()).containsExactly(ChartWish.of(Asked.people("country")));
      assertThat(deck.refused().values())
          .singleElement()
          .satisfies(why -> assertThat(why.code().key()).startsWith("policy."));
    }
  }

  private static void requireNothingBelow(int floor, Record answer) {
    Matcher told = PEOPLE.matcher(answer.toString());
    while (told.find()) {
      assertThat(Integer.parseInt(told.group(1))).as("%s", answer).isGreaterThanOrEqualTo(floor);
    }
  }

  @Test
  void whoMayNotSeePeopleSeesNobody() throws Exception {
    try (Asked priya = Asked.by(folder, "priya")) {
      assertThatThrownBy(() -> priya.desk().sample(EVERYONE, 5, "spring"))
          .hasMessageContaining("policy.");
      assertThatThrownBy(() -> priya.desk().why(EVERYONE, "c0000001"))
          .hasMessageContaining("policy.");
      assertThatThrownBy(() ->
              priya.desk().breakdown(EVERYONE, Asked.people("loyalty_points"), Optional.empty(), 5))
          .hasMessageContaining("policy.");
    }
  }

  @Test
  void nobodyIsShownOfTooFew() throws Exception {
    try (Asked jonas = Asked.by(folder, "jonas")) {
      RowSet all = jonas.members(EVERYONE);
      String key = String.valueOf(jonas.column("customer_id").getFirst());
      Segment one =
          new Segment("One", "", "people", new studio.marquee.model.segment.KeysRule(List.of(key)));
      assertThatThrownBy(() -> jonas.desk().sample(one, 5, "spring"))
          .hasMessageContaining("question.too-few");
      assertThat(jonas.desk().sample(EVERYONE, 5, "spring").answer())
          .returns(new Headcount.Exactly(all.count()), Sample::people)
          .returns(5, sample -> sample.rows().size());
    }
  }

  @Test
  void whatIsForCountingIsNeverShown() throws Exception {
    try (Asked mira = Asked.by(folder, "mira")) {
      Sample told = mira.desk().sample(EVERYONE, 50, "spring").answer();
      assertThat(told.columns())
          .extracting(column -> column.attribute().name().attribute())
          .doesNotContain("gender", "birthday")
          .contains("country");
      assertThat(told.columns()).extracting(Sample.Column::mask).containsOnly(new Mask.Plain());
      assertThat(told.withheld())
          .extracting(withheld -> withheld.attribute().name().attribute())
          .containsExactlyInAnyOrder("gender", "birthday");
    }
  }

  @Test
  void whyAgreesWithWhoIsIn() throws Exception {
    try (Asked noor = Asked.by(folder, "mira")) {
      List<@Nullable String> keys = noor.column("customer_id");
      int told = 0;
      for (Segment audience : noor.segments()) {
        RowSet people = noor.members(audience);
        for (int i = 0; i < 3; i++) {
          int row = random.nextInt(Asked.PEOPLE);
          Why why = noor.desk().why(audience, Objects.requireNonNull(keys.get(row))).answer();
          if (why.verdict() != Verdict.WITHHELD) {
            told++;
            assertThat(why.verdict())
                .as("seed %d, %s, %s", seed, audience.title(), keys.get(row))
                .isEqualTo(Verdict.of(people.contains(row)));
          }
        }
      }
      assertThat(told).isGreaterThan(noor.segments().size());
    }
  }

  @Test
  void whyTellsTheValueThatDecidedIt() throws Exception {
    try (Asked mira = Asked.by(folder, "mira")) {
      List<@Nullable String> keys = mira.column("customer_id");
      List<@Nullable String> countries = mira.column("country");
      Segment german = segment(is("country", "Germany"));
      for (int row = 0; row < 20; row++) {
        Why why = mira.desk().why(german, String.valueOf(keys.get(row))).answer();
        assertThat(why.steps().getFirst().value())
            .contains(
                countries.get(row) == null
                    ? new Why.Value.Nothing()
                    : new Why.Value.Of(Objects.requireNonNull(countries.get(row))));
      }
    }
  }

  @Test
  void whyTellsNothingThatIsForCounting() throws Exception {
    try (Asked mira = Asked.by(folder, "mira")) {
      List<@Nullable String> keys = mira.column("customer_id");
      List<@Nullable String> countries = mira.column("country");
      Segment mixed =
          segment(
              new Group(
                  new Group.Join.AllOf(),
                  List.of(Part.of(is("gender", "Female")), Part.of(is("country", "Germany")))));
      for (int row = 0; row < 30; row++) {
        Why why = mira.desk().why(mixed, String.valueOf(keys.get(row))).answer();
        boolean isGerman = "Germany".equals(countries.get(row));
        assertThat(why.verdict()).isEqualTo(isGerman ? Verdict.WITHHELD : Verdict.OUT);
        assertThat(why.steps().get(1).verdict()).isEqualTo(Verdict.WITHHELD);
        assertThat(why.steps().get(1).value()).isEmpty();
        assertThat(why.steps().get(2).verdict()).isEqualTo(Verdict.of(isGerman));
      }
      assertThatThrownBy(() -> mira.desk().why(mixed, "nobody at all"))
          .hasMessageContaining("question.nobody")
          .hasMessageNotContaining("nobody at all");
    }
  }

  private static Segment segment(studio.marquee.model.segment.Rule rule) {
    return new Segment("Some", "", "people", rule);
  }

  private static AttributeRule is(String attribute, String value) {
    return new AttributeRule(Asked.people(attribute), new TextTest.IsAnyOf(List.of(value)));
  }

  @Test
  void reachIsWhoAllowedItAndCanBeWrittenTo() throws Exception {
    try (Asked mira = Asked.by(folder, "mira")) {
      Reach told = mira.desk().reach(EVERYONE).answer();
      assertThat(told.ways()).hasSize(5);
      Reach.Counted text =
          (Reach.Counted)
              told.ways().stream()
                  .filter(way -> way.channel().name().equals("text_message"))
                  .findFirst()
                  .orElseThrow();
      assertThat(text.have())
          .isEqualTo(exactly("select count(*) from customer.people where has_phone"));
      assertThat(text.reachable())
          .isEqualTo(
              exactly(
                  "select count(*) from customer.people where has_phone and customer_id in (select"
                      + " customer_id from consent.consents where channel = 'Text message' and"
                      + " status = 'Granted') and customer_id not in (select customer_id from"
                      + " consent.suppressions where channel in ('All channels', 'Text"
                      + " message'))"));
      Reach.Counted mail = (Reach.Counted) told.ways().getFirst();
      long left = mail.consented().known().orElseThrow() - mail.suppressed().known().orElseThrow();
      assertThat(mail.reachable()).isEqualTo(new Headcount.Exactly(left));
      assertThat(mail.suppressed().known().orElseThrow()).isPositive();
      assertThat(told.atAll().known().orElseThrow() + told.nowhere().known().orElseThrow())
          .isEqualTo(Asked.PEOPLE);
    }
  }

  private static Headcount exactly(String sql) throws Exception {
    try (Connection warehouse =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("brand/warehouse.duckdb"));
        Statement statement = warehouse.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Headcount.Exactly(row.getLong(1));
    }
  }

  @Test
  void aChannelWithoutItsColumnsIsToldAsNotCounted() throws Exception {
    try (Asked priya = Asked.by(folder, "priya")) {
      Reach told = priya.desk().reach(EVERYONE).answer();
      List<Attribute> held = priya.workspace().population().attributes();
      assertThat(held).extracting(attribute -> attribute.name().attribute()).contains("has_email");
      assertThat(told.ways()).hasSize(5).hasOnlyElementsOfTypes(Reach.Counted.class);
    }
  }
}
