package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.connect.agreement.SmallWorld.is;
import static studio.marquee.connect.agreement.SmallWorld.meant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** What the referee says of sequences and of being one of several, worked out by hand. */
class InterpreterSetsTest {
  private static final Gap ANY = new Gap.AnyTime();
  private static final Rows VIEWS = Rows.of("views");
  private static final Rows ORDERS = Rows.of("orders");
  private static final AttributeName WORD = WorldMarts.name("people.word");

  @Test
  void whatIsDoneAtTheSameMomentIsNotDoneAfterwards() {
    assertThat(sequence(did(VIEWS, ANY), did(ORDERS, ANY))).containsExactly("a");
  }

  @Test
  void aGapIncludesItsEnd() {
    Rows first = VIEWS.where(Part.of(is("views.id", "v1")));
    assertThat(sequence(did(first, ANY), did(ORDERS, minutes(60)))).containsExactly("a");
    assertThat(sequence(did(first, ANY), did(ORDERS, minutes(59)))).isEmpty();
  }

  @Test
  void theWholeIsNoLongerThanItsSpanAndLiesInItsWindow() {
    List<Step> steps = List.of(did(VIEWS, ANY), did(VIEWS, ANY), did(ORDERS, ANY));
    assertThat(meant(new SequenceRule(steps, ever(), new Gap.AtMost(3, Unit.DAY))))
        .containsExactly("a");
    assertThat(meant(new SequenceRule(steps, ever(), new Gap.AtMost(2, Unit.DAY)))).isEmpty();
    Window window = new Window.During(new TimeTest.On(LocalDate.parse("2026-11-20")));
    assertThat(meant(new SequenceRule(steps, window, ANY))).isEmpty();
    assertThat(meant(new SequenceRule(steps.subList(1, 3), window, ANY))).containsExactly("a");
  }

  @Test
  void nothingOfTheOtherKindHappenedInBetweenOrAfterwards() {
    assertThat(sequence(did(VIEWS, ANY), not(ORDERS, ANY))).containsExactly("b");
    assertThat(sequence(did(VIEWS, ANY), not(ORDERS, minutes(59)))).containsExactly("a", "b");
    Rows shop = ORDERS.where(Part.of(is("orders.channel", "shop")));
    Rows first = VIEWS.where(Part.of(is("views.id", "v1")));
    Rows web = ORDERS.where(Part.of(is("orders.channel", "web")));
    assertThat(sequence(did(first, ANY), not(shop, ANY), did(web, ANY))).isEmpty();
    assertThat(sequence(did(first, ANY), not(shop, minutes(59)), did(web, ANY)))
        .containsExactly("a");
  }

  @Test
  void theSameThingIsViewedAndBought() {
    Rows lines = new Rows(List.of(Hop.to("orders"), Hop.to("order_lines")), List.of(), ever());
    Rows fromToday = VIEWS.where(Part.of(is("views.id", "v2")));
    assertThat(sequence(same(fromToday, "views"), same(lines, "order_lines"))).containsExactly("a");
    Rows twos = lines.where(Part.of(is("order_lines.id", "l1")));
    assertThat(sequence(same(fromToday, "views"), same(twos, "order_lines"))).isEmpty();
  }

  @Test
  void savedAudiencesMeanWhatTheyMeanThemselves() {
    assertThat(meant(new AudienceRule("first"))).containsExactly("a", "b");
    assertThat(meant(new AudienceRule("silent"))).containsExactly("a", "b", "c", "d");
    assertThat(meant(new PriorityRule(List.of("first", "second"), "second"))).containsExactly("c");
    Rows around =
        new Rows(List.of(Hop.to("people")), List.of(Part.of(new AudienceRule("second"))), ever());
    assertThat(
            meant(
                Trees.segment(
                    "households", new RelatedRule(new Quantifier.Every(), around), List.of())))
        .containsExactly("h2");
  }

  @Test
  void listsAndKeysAreTakenToTheLetter() {
    assertThat(meant(new ListRule(WORD, "words", ""))).containsExactly("a", "c");
    assertThat(meant(new ListRule(WORD, "words", "b"))).isEmpty();
    assertThat(meant(new KeysRule(List.of("a", "B", "x")))).containsExactly("a");
  }

  @Test
  void whoHasNoValueHasNoPlace() {
    assertThat(meant(rank(Ranking.End.BOTTOM, people(3), "people.amount")))
        .containsExactly("a", "b");
    assertThat(meant(rank(Ranking.End.TOP, people(1), "people.amount"))).containsExactly("b");
    assertThat(meant(rank(Ranking.End.TOP, percent("50"), "people.amount"))).containsExactly("b");
    assertThat(meant(rank(Ranking.End.TOP, percent("50.1"), "people.amount")))
        .containsExactly("a", "b");
  }

  @Test
  void thoseWithTheSameValueStayTogetherOrGoByKey() {
    Ranking together = ranking(Ranking.End.TOP, people(1), "people.visits", List.of());
    assertThat(meant(new RankRule(together, List.of()))).containsExactly("b", "c");
    Ranking byKey =
        new Ranking(
            together.end(), together.amount(), together.by(), List.of(), Ranking.Ties.BY_KEY);
    assertThat(meant(new RankRule(byKey, List.of()))).containsExactly("b");
    Ranking perWord = ranking(Ranking.End.TOP, people(1), "people.visits", List.of(WORD));
    assertThat(meant(new RankRule(perWord, List.of()))).containsExactly("b", "c");
    Part others = Part.not(new KeysRule(List.of("c")));
    assertThat(meant(new RankRule(perWord, List.of(others)))).containsExactly("a", "b");
  }

  /** The hashes begin with 4f for a, 6d for b, c9 for c and 2b for d. */
  @Test
  void chanceIsAlwaysTheSame() {
    List<SplitRule.Arm> arms =
        List.of(
            new SplitRule.Arm("one", new BigDecimal("30")),
            new SplitRule.Arm("two", new BigDecimal("70")));
    assertThat(meant(new SplitRule("spring", arms, "one", List.of()))).containsExactly("d");
    assertThat(meant(new SplitRule("spring", arms, "two", List.of())))
        .containsExactly("a", "b", "c");
    assertThat(meant(new SplitRule("spring", arms, "one", List.of(WORD))))
        .containsExactly("a", "b", "d");
    Ranking chance =
        new Ranking(
            Ranking.End.BOTTOM,
            people(2),
            new Ranking.Order.ByChance("spring"),
            List.of(),
            Ranking.Ties.BY_KEY);
    assertThat(meant(new RankRule(chance, List.of()))).containsExactly("a", "d");
  }

  @Test
  void whoIsPinnedTakesNobodysPlace() {
    Ranking best = ranking(Ranking.End.TOP, people(1), "people.amount", List.of());
    assertThat(
            meant(
                Trees.segment(new Everyone(), List.of())
                    .withLimit(best)
                    .withPins(
                        List.of(
                            new Pin("b", Pin.Side.OUT, "asked"),
                            new Pin("d", Pin.Side.IN, "asked")))))
        .containsExactly("a", "d");
  }

  private static Set<String> sequence(Step... steps) {
    return meant(new SequenceRule(List.of(steps), ever(), ANY));
  }

  private static Step did(Rows rows, Gap within) {
    return new Step(Done.DID, rows, List.of(), within);
  }

  private static Step not(Rows rows, Gap within) {
    return new Step(Done.DID_NOT, rows, List.of(), within);
  }

  private static Step same(Rows rows, String mart) {
    return new Step(Done.DID, rows, List.of(WorldMarts.name(mart + ".product_id")), ANY);
  }

  private static Gap minutes(int count) {
    return new Gap.AtMost(count, Unit.MINUTE);
  }

  private static RankRule rank(Ranking.End end, Ranking.Amount amount, String by) {
    return new RankRule(ranking(end, amount, by, List.of()), List.of());
  }

  private static Ranking ranking(
      Ranking.End end, Ranking.Amount amount, String by, List<AttributeName> per) {
    Calculation value = new Calculation.Named(WorldMarts.name(by));
    return new Ranking(end, amount, new Ranking.Order.ByValue(value), per, Ranking.Ties.TOGETHER);
  }

  private static Ranking.Amount people(int count) {
    return new Ranking.Amount.People(count);
  }

  private static Ranking.Amount percent(String share) {
    return new Ranking.Amount.Percent(new BigDecimal(share));
  }

  private static Window ever() {
    return new Window.Ever();
  }
}
