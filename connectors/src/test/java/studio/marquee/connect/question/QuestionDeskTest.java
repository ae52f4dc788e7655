package studio.marquee.connect.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Breakdown.Bar;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.SplitCounts;
import studio.marquee.model.answer.ValueList;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;

/** Every answer against a plain count over what each person has. */
class QuestionDeskTest {
  private static final int ROUNDS = 12;

  @TempDir static Path folder;
  private static Asked mira;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @BeforeAll
  static void write() throws Exception {
    Asked.write(folder);
    mira = Asked.by(folder, "mira");
  }

  @AfterAll
  static void close() {
    mira.close();
  }

  @Test
  void everyValueHasItsPeople() throws Exception {
    for (String name :
        List.of("country", "loyalty_tier", "newsletter", "favourite_activity", "city")) {
      List<@Nullable String> held = mira.column(name);
      for (int round = 0; round < ROUNDS; round++) {
        Segment audience = mira.any(random);
        Segment against = mira.any(random);
        Breakdown told =
            mira.desk().breakdown(audience, Asked.people(name), Optional.of(against), 500).answer();
        RowSet people = mira.members(audience);
        RowSet others = mira.members(against);
        assertThat(told.people()).isEqualTo(exactly(people.count()));
        assertThat(told.moreValues()).isZero();
        for (Bar bar : told.bars()) {
          assertThat(bar.people())
              .as("seed %d, %s in %s", seed, bar.value(), audience.title())
              .isEqualTo(exactly(Asked.count(people, row -> bar.value().equals(held.get(row)))));
          assertThat(bar.against())
              .isEqualTo(exactly(Asked.count(others, row -> bar.value().equals(held.get(row)))));
        }
        assertThat(told.bars().stream().map(Bar::value))
            .containsExactlyInAnyOrderElementsOf(
                held.stream()
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .filter(value ->
                        Asked.count(people.or(others), row -> value.equals(held.get(row))) > 0)
                    .toList());
        long without = Asked.count(people, row -> held.get(row) == null);
        assertThat(told.notSet().map(Bar::people).orElse(exactly(0))).isEqualTo(exactly(without));
      }
    }
  }

  @Test
  void aBarIsTheRuleThatItAdds() throws Exception {
    for (String name :
        List.of(
            "country",
            "newsletter",
            "interests",
            "acquired_on",
            "last_seen_at",
            "birthday",
            "lifetime_value",
            "orders_count",
            "spend_12m",
            "last_device")) {
      Segment audience = mira.any(random);
      RowSet people = mira.members(audience);
      Breakdown told =
          mira.desk().breakdown(audience, Asked.people(name), Optional.empty(), 200).answer();
      assertThat(told.bars()).as(name).isNotEmpty();
      for (Bar bar : Stream.concat(told.bars().stream(), told.notSet().stream()).toList()) {
        RowSet passing = mira.engine().membersAtOnce(bar.rule());
        assertThat(bar.people())
            .as("seed %d, %s %s in %s", seed, name, bar.value(), audience.title())
            .isEqualTo(exactly(people.and(passing).count()));
        assertThat(bar.against()).isEqualTo(exactly(passing.count()));
      }
    }
  }

  @Test
  void theFewestBarsAreTheMostFrequent() throws Exception {
    Segment audience = mira.any(random);
    Breakdown all =
        mira.desk().breakdown(audience, Asked.people("city"), Optional.empty(), 500).answer();
    Breakdown few =
        mira.desk().breakdown(audience, Asked.people("city"), Optional.empty(), 3).answer();
    assertThat(few.bars()).isEqualTo(all.bars().subList(0, 3));
    assertThat(few.moreValues()).isEqualTo(all.bars().size() - 3);
  }

  @Test
  void allThatIsAskedOfOneAudienceComesFromOneLookAtItsRules() throws Exception {
    LeafStore withoutRoom = new LeafStore(0);
    Segment first = mira.segments().getFirst();
    Segment second = mira.segments().getLast();
    try (QuestionDesk desk = desk(withoutRoom)) {
      Headcount people = desk.steps(first).answer().people();
      long counted = withoutRoom.counted();
      assertThat(counted).isPositive();
      assertThat(desk.overlap(List.of(first)).answer().people()).containsExactly(people);
      assertThat(desk.steps(first).answer().people()).isEqualTo(people);
      assertThat(withoutRoom.counted()).isEqualTo(counted);

      assertThat(desk.steps(second).answer().people())
          .isEqualTo(exactly(mira.members(second).count()));
      assertThat(withoutRoom.counted()).isGreaterThan(counted);
    }
  }

  private static QuestionDesk desk(LeafStore store) throws Exception {
    return QuestionDesk.beside(
        mira.engine(), mira.workspace(), mira.workspace().population(), store, System::nanoTime);
  }

  @Test
  void overlapsAreWhatIsInBoth() throws Exception {
    List<Segment> segments = IntStream.range(0, 4).mapToObj(_ -> any()).toList();
    List<RowSet> sets = new ArrayList<>();
    for (Segment segment : segments) {
      sets.add(mira.members(segment));
    }
    OverlapCounts told = mira.desk().overlap(segments).answer();
    for (int region = 0; region < 16; region++) {
      int here = region;
      assertThat(told.regions().get(region))
          .as("seed %d", seed)
          .isEqualTo(
              exactly(
                  IntStream.range(0, Asked.PEOPLE)
                      .filter(row ->
                          IntStream.range(0, 4)
                              .allMatch(i -> sets.get(i).contains(row) == (((here >> i) & 1) == 1)))
                      .count()));
    }
    assertThat(told.pairs().get(1).get(2)).isEqualTo(exactly(sets.get(1).and(sets.get(2)).count()));
    assertThat(
            mira.desk().overlap(List.of(any(), any(), any(), any(), any(), any(), any())).answer())
        .returns(List.of(), OverlapCounts::regions);
  }

  private Segment any() {
    try {
      return mira.any(random);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void theSameSaltAlwaysChoosesTheSamePeople() throws Exception {
    List<@Nullable String> keys = mira.column("customer_id");
    for (int round = 0; round < ROUNDS; round++) {
      Segment audience = mira.any(random);
      RowSet people = mira.members(audience);
      Sample told = mira.desk().sample(audience, 20, "spring").answer();
      List<String> chosen =
          IntStream.range(0, Asked.PEOPLE)
              .filter(people::contains)
              .mapToObj(row -> String.valueOf(keys.get(row)))
              .sorted(Comparator.comparing(key -> print("spring" + key)))
              .limit(20)
              .toList();
      assertThat(told.rows().stream().map(row -> row.values().getFirst().orElseThrow()))
          .as("seed %d, %s", seed, audience.title())
          .containsExactlyElementsOf(chosen);
    }
  }

  private static String print(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  @Test
  void aSampleShowsWhatEachPersonHas() throws Exception {
    Sample told = mira.desk().sample(mira.any(random), 5, "spring").answer();
    List<String> columns =
        told.columns().stream().map(column -> column.attribute().name().attribute()).toList();
    assertThat(columns).contains("customer_id", "country", "lifetime_value");
    List<@Nullable String> keys = mira.column("customer_id");
    for (Sample.Row row : told.rows()) {
      int at = keys.indexOf(row.values().getFirst().orElseThrow());
      for (String column : List.of("country", "lifetime_value", "loyalty_since", "interests")) {
        assertThat(row.values().get(columns.indexOf(column)))
            .isEqualTo(Optional.ofNullable(mira.column(column).get(at)));
      }
      String local = "timezone('Europe/Berlin', timezone('UTC', last_seen_at))";
      assertThat(row.values().get(columns.indexOf("last_seen_at")))
          .isEqualTo(Optional.ofNullable(mira.column(local).get(at)));
    }
  }

  @Test
  void groupsByChanceHoldEverybodyOnce() throws Exception {
    Segment audience = mira.any(random);
    List<SplitRule.Arm> arms =
        List.of(
            new SplitRule.Arm("A", BigDecimal.valueOf(60)),
            new SplitRule.Arm("B", BigDecimal.valueOf(30)));
    SplitCounts told = mira.desk().split(audience, "spring", arms).answer();
    RowSet people = mira.members(audience);
    RowSet seen = RowSet.none(Asked.PEOPLE);
    for (SplitCounts.Arm arm : told.arms()) {
      RowSet inside = people.and(mira.engine().membersAtOnce(arm.rule()));
      assertThat(arm.people())
          .as("seed %d, %s of %s", seed, arm.name(), audience.title())
          .isEqualTo(exactly(inside.count()));
      assertThat(seen.and(inside).count()).isZero();
      seen = seen.or(inside);
    }
    assertThat(told.people()).isEqualTo(exactly(people.count()));
    assertThat(told.rest()).isEqualTo(exactly(people.count() - seen.count()));
  }

  @Test
  void valuesAreFoundByWhatTheyHold() throws Exception {
    for (String name : List.of("city", "country", "home_store", "interests")) {
      List<String> all = all(name);
      for (String typed : List.of("", "a", "B", "er", "MÜ", "MÜN", "q9", "zz top", "n", "sen")) {
        ValueList told = mira.desk().values(Asked.people(name), typed, 1_000).answer();
        String wanted = typed.toLowerCase(Locale.ROOT);
        assertThat(told.values().stream().map(ValueList.Entry::value))
            .as("%s in %s", typed, name)
            .containsExactlyInAnyOrderElementsOf(
                all.stream()
                    .distinct()
                    .filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
                    .toList());
        assertThat(told.fitting()).isEqualTo(told.values().size());
        ValueList few = mira.desk().values(Asked.people(name), typed, 5).answer();
        assertThat(few.fitting()).as("%s in %s", typed, name).isEqualTo(told.fitting());
        assertThat(few.values())
            .as("%s in %s", typed, name)
            .isEqualTo(told.values().subList(0, Math.min(5, told.values().size())));
        assertThat(told.distinct()).isEqualTo(all.stream().distinct().count());
        for (ValueList.Entry entry : told.values()) {
          assertThat(entry.people())
              .isEqualTo(exactly(all.stream().filter(entry.value()::equals).count()));
        }
        List<Boolean> begins =
            told.values().stream()
                .map(entry -> !entry.value().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        assertThat(begins).isSorted();
      }
    }
  }

  /** Once for each person who has it. */
  private static List<String> all(String name) throws Exception {
    String expression =
        name.equals("interests") ? "array_to_string(list_distinct(interests), '|')" : name;
    return mira.column(expression).stream()
        .flatMap(Stream::ofNullable)
        .flatMap(text -> name.equals("interests") ? Stream.of(text.split("\\|")) : Stream.of(text))
        .filter(text -> !name.equals("interests") || !text.isEmpty())
        .toList();
  }

  @Test
  void theStepsLeadFromEverybodyToTheAudience() throws Exception {
    for (Segment audience : mira.segments()) {
      Waterfall told = mira.desk().steps(audience).answer();
      int people = mira.members(audience).count();
      assertThat(told.people()).as(audience.title()).isEqualTo(exactly(people));
      assertThat(told.everybody()).isEqualTo(exactly(Asked.PEOPLE));
      assertThat(told.steps().getLast().left()).as(audience.title()).isEqualTo(exactly(people));
      RowSet left = RowSet.everyone(Asked.PEOPLE);
      for (Waterfall.Step step : told.steps()) {
        if (step instanceof Waterfall.Step.OfRule(var _, var part, var _, var after)) {
          RowSet passing = mira.engine().membersAtOnce(Part.allOf(List.of(part)));
          left = left.and(passing);
          assertThat(after).as(audience.title()).isEqualTo(exactly(left.count()));
        }
      }
    }
  }

  @Test
  void whatIsNotOfThesePeopleIsRefused() throws Exception {
    Segment audience = mira.any(random);
    assertThatThrownBy(() ->
            mira.desk()
                .breakdown(
                    audience,
                    new studio.marquee.model.mart.AttributeName("orders", "status"),
                    Optional.empty(),
                    5))
        .hasMessageContaining("question.not-of-these");
    assertThatThrownBy(() -> mira.desk().values(Asked.people("lifetime_value"), "", 5))
        .hasMessageContaining("question.no-values");
  }

  private static Headcount exactly(long people) {
    return new Headcount.Exactly(people);
  }
}
