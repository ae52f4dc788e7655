package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.PaletteRow;
import studio.marquee.app.feature.builder.palette.Subject;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

final class PaletteWindowTest extends WindowBase {
  private static final Item COUNTRY = new Item.OfAttribute(new AttributeName("people", "country"));

  @BeforeEach
  void openBuilder() {
    studio().waitForHome();
    studio().clickId("go-builder");
    OnWindow.settle();
    robot.targetWindow(studio().stage());
  }

  private void find(String typed) {
    push(KeyCode.CONTROL, KeyCode.F);
    robot.write(typed);
    OnWindow.settle();
  }

  private String textOf(String selector) {
    return OnWindow.get(() -> ((Label) studio().node(selector)).getText());
  }

  private void waitForSentence(String part) {
    OnWindow.until(
        part + " is said",
        () -> {
          Label sentence = (Label) studio().stage().getScene().lookup("#sentence");
          return sentence != null && sentence.getText().contains(part);
        });
  }

  private void waitForPeople(Rule rule) {
    String expected = "%,d".formatted(demo().count(rule));
    OnWindow.until(
        "there are " + expected,
        () -> ((Label) studio().node("#people")).getText().equals(expected));
  }

  @SuppressWarnings("unchecked") // The palette lists nothing but its own rows.
  private ListView<PaletteRow> list() {
    return (ListView<PaletteRow>) studio().node("#palette");
  }

  private void select(Item item) {
    OnWindow.run(() -> {
      list().requestFocus();
      int at =
          IntStream.range(0, list().getItems().size())
              .filter(i ->
                  list().getItems().get(i).subject().map(Subject::item).equals(Optional.of(item)))
              .findFirst()
              .orElseThrow();
      list().getSelectionModel().clearAndSelect(at);
      list().scrollTo(at);
    });
    OnWindow.settle();
  }

  private List<Item> items() {
    return OnWindow.get(this::itemsNow);
  }

  private List<Item> itemsNow() {
    return list().getItems().stream()
        .flatMap(row -> row.subject().stream())
        .map(Subject::item)
        .toList();
  }

  private static String said(Item item, StudioStage studio) {
    return studio.stage().getScene().getRoot().lookupAll(".palette-cell").stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell ->
            cell.getItem() instanceof PaletteRow row
                && row.subject().map(Subject::item).equals(Optional.of(item)))
        .map(ListCell::getAccessibleText)
        .findFirst()
        .orElse("");
  }

  @Test
  void theSearchIsReachedFromAnywhere() {
    assertThat(OnWindow.get(() -> studio().node("#palette-search").isFocused())).isTrue();
    OnWindow.run(() -> studio().node("#freshness").requestFocus());
    find("gender");
    assertThat(items())
        .containsExactly(new Item.OfAttribute(new AttributeName("people", "gender")));
    studio().clickId("go-home");
    push(KeyCode.CONTROL, KeyCode.F);
    assertThat(OnWindow.get(() -> studio().stage().getScene().lookup("#palette-search"))).isNull();
  }

  @Test
  void theSearchIsReachedFromWhereOneTypes() {
    studio().clickId("go-home");
    studio().clickId("new-audience");
    OnWindow.run(() -> studio().node("#title").requestFocus());
    find("gender");
    assertThat(items())
        .containsExactly(new Item.OfAttribute(new AttributeName("people", "gender")));
    find("country");
    assertThat(items()).contains(COUNTRY);
  }

  @Test
  void aValueIsFoundAndEnterAsksForIt() {
    OnWindow.until("values are known", () -> said(COUNTRY, studio()).contains("100%"));
    find("austria");
    Item austria = new Item.OfValue(new AttributeName("people", "country"), "Austria");
    OnWindow.until("the value is found", () -> itemsNow().contains(austria));
    select(austria);
    push(KeyCode.ENTER);
    waitForSentence("country is Austria");
    waitForPeople(
        new AttributeRule(
            new AttributeName("people", "country"), new TextTest.IsAnyOf(List.of("Austria"))));
  }

  @Test
  void enterInTheSearchTakesTheBestAndEscapeClears() {
    find("orders");
    assertThat(items().getFirst()).isEqualTo(new Item.OfBehaviour("orders"));
    push(KeyCode.ENTER);
    waitForSentence("order");
    waitForPeople(
        new RelatedRule(
            new Quantifier.AtLeast(1),
            Rows.of("orders").during(new TimeTest.WithinLast(30, Unit.DAY))));
    push(KeyCode.ESCAPE);
    assertThat(OnWindow.get(() -> ((TextField) studio().node("#palette-search")).getText()))
        .isEmpty();
    assertThat(items()).contains(COUNTRY);
  }

  @Test
  void lettersTypedOnTheListAreSearchedAndTheArrowsLeadBack() {
    select(COUNTRY);
    robot.write("churn");
    OnWindow.settle();
    assertThat(OnWindow.get(() -> ((TextField) studio().node("#palette-search")).getText()))
        .isEqualTo("churn");
    assertThat(items())
        .contains(new Item.OfAttribute(new AttributeName("people", "predicted_churn")));
    push(KeyCode.DOWN);
    assertThat(OnWindow.get(() -> list().isFocused())).isTrue();
    push(KeyCode.UP);
    assertThat(OnWindow.get(() -> studio().node("#palette-search").isFocused())).isTrue();
  }

  @Test
  void arrowsFoldAndUnfold() {
    select(new Item.OfBehaviour("orders"));
    Item total = new Item.OfAttribute(new AttributeName("orders", "net_total"));
    assertThat(items()).doesNotContain(total);
    push(KeyCode.RIGHT);
    assertThat(items()).contains(total);
    select(total);
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    assertThat(items()).doesNotContain(total);
    assertThat(
            OnWindow.get(
                () -> list().getSelectionModel().getSelectedItem().subject().map(Subject::item)))
        .contains(new Item.OfBehaviour("orders"));
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    assertThat(items()).doesNotContain(new Item.OfBehaviour("orders")).contains(COUNTRY);
  }

  @Test
  void spaceShowsAndHidesWhatAnItemIs() {
    select(COUNTRY);
    studio().waitForText("Used in");
    studio().waitForText("contract 1.0.0");
    push(KeyCode.SPACE);
    assertThat(studio().texts()).noneMatch(text -> text.contains("contract 1.0.0 · as of"));
    push(KeyCode.SPACE);
    assertThat(studio().texts()).anyMatch(text -> text.contains("contract 1.0.0 · as of"));
  }

  @Test
  void aRowIsHeardWithAllThatItShows() throws Exception {
    Item gender = new Item.OfAttribute(new AttributeName("people", "gender"));
    OnWindow.until(
        "it is heard",
        () -> said(gender, studio()).matches("Gender, text, [0-9.]+% filled, for counting only"));
    studio().close();
    StudioStage careful = open(new ScriptedCare(demo().opener(), Reports.broken("people")));
    try {
      careful.waitForHome();
      careful.clickId("go-builder");
      OnWindow.until(
          "it is heard",
          () -> said(COUNTRY, careful).equals("Country, text, 100% filled, a promise is not kept"));
    } finally {
      careful.close();
    }
  }

  @Test
  void audiencesSayHowManyPeopleTheyHaveAndTheirRulesCanBeCopied() {
    find("big spenders");
    var saved = new Item.OfAudience("big-spenders");
    assertThat(items()).contains(saved);
    select(saved);
    push(KeyCode.SHIFT, KeyCode.ENTER);
    waitForSentence("lifetime value");
    assertThat(textOf("#sentence")).doesNotContain("Big spenders");
    select(saved);
    push(KeyCode.ENTER);
    waitForSentence("Big spenders");
  }

  @Test
  void whatIsPinnedByKeyOrByMouseStaysOverARestart() throws Exception {
    StudioOptions options = demo().options();
    try (StudioStage first = StudioStage.open(demo().opener(), options, Appearance.LIGHT)) {
      first.waitForHome();
      first.clickId("go-builder");
      OnWindow.run(() -> {
        ListView<?> palette = (ListView<?>) first.node("#palette");
        palette.requestFocus();
        palette.getSelectionModel().clearAndSelect(1);
        StudioStage.pressWithControl(palette, KeyCode.P);
        assertThat(palette.getSelectionModel().getSelectedItem())
            .isEqualTo(palette.getItems().get(3));
        palette.getSelectionModel().clearAndSelect(4);
      });
      first.clickId("item-card-pin");
      OnWindow.run(() -> {
        ListView<?> palette = (ListView<?>) first.node("#palette");
        assertThat(palette.getItems()).filteredOn(PaletteRow.Pinned.class::isInstance).hasSize(2);
        // The menu takes it away again.
        palette.getSelectionModel().clearAndSelect(2);
        MenuItem pin =
            palette.getContextMenu().getItems().stream()
                .filter(item -> "menu-pin".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        pin.fire();
        assertThat(palette.getItems()).filteredOn(PaletteRow.Pinned.class::isInstance).hasSize(1);
      });
      Path pins = options.settings().folder().resolve("pins");
      OnWindow.until("it is kept", () -> lines(pins).size() == 1);
    }
    try (StudioStage second = StudioStage.open(demo().opener(), options, Appearance.LIGHT)) {
      second.waitForHome();
      second.clickId("go-builder");
      OnWindow.until(
          "it is there again",
          () ->
              ((ListView<?>) second.node("#palette")).getItems().get(1)
                  instanceof PaletteRow.Pinned);
    }
  }

  private static List<String> lines(Path pins) {
    try (Stream<Path> files = Files.list(pins)) {
      List<Path> whole = files.filter(file -> file.toString().endsWith(".txt")).toList();
      return whole.isEmpty() ? List.of() : Files.readAllLines(whole.getFirst());
    } catch (IOException notYet) {
      return List.of();
    }
  }
}
