package studio.marquee.model.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.format.KindsOfTests;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

class MeaningTest {
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();
  private static final Group.Join NONE = new Group.Join.NoneOf();

  private final long seed = new SecureRandom().nextLong();

  @Test
  void howItIsPutTogetherDoesNotCount() {
    Random random = new Random(seed);
    RandomTrees segments = new RandomTrees(random);
    SameMeaning same = new SameMeaning(random);
    for (int i = 0; i < 5000; i++) {
      Segment segment = segments.next();
      Segment other = same.of(segment);
      assertThat(Meaning.of(other))
          .as("seed %d, %s and %s", seed, segment, other)
          .isEqualTo(Meaning.of(segment));
    }
  }

  @Test
  void theSameHashMeansTheSamePeople() {
    DecidedTrees segments = new DecidedTrees(new Random(seed));
    Map<String, List<Boolean>> people = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      Segment segment = segments.next();
      List<Boolean> meant = new ArrayList<>();
      for (int person = 0; person < DecidedTrees.PEOPLE; person++) {
        meant.add(DecidedTrees.isMeant(segment, person));
      }
      List<Boolean> before = people.putIfAbsent(Meaning.of(segment).hash(), meant);
      assertThat(meant).as("seed %d, %s", seed, segment).isEqualTo(before == null ? meant : before);
    }
    assertThat(people).hasSizeLessThan(20_000);
  }

  @Test
  void valuesAreASetAndNumbersAreTheirValue() {
    assertSame(
        rule(new TextTest.IsAnyOf(List.of("b", "a", "b"))),
        rule(new TextTest.IsAnyOf(List.of("a", "b"))));
    assertSame(
        rule(new NumberTest.EqualsAnyOf(List.of(new BigDecimal("1.50"), BigDecimal.ONE))),
        rule(new NumberTest.EqualsAnyOf(List.of(new BigDecimal("1.0"), new BigDecimal("1.5")))));
    assertSame(
        rule(new NumberTest.AtLeast(new BigDecimal("1E+2"))),
        rule(new NumberTest.AtLeast(new BigDecimal("100.0"))));
  }

  @Test
  void groupsOfTheSameKindAreOne() {
    Part a = Part.of(rule(new PresenceTest.IsSet()));
    Part b = Part.of(rule(new TextTest.IsBlank()));
    assertSame(new Group(ANY, List.of(a)), a.rule());
    assertSame(new Group(new Group.Join.AtLeast(2), List.of(a, b)), new Group(ALL, List.of(b, a)));
    assertSame(new Group(new Group.Join.AtLeast(9), List.of(a, b)), new Group(ALL, List.of(b, a)));
    assertSame(new Group(new Group.Join.AtLeast(1), List.of(a, b)), new Group(ANY, List.of(b, a)));
    assertSame(new Group(ALL, List.of(a, b, a)), new Group(ALL, List.of(a, b)));
    Part muted = new Part(b.rule(), Set.of(Mark.MUTED));
    assertSame(new Group(ALL, List.of(a, Part.not(new Group(ANY, List.of(muted))))), a.rule());
  }

  @Test
  void whateverChangesThePeopleChangesTheHash() {
    List<Segment> all = new ArrayList<>();
    for (AttributeTest test : KindsOfTests.list()) {
      all.add(segment(rule(test)));
    }
    Part a = Part.of(rule(new TextTest.IsBlank()));
    Part b = Part.of(rule(new TextTest.IsAnyOf(List.of("a\", \"b"), Letters.EXACT)));
    Part c = Part.of(rule(new TextTest.IsAnyOf(List.of("a", "b"), Letters.EXACT)));
    for (Group.Join join : List.of(ALL, ANY, NONE, new Group.Join.AtLeast(2))) {
      all.add(segment(new Group(join, List.of(a, b, c))));
      all.add(segment(new Group(join, List.of(a, b, Part.not(c.rule())))));
    }
    all.add(segment(new Group(ALL, List.of(a, Part.of(new Group(ANY, List.of(b, c)))))));
    all.add(segment(new Group(ANY, List.of(a, Part.of(new Group(ALL, List.of(b, c)))))));
    all.add(segment(new Group(new Group.Join.AtLeast(2), List.of(a, a, b, c))));
    all.add(new Segment("T", "", "customers", a.rule()));
    all.add(new Segment("T", "", "people", b.rule()));
    all.add(new Segment("T", "", "people", c.rule()));
    all.add(new Segment("T", "", "people", b.rule(), List.of(a)));
    all.add(new Segment("T", "", "people", b.rule(), List.of(c)));
    all.add(segment(new Group(ALL, List.of(new Part(a.rule(), Set.of(Mark.MUTED))))));
    AttributeName other = new AttributeName("people", "b");
    all.add(segment(new AttributeRule(other, new TextTest.IsBlank())));
    for (int value = 1; value <= 3; value++) {
      all.add(segment(place(value == 1, value == 2, value == 3)));
    }
    Set<String> hashes = new HashSet<>();
    for (Segment segment : all) {
      assertThat(hashes.add(Meaning.of(segment).hash())).as(segment.toString()).isTrue();
    }
  }

  /** What others have stored must be found again by every later version. */
  @Test
  void hashesStayAsTheyAre() {
    Part part = Part.of(rule(new TextTest.IsAnyOf(List.of("Gold", "Silver"))));
    Part not = Part.not(rule(new NumberTest.AtLeast(new BigDecimal("10.0"))));
    Meaning meaning = Meaning.of(segment(new Group(ALL, List.of(part, not))));
    assertThat(meaning.text())
        .isEqualTo(
            """
            marquee.meaning/1
            "people"
            2 of 2 (not people.a at least 1E+1, people.a is any of EXACT ["Gold" "Silver"])
            """);
    assertThat(meaning.hash())
        .isEqualTo("999885d068b78dff1e22bf80f62d8361b2891206afdf6d1681488cf6b9eeeedf");
  }

  private static PlaceRule place(boolean isFar, boolean isNorth, boolean isEast) {
    return new PlaceRule(
        new AttributeName("people", "lat"),
        new AttributeName("people", "lon"),
        BigDecimal.valueOf(isNorth ? 2 : 1),
        BigDecimal.valueOf(isEast ? 2 : 1),
        BigDecimal.valueOf(isFar ? 2 : 1));
  }

  private static void assertSame(Rule one, Rule other) {
    assertThat(Meaning.of(segment(one))).isEqualTo(Meaning.of(segment(other)));
  }

  private static Rule rule(AttributeTest test) {
    return new AttributeRule(new AttributeName("people", "a"), test);
  }

  private static Segment segment(Rule rule) {
    return new Segment("T", "", "people", rule);
  }
}
