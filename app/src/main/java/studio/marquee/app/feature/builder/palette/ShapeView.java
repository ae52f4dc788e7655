package studio.marquee.app.feature.builder.palette;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Columns;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;

/** How the values of an attribute spread: the most frequent ones, columns, or first and last. */
final class ShapeView {
  private static final int MOST_VALUES = 4;
  private static final double CHART = 44;

  private final Texts texts;

  ShapeView(Texts texts) {
    this.texts = texts;
  }

  Node of(Attribute attribute, AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) -> values(values, profile.distinct());
      case AttributeProfile.Histogram histogram -> histogram(attribute, histogram);
      case AttributeProfile.Span(var first, var last) ->
          Words.paragraph(texts.say("builder.profile.span", first, last));
      case AttributeProfile.Nothing() ->
          Words.paragraph(texts.say("builder.profile.nothing"), "muted");
    };
  }

  private Node values(List<AttributeProfile.ValueCount> values, long distinct) {
    GridPane grid = new GridPane(8, 5);
    grid.getStyleClass().add("profile-values");
    long most = values.isEmpty() ? 1 : values.getFirst().people();
    List<AttributeProfile.ValueCount> first = values.stream().limit(MOST_VALUES).toList();
    for (int i = 0; i < first.size(); i++) {
      var value = first.get(i);
      Label name = Words.styled(ValueWords.say(value.value(), texts), "profile-value");
      ShareBar bar = new ShareBar(6);
      bar.show((double) value.people() / Math.max(1, most));
      bar.setAccessibleText(
          texts.say("builder.values.item", name.getText(), texts.people(value.people())));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      grid.addRow(i, name, bar, Words.column(texts.people(value.people()), "muted"));
    }
    long more = distinct - first.size();
    if (more > 0) {
      Label rest = Words.muted(texts.say("builder.profile.moreValues", texts.number(more)));
      grid.add(rest, 0, first.size(), 3, 1);
    }
    return grid;
  }

  private Node histogram(Attribute attribute, AttributeProfile.Histogram histogram) {
    Columns columns = new Columns(2);
    columns.setPrefHeight(CHART);
    columns.setMinHeight(CHART);
    columns.show(histogram.people());
    String median = texts.say("builder.profile.median", round(histogram.median()));
    BorderPane scale = new BorderPane(Words.muted(median));
    scale.setLeft(Words.muted(round(histogram.least())));
    scale.setRight(Words.muted(withUnit(round(histogram.largest()), attribute)));
    columns.setAccessibleText(
        texts.say(
            "builder.profile.histogram",
            round(histogram.least()),
            round(histogram.median()),
            round(histogram.largest())));
    return new VBox(4, columns, scale);
  }

  private String round(BigDecimal number) {
    return texts.number(ValueWords.readable(number));
  }

  private static String withUnit(String number, Attribute attribute) {
    return attribute.unit().isBlank() ? number : number + " " + attribute.unit();
  }
}
