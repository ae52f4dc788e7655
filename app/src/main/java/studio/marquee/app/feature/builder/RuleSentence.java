package studio.marquee.app.feature.builder;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** The rule as a sentence of chips, each of which can be changed where it stands. */
final class RuleSentence extends FlowPane {
  private static final int MOST_CHIPS = 8;
  private static final int BEFORE_CHIPS = 2;

  private final Texts texts;
  private final Consumer<AttributeTest> change;
  private final ValueListViewModel values;
  private final Popover popover;
  private final ValueListView valueList;
  private final Label attributeChip = Words.styled("", "attribute-chip");
  private final MenuButton testMenu = new MenuButton();
  private final Button edit;
  private final NumberField lower;
  private final Label and;
  private final NumberField upper;
  private final Label unit = Words.muted("");
  private final List<Button> chips = new ArrayList<>();
  private Optional<AttributeTest> test = Optional.empty();

  RuleSentence(
      Texts texts,
      Consumer<AttributeTest> change,
      ValueListViewModel values,
      NumberTestViewModel numbers) {
    this.texts = texts;
    this.change = change;
    this.values = values;
    this.valueList = new ValueListView(texts, values);
    this.popover = popover(valueList);
    this.edit = Icons.button(Feather.PLUS, texts.say("builder.values.edit"));
    this.and = Words.muted(texts.say("builder.rule.and"));
    this.lower =
        new NumberField(
            texts.say("builder.rule.lower"),
            typed -> test.ifPresent(now -> numbers.typeLower(now, typed)));
    this.upper =
        new NumberField(
            texts.say("builder.rule.upper"),
            typed -> test.ifPresent(now -> numbers.typeUpper(now, typed)));
    getStyleClass().add("rule-sentence");
    testMenu.getStyleClass().add("test-menu");
    testMenu.setId("test-menu");
    edit.setId("edit-values");
    edit.setOnAction(_ -> openValues());
    getChildren().addAll(attributeChip, testMenu, edit, lower, and, upper, unit);
  }

  private static Popover popover(ValueListView content) {
    Popover popover = new Popover(content);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setAnimated(false);
    return popover;
  }

  /** Takes away what stands over it. */
  void close() {
    popover.hide();
  }

  void openValues() {
    if (edit.isVisible()) {
      values.searchProperty().set("");
      // Chips come and go with the values; a popover closes with the node that it belongs to.
      popover.show(edit);
      valueList.focus();
    }
  }

  void show(AttributeRule rule, Optional<Attribute> attribute, Optional<AttributeProfile> profile) {
    test = Optional.of(rule.test());
    String title = attribute.map(Attribute::title).orElse(rule.attribute().attribute());
    attributeChip.setText(title);
    showTests(rule, attribute, profile);
    showValues(rule.test(), profile);
    showBounds(rule.test());
    String counts = attribute.map(Attribute::unit).orElse("");
    unit.setText(counts);
    reveal(unit, !counts.isBlank() && lowerOrUpper(rule.test()));
  }

  private void showTests(
      AttributeRule rule, Optional<Attribute> attribute, Optional<AttributeProfile> profile) {
    Optional<TestKind> now = TestKind.of(rule.test());
    testMenu.setText(now.map(kind -> texts.say(kind.key())).orElse(""));
    testMenu.setAccessibleText(texts.say("builder.rule.test", testMenu.getText()));
    AttributeType type = attribute.map(Attribute::type).orElse(AttributeType.DATE);
    testMenu
        .getItems()
        .setAll(
            TestKind.fitting(type).stream()
                .map(kind -> {
                  RadioMenuItem item = new RadioMenuItem(texts.say(kind.key()));
                  item.setSelected(now.equals(Optional.of(kind)));
                  item.setOnAction(_ -> change.accept(kind.from(rule.test(), profile)));
                  return item;
                })
                .toList());
    testMenu.setDisable(testMenu.getItems().size() < 2);
  }

  private void showValues(AttributeTest test, Optional<AttributeProfile> profile) {
    getChildren().removeAll(chips);
    chips.clear();
    reveal(edit, test instanceof TextTest.IsAnyOf);
    if (test instanceof TextTest.IsAnyOf(var chosen, var _)) {
      values.show(chosen, profile);
      chosen.stream().limit(MOST_CHIPS).map(this::chip).forEach(chips::add);
      if (chosen.size() > MOST_CHIPS) {
        chips.add(button(texts.say("builder.rule.more", chosen.size() - MOST_CHIPS)));
      }
      getChildren().addAll(BEFORE_CHIPS, chips);
    } else {
      popover.hide();
    }
  }

  private Button chip(String value) {
    Button chip = button(ValueWords.say(value, texts));
    chip.setAccessibleText(texts.say("builder.rule.value", chip.getText()));
    return chip;
  }

  private Button button(String text) {
    Button button = new Button(text);
    button.getStyleClass().add("value-chip");
    button.setOnAction(_ -> openValues());
    return button;
  }

  private void showBounds(AttributeTest test) {
    switch (test) {
      case NumberTest.AtLeast(var value) -> bounds(texts.number(value), "", true, false);
      case NumberTest.AtMost(var value) -> bounds("", texts.number(value), false, true);
      case NumberTest.Between(var from, var to) ->
          bounds(texts.number(from), texts.number(to), true, true);
      case NumberTest _,
          TextTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          bounds("", "", false, false);
    }
  }

  private void bounds(String from, String to, boolean hasLower, boolean hasUpper) {
    lower.show(from);
    upper.show(to);
    reveal(lower, hasLower);
    reveal(and, hasLower && hasUpper);
    reveal(upper, hasUpper);
  }

  private static boolean lowerOrUpper(AttributeTest test) {
    return switch (test) {
      case NumberTest.AtLeast _, NumberTest.AtMost _, NumberTest.Between _ -> true;
      case NumberTest _,
          TextTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          false;
    };
  }

  private static void reveal(javafx.scene.Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
