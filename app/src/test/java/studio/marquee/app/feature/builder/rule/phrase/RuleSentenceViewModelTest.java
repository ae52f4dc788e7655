package studio.marquee.app.feature.builder.rule.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.RuleShop;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

final class RuleSentenceViewModelTest {
  private final List<Rule> given = new ArrayList<>();
  private Optional<AttributeProfile> country = Optional.empty();

  private RuleSentenceViewModel model(Rule rule) {
    Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> RuleShop.NOW.moment());
    Profiles profiles =
        new Profiles() {
          @Override
          public Optional<AttributeProfile> known(AttributeName name) {
            return name.attribute().equals("country") ? country : Optional.empty();
          }

          @Override
          public void onArrival(Runnable action) {
            // The test says when it looks again.
          }
        };
    Knowledge knowledge = new Knowledge(texts, RuleShop.CATALOGUE, profiles, RuleShop.NOW);
    return new RuleSentenceViewModel(knowledge, Scope.of("people"), rule, given::add);
  }

  @Test
  void aLimitIsARankingOfWhoeverIsLeft() {
    Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> RuleShop.NOW.moment());
    Profiles nothing =
        new Profiles() {
          @Override
          public Optional<AttributeProfile> known(AttributeName name) {
            return Optional.empty();
          }

          @Override
          public void onArrival(Runnable action) {
            // Nothing ever arrives.
          }
        };
    Knowledge knowledge = new Knowledge(texts, RuleShop.CATALOGUE, nothing, RuleShop.NOW);
    Ranking start = RuleSentenceViewModel.startOfLimit(knowledge, Scope.of("people"));
    List<Ranking> changed = new ArrayList<>();
    var model = RuleSentenceViewModel.ofLimit(knowledge, Scope.of("people"), start, changed::add);
    choose(model, "end", "bottom");
    model.type(piece(model, Piece.Amount.class, "amount"), "25");
    assertThat(changed)
        .containsExactly(
            new Ranking(Ranking.End.BOTTOM, start.amount(), start.by(), start.per(), start.ties()),
            new Ranking(
                Ranking.End.BOTTOM,
                new Ranking.Amount.People(25),
                start.by(),
                start.per(),
                start.ties()));
    List<String> keys =
        model.linesProperty().get().stream()
            .flatMap(line -> line.pieces().stream())
            .map(Piece::key)
            .toList();
    assertThat(keys).contains("ties").doesNotContain("add");
    var ranked = model(new RankRule(start, List.of()));
    assertThat(
            ranked.linesProperty().get().stream()
                .flatMap(line -> line.pieces().stream())
                .map(Piece::key))
        .contains("add");
  }

  private static Rule ask(String attribute, AttributeTest test) {
    return new AttributeRule(RuleShop.name(attribute), test);
  }

  private static <P extends Piece> P piece(RuleSentenceViewModel model, Class<P> type, String key) {
    return model.linesProperty().get().stream()
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> piece.key().equals(key))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void choose(RuleSentenceViewModel model, String key, String text) {
    piece(model, Piece.Choice.class, key).options().stream()
        .filter(option -> option.text().equals(text))
        .findFirst()
        .orElseThrow()
        .choose()
        .run();
  }

  private static List<String> notes(RuleSentenceViewModel model) {
    return model.linesProperty().get().stream()
        .flatMap(line -> line.pieces().stream())
        .filter(Piece.Note.class::isInstance)
        .map(piece -> ((Piece.Note) piece).text())
        .toList();
  }

  @Test
  void aTypedNumberIsReadAsTheLocaleWritesIt() {
    var model = model(ask("people.value", new NumberTest.AtLeast(BigDecimal.ONE)));
    model.type(piece(model, Piece.Amount.class, "lower"), " 1,250.5 ");
    assertThat(given)
        .containsExactly(ask("people.value", new NumberTest.AtLeast(new BigDecimal("1250.5"))));
  }

  @Test
  void whatIsNoNumberIsRefusedAtTheField() {
    var model = model(ask("people.value", new NumberTest.AtLeast(BigDecimal.ONE)));
    for (String typed : List.of("", "ten", "12 apples", "1e")) {
      model.type(piece(model, Piece.Amount.class, "lower"), typed);
      assertThat(model.problemProperty().get())
          .contains(Problem.of(AppProblem.NOT_A_NUMBER, typed));
    }
    assertThat(given).isEmpty();
    model.type(piece(model, Piece.Amount.class, "lower"), "60");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(given).hasSize(1);
  }

  @Test
  void numbersThatCannotBeAreRefusedWithWhatCanBe() {
    var model = model(new RelatedRule(new Quantifier.AtLeast(2), Rows.of("orders")));
    var count = piece(model, Piece.Amount.class, "count");
    model.type(count, "0");
    assertThat(model.problemProperty().get())
        .contains(Problem.of(AppProblem.NUMBER_TOO_SMALL, "1"));
    model.type(count, "10001");
    assertThat(model.problemProperty().get())
        .contains(Problem.of(AppProblem.NUMBER_TOO_LARGE, "10,000"));
    model.type(count, "2.5");
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.NOT_WHOLE));
    assertThat(given).isEmpty();
    model.type(count, "3.0");
    assertThat(given)
        .containsExactly(new RelatedRule(new Quantifier.AtLeast(3), Rows.of("orders")));
  }

  @Test
  void aStepEndsWhereNumbersEnd() {
    var model = model(new RelatedRule(new Quantifier.AtLeast(2), Rows.of("orders")));
    model.step(piece(model, Piece.Amount.class, "count"), -1);
    model.step(piece(model, Piece.Amount.class, "count"), -1);
    assertThat(given)
        .containsExactly(new RelatedRule(new Quantifier.AtLeast(1), Rows.of("orders")));
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aBoundThatPassesTheOtherTakesItAlong() {
    var model =
        model(ask("people.points", new NumberTest.Between(BigDecimal.ONE, BigDecimal.valueOf(50))));
    model.type(piece(model, Piece.Amount.class, "lower"), "60");
    BigDecimal sixty = BigDecimal.valueOf(60);
    assertThat(given).containsExactly(ask("people.points", new NumberTest.Between(sixty, sixty)));
  }

  @Test
  void aTestWithoutAValueWaitsForItsFirstOne() {
    Rule known = ask("people.email", new PresenceTest.IsSet());
    var model = model(known);
    choose(model, "test", "starts with");
    assertThat(given).isEmpty();
    assertThat(piece(model, Piece.Choice.class, "test").now()).isEqualTo("starts with");
    Piece.Values values = piece(model, Piece.Values.class, "values");
    assertThat(values.chosen()).isEmpty();
    values.change().accept(List.of("info@"));
    assertThat(given)
        .containsExactly(
            ask("people.email", new TextTest.StartsWithAnyOf(List.of("info@"), Letters.EXACT)));
  }

  @Test
  void showingAnotherRuleForgetsWhatWaited() {
    var model = model(ask("people.email", new PresenceTest.IsSet()));
    choose(model, "test", "starts with");
    model.show(ask("people.country", new PresenceTest.IsSet()));
    assertThat(piece(model, Piece.Choice.class, "test").now()).isEqualTo("is known");
  }

  @Test
  void whatArrivesLaterIsOffered() {
    Rule rule = ask("people.country", new TextTest.IsAnyOf(List.of("Germany")));
    var model = model(rule);
    assertThat(piece(model, Piece.Values.class, "values").known()).isEmpty();
    var germany = new AttributeProfile.ValueCount("Germany", 50);
    country =
        Optional.of(new AttributeProfile(50, 1, new AttributeProfile.Values(List.of(germany))));
    model.refresh();
    assertThat(piece(model, Piece.Values.class, "values").known()).containsExactly(germany);
    assertThat(given).isEmpty();
  }

  @Test
  void aRelativeWindowSaysItsDaysInTheZoneOfTheWorkspace() {
    Rows month = Rows.of("orders").during(new TimeTest.WithinLast(30, Unit.DAY));
    var model = model(new RelatedRule(new Quantifier.Some(), month));
    assertThat(notes(model)).containsExactly("22 Oct to 20 Nov 2026, Berlin");
    choose(model, "window/when", "between the days");
    assertThat(given.getLast())
        .isInstanceOfSatisfying(
            RelatedRule.class,
            rule ->
                assertThat(rule.rows().window().toString()).contains("2026-10-22", "2026-11-20"));
  }

  @Test
  void aConditionOnWhatIsNotKnownWaitsForItsFirstValue() {
    var model = model(new RelatedRule(new Quantifier.Some(), Rows.of("orders")));
    choose(model, "add", "Sales channel");
    Piece.Values values = piece(model, Piece.Values.class, "where-0/values");
    values.change().accept(List.of("Store"));
    assertThat(((RelatedRule) given.getLast()).rows().where())
        .extracting(part -> part.rule())
        .containsExactly(ask("orders.channel", new TextTest.IsAnyOf(List.of("Store"))));
  }

  @Test
  void theSliderLeavesOpenWhereItReachesTheEnd() {
    var spread =
        new AttributeProfile.Histogram(
            BigDecimal.ZERO, BigDecimal.valueOf(84), BigDecimal.valueOf(4000), List.of(1L));
    assertThat(NumberPhrase.ranged(at("12.4"), at("4000"), spread, false))
        .isEqualTo(new NumberTest.AtLeast(at("12")));
    assertThat(NumberPhrase.ranged(at("0"), at("99.6"), spread, false))
        .isEqualTo(new NumberTest.AtMost(at("100")));
    assertThat(NumberPhrase.ranged(at("10"), at("20"), spread, true))
        .isEqualTo(new NumberTest.Between(at("10"), at("20")));
    assertThat(NumberPhrase.ranged(at("0"), at("4000"), spread, false))
        .isEqualTo(new NumberTest.Between(at("0"), at("4000")));
  }

  private static BigDecimal at(String number) {
    return new BigDecimal(number);
  }
}
