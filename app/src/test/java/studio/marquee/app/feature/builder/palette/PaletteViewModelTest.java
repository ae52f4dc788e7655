package studio.marquee.app.feature.builder.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.feature.builder.palette.PaletteRow.Fold;
import studio.marquee.app.feature.builder.palette.Section.Kind;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallShop;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.directory.DirectoryReading;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class PaletteViewModelTest {
  private static final FoundValue GERMANY = new FoundValue(SmallTable.COUNTRY.name(), "Germany", 4);

  private final Catalogue catalogue = SmallShop.CATALOGUE;
  private final ByHand<Catalogue, Directory> directory = new ByHand<>();
  private final List<Consumer<? super List<FoundValue>>> searches = new ArrayList<>();
  private final List<String> stopped = new ArrayList<>();
  private final ByHand<Pins, List<Item>> pinned = new ByHand<>();
  private final ByHand<List<Item>, List<Item>> pinning = new ByHand<>();
  private final PaletteViewModel model = model();

  private PaletteViewModel model() {
    Starting starting = new Starting(catalogue, SmallTable.PEOPLE, LocalDate.of(2026, 11, 21));
    return new PaletteViewModel(
        PaletteReading.of(catalogue, SmallTable.PEOPLE, starting),
        (typed, onFound) -> {
          searches.add(onFound);
          return () -> stopped.add(typed);
        },
        new Pins(new PinWork(pinning, pinned)),
        directory);
  }

  /** Headings in capitals, what is inside of others after a blank. */
  private List<String> rows() {
    return model.rows().stream()
        .map(row ->
            switch (row) {
              case PaletteRow.Heading(var section, _) -> section.kind().name();
              case PaletteRow.Line(var entry, var depth, _) -> " ".repeat(depth) + entry.title();
              case PaletteRow.Pinned(var entry) -> "^" + entry.title();
              case PaletteRow.Hit(var found) -> found.subject().title();
              case PaletteRow.Rest(var more) -> "+" + more;
            })
        .toList();
  }

  private PaletteRow row(String title) {
    return model.rows().get(rows().indexOf(title));
  }

  @Test
  void everythingIsThereByDomainAndKindAndTheKeyIsNot() {
    assertThat(rows())
        .containsExactly(
            "PEOPLE",
            "Country",
            "Loyalty tier",
            "Lifetime value",
            "Newsletter",
            "Birthday",
            "TRAITS",
            "Orders in 12 months",
            "BEHAVIOURS",
            "Orders",
            "RELATED",
            "Products",
            "AUDIENCES",
            "Germans",
            "Gone wrong",
            "TEMPLATES",
            "With consent",
            "LISTS",
            "Vip guests");
    assertThat(model.rows().stream().flatMap(row -> row.subject().stream()).map(Subject::item))
        .contains(
            new Item.OfAttribute(SmallTable.COUNTRY.name()),
            new Item.OfAttribute(new AttributeName("people", "orders_12m")),
            new Item.OfBehaviour("orders"),
            new Item.OfRelated("products"),
            new Item.OfAudience("germans"),
            new Item.OfTemplate("with-consent"),
            new Item.OfList("vip-guests"));
  }

  private static final Item COUNTRY = new Item.OfAttribute(SmallTable.COUNTRY.name());

  @Test
  void whatIsPinnedStandsAtTheTopAndWhereItBelongs() {
    model.pin(new Item.OfList("vip-guests"));
    model.pin(new Item.OfValue(SmallTable.COUNTRY.name(), "Norway"));
    assertThat(rows())
        .startsWith("PINNED", "^Vip guests", "^Country", "PEOPLE", "Country")
        .endsWith("LISTS", "Vip guests");
    assertThat(pinning.open()).last().isEqualTo(List.of(new Item.OfList("vip-guests"), COUNTRY));
    model.toggle(row("PINNED"));
    assertThat(rows()).startsWith("PINNED", "PEOPLE");
    model.toggle(row("PINNED"));
    assertThat(rows().indexOf("PINNED"))
        .isEqualTo(model.rows().indexOf(model.above(row("^Country"))));
    model.pin(COUNTRY);
    model.pin(new Item.OfList("vip-guests"));
    assertThat(rows()).startsWith("PEOPLE");
    assertThat(pinning.open()).last().isEqualTo(List.of());
  }

  @Test
  void whatWasPinnedComesBackUnlessSomethingIsPinnedMeanwhile() {
    Item unseen = new Item.OfAttribute(new AttributeName("people", "salary"));
    model.start(catalogue);
    pinned.answer(List.of(unseen, COUNTRY));
    assertThat(rows()).startsWith("PINNED", "^Country", "PEOPLE");
    model.pin(new Item.OfBehaviour("orders"));
    assertThat(pinning.open())
        .last()
        .isEqualTo(List.of(unseen, COUNTRY, new Item.OfBehaviour("orders")));
    PaletteViewModel later = model();
    later.continueFrom(model);
    later.start(catalogue);
    pinned.answer(List.of());
    assertThat(later.rows()).isEqualTo(model.rows());
  }

  @Test
  void whatCannotBeUsedSaysWhy() {
    assertThat(row("Gone wrong").subject().orElseThrow().entry().trouble()).isPresent();
    assertThat(row("Germans").subject().orElseThrow().entry().trouble()).isEmpty();
  }

  @Test
  void sectionsAndMartsFoldAndStaySoWhenSomethingWasSearched() {
    model.toggle(row("PEOPLE"));
    model.toggle(row("Orders"));
    List<String> folded =
        List.of(
            "PEOPLE",
            "TRAITS",
            "Orders in 12 months",
            "BEHAVIOURS",
            "Orders",
            " Amount",
            "RELATED",
            "Products");
    assertThat(rows()).startsWith(folded.toArray(String[]::new));
    model.searchProperty().set("amount");
    assertThat(rows()).containsExactly("Amount");
    model.searchProperty().set("  ");
    assertThat(rows()).startsWith(folded.toArray(String[]::new));
    assertThat(model.above(row(" Amount"))).isEqualTo(row("Orders"));
    assertThat(model.above(row("Orders"))).isEqualTo(row("BEHAVIOURS"));
    model.fold(row("Orders"), Fold.CLOSED);
    model.fold(row("PEOPLE"), Fold.OPEN);
    assertThat(rows()).contains("Country").doesNotContain(" Amount");
    PaletteViewModel later = model();
    later.continueFrom(model);
    assertThat(later.rows()).isEqualTo(model.rows());
  }

  @Test
  void valuesAreFoundAsSoonAsTheyAreThere() {
    model.searchProperty().set("germ");
    assertThat(rows()).containsExactly("Germans");
    searches.getLast().accept(List.of(GERMANY));
    assertThat(rows()).containsExactly("Germans", "Germany");
    assertThat(model.rows().getLast().subject().orElseThrow().item())
        .isEqualTo(new Item.OfValue(SmallTable.COUNTRY.name(), "Germany"));
  }

  @Test
  void valuesForWhatWasTypedBeforeAreNotShown() {
    model.searchProperty().set("ge");
    model.searchProperty().set("ger");
    assertThat(stopped).containsExactly("ge");
    searches.getFirst().accept(List.of(GERMANY));
    assertThat(rows()).containsExactly("Germans");
    searches.getLast().accept(List.of(GERMANY));
    assertThat(rows()).containsExactly("Germans", "Germany");
    model.searchProperty().set("g");
    assertThat(searches).as("one letter is too little for values").hasSize(2);
    model.searchProperty().set("germ");
    model.close();
    searches.getLast().accept(List.of(GERMANY));
    assertThat(rows()).containsExactly("Germans");
  }

  @Test
  void enterTakesWhatIsSelectedElseTheBest() {
    assertThat(model.best()).isEmpty();
    model.searchProperty().set("order");
    assertThat(model.best().map(Subject::title)).contains("Orders");
    model.selectedProperty().set(row("Orders in 12 months").subject());
    assertThat(model.best().map(Subject::title)).contains("Orders in 12 months");
    model.selectedProperty().set(Optional.empty());
    model.searchProperty().set("nothing like it");
    assertThat(model.best()).isEmpty();
    assertThat(rows()).isEmpty();
  }

  @Test
  void whatIsPointedAtIsShownElseWhatIsSelectedElseWhatIsAsked() {
    assertThat(model.shownProperty().get()).isEmpty();
    model.asked(Optional.of(SmallTable.BORN.name()));
    assertThat(model.shownProperty().get().map(Subject::title)).contains("Birthday");
    model.selectedProperty().set(row("Loyalty tier").subject());
    model.pointedAtProperty().set(row("Newsletter").subject());
    assertThat(model.shownProperty().get().map(Subject::title)).contains("Newsletter");
    model.pointedAtProperty().set(Optional.empty());
    assertThat(model.shownProperty().get().map(Subject::title)).contains("Loyalty tier");
    model.selectedProperty().set(Optional.empty());
    model.asked(Optional.of(new AttributeName("people", "unknown")));
    assertThat(model.shownProperty().get()).isEmpty();
  }

  @Test
  void whoUsesWhatIsToldWhenItIsKnown() {
    Entry country = row("Country").subject().orElseThrow().entry();
    Entry orders = row("Orders").subject().orElseThrow().entry();
    model.start(catalogue);
    assertThat(model.newsProperty().get().uses(country)).isEmpty();
    directory.answer(DirectoryReading.of(catalogue));
    assertThat(model.newsProperty().get().uses(country).orElseThrow().audiences())
        .contains("germans");
    assertThat(model.newsProperty().get().uses(orders).orElseThrow().traits())
        .containsExactly("people.orders_12m");
  }

  @Test
  void thatItCannotBeFoundOutWhoUsesWhatIsToldAsWell() {
    model.start(catalogue);
    Problem slow = Problem.of(AppProblem.TOO_SLOW, 60);
    directory.fail(new ProblemException(slow));
    assertThat(model.newsProperty().get().noDirectory()).contains(slow);
  }

  @Test
  void numbersOfAudiencesComeOneByOne() {
    model.counted("germans", 4);
    model.counted("with-consent", 2);
    assertThat(model.newsProperty().get().people())
        .isEqualTo(Map.of("germans", 4L, "with-consent", 2L));
  }

  @Test
  void aSectionKnowsItsMarts() {
    assertThat(model.rows().getFirst())
        .isInstanceOfSatisfying(
            PaletteRow.Heading.class,
            heading -> {
              assertThat(heading.section().kind()).isEqualTo(Kind.PEOPLE);
              assertThat(heading.section().marts()).containsExactly("people");
            });
  }
}
