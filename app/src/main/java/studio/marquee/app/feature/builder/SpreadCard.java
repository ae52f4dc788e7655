package studio.marquee.app.feature.builder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Columns;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** Where the rule cuts: how its attribute spreads over everyone, and which part is asked for. */
final class SpreadCard extends VBox {
  private static final int MOST_VALUES = 9;
  private static final double CHART_HEIGHT = 120;

  private final Texts texts;
  private final long everyone;

  SpreadCard(Texts texts, long everyone) {
    this.texts = texts;
    this.everyone = everyone;
    getStyleClass().add("spread-card");
  }

  void show(Attribute attribute, AttributeTest test, Optional<AttributeProfile> profile) {
    getChildren().clear();
    Label title = Words.styled(texts.say("builder.spread.title", attribute.title()), "card-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label of = Words.number(texts.say("builder.spread.of", texts.number(everyone)), "muted");
    HBox head = new HBox(8, title, of);
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().add(head);
    profile.ifPresentOrElse(
        known -> getChildren().addAll(shape(attribute, test, known), missing(attribute, known)),
        () -> getChildren().add(Words.muted(texts.say("builder.profile.waiting"))));
  }

  private Node shape(Attribute attribute, AttributeTest test, AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) -> values(values, test);
      case AttributeProfile.Histogram histogram -> histogram(attribute, histogram, test);
      case AttributeProfile.Span(var first, var last) ->
          Words.paragraph(texts.say("builder.profile.span", first, last));
      case AttributeProfile.Nothing() ->
          Words.paragraph(texts.say("builder.profile.nothing"), "muted");
    };
  }

  private Node values(List<AttributeProfile.ValueCount> values, AttributeTest test) {
    GridPane grid = new GridPane(12, 9);
    long most = values.isEmpty() ? 1 : Math.max(1, values.getFirst().people());
    List<AttributeProfile.ValueCount> first = values.stream().limit(MOST_VALUES).toList();
    for (int i = 0; i < first.size(); i++) {
      var value = first.get(i);
      boolean isMeant = isMeant(value.value(), test);
      Label name = Words.styled(ValueWords.say(value.value(), texts), "spread-name");
      ShareBar bar = new ShareBar(10);
      bar.getStyleClass().add(isMeant ? "meant" : "not-meant");
      bar.show((double) value.people() / most);
      bar.setAccessibleText(texts.say("builder.values.item", name.getText(), value.people()));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      Label people = Words.column(texts.people(value.people()));
      Label share = Words.column(texts.share(value.people(), everyone), "muted", "spread-share");
      if (isMeant) {
        name.getStyleClass().add("strong");
      }
      grid.addRow(i, name, bar, people, share);
    }
    return grid;
  }

  private static boolean isMeant(String value, AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var chosen, var _) -> chosen.contains(value);
      case YesNoTest.IsTrue() -> value.equals("true");
      case PresenceTest.IsSet() -> true;
      case TextTest _,
          YesNoTest _,
          PresenceTest _,
          NumberTest _,
          TimeTest _,
          ListTest _,
          ComparisonTest _ ->
          false;
    };
  }

  private Node histogram(
      Attribute attribute, AttributeProfile.Histogram histogram, AttributeTest test) {
    Columns columns = new Columns(3);
    columns.setMinHeight(CHART_HEIGHT);
    columns.setPrefHeight(CHART_HEIGHT);
    columns.show(histogram.people(), bin -> part(histogram, bin, test));
    String unit = attribute.unit().isBlank() ? "" : " " + attribute.unit();
    String least = texts.number(ValueWords.readable(histogram.least())) + unit;
    String median = texts.number(ValueWords.readable(histogram.median())) + unit;
    String largest = texts.number(ValueWords.readable(histogram.largest())) + unit;
    columns.setAccessibleText(texts.say("builder.profile.histogram", least, median, largest));
    BorderPane scale = new BorderPane(Words.muted(texts.say("builder.profile.median", median)));
    scale.setLeft(Words.muted(least));
    scale.setRight(Words.muted(largest));
    return new VBox(6, columns, scale);
  }

  /** How much of a bin passes the test: its whole range, a part of it, or nothing. */
  private static Columns.Part part(
      AttributeProfile.Histogram histogram, int bin, AttributeTest test) {
    BigDecimal least = histogram.least();
    BigDecimal bins = BigDecimal.valueOf(histogram.people().size());
    BigDecimal width = histogram.largest().subtract(least).divide(bins, MathContext.DECIMAL64);
    BigDecimal from = least.add(width.multiply(BigDecimal.valueOf(bin)));
    BigDecimal to = from.add(width);
    return switch (test) {
      case NumberTest.AtLeast(var value) -> part(from, to, value, to.max(value));
      case NumberTest.AtMost(var value) -> part(from, to, from.min(value), value);
      case NumberTest.Between(var low, var high) -> part(from, to, low, high);
      case PresenceTest.IsSet() -> Columns.Part.MEANT;
      case NumberTest _,
          TextTest _,
          YesNoTest _,
          PresenceTest _,
          TimeTest _,
          ListTest _,
          ComparisonTest _ ->
          Columns.Part.NOT_MEANT;
    };
  }

  private static Columns.Part part(
      BigDecimal from, BigDecimal to, BigDecimal low, BigDecimal high) {
    if (to.compareTo(low) < 0 || from.compareTo(high) > 0) {
      return Columns.Part.NOT_MEANT;
    }
    return from.compareTo(low) >= 0 && to.compareTo(high) <= 0
        ? Columns.Part.MEANT
        : Columns.Part.PARTLY;
  }

  private Node missing(Attribute attribute, AttributeProfile profile) {
    long without = everyone - profile.filled();
    String title = attribute.title().toLowerCase(texts.locale());
    return Words.paragraph(
        without == 0
            ? texts.say("builder.spread.complete", title)
            : texts.say("builder.spread.missing", texts.people(without), title),
        "muted");
  }
}
