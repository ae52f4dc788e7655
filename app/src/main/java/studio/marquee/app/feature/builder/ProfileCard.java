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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Columns;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;

/** What is known about one attribute: what it means, how many have it, and how it spreads. */
final class ProfileCard extends VBox {
  private static final int MOST_VALUES = 4;

  private final Texts texts;
  private final Mart mart;
  private final ProfileShelf shelf;
  private Optional<Attribute> shown = Optional.empty();

  ProfileCard(Texts texts, Mart mart, ProfileShelf shelf) {
    this.texts = texts;
    this.mart = mart;
    this.shelf = shelf;
    getStyleClass().add("profile-card");
    shelf.onArrival(() -> show(shown));
    show(Optional.empty());
  }

  void show(Optional<Attribute> attribute) {
    shown = attribute;
    getChildren().clear();
    attribute.ifPresentOrElse(
        this::fill,
        () -> getChildren().add(Words.paragraph(texts.say("builder.profile.hint"), "muted")));
  }

  private void fill(Attribute attribute) {
    ProfileState state = shelf.of(attribute.name());
    String filled =
        state
            .known()
            .map(known -> texts.share(known.filled(), shelf.people()))
            .map(share -> texts.say("builder.profile.filled", share))
            .orElse("");
    Label title = Words.styled(attribute.title(), "profile-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(8, title, Words.number(filled, "muted"));
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().add(head);
    if (!attribute.description().isBlank()) {
      getChildren().add(Words.paragraph(attribute.description(), "muted"));
    }
    getChildren().add(body(attribute, state));
    Region rest = new Region();
    VBox.setVgrow(rest, Priority.ALWAYS);
    String owner = texts.say("builder.profile.owner", mart.owner(), mart.version());
    getChildren().addAll(rest, Words.styled(owner, "profile-owner"));
  }

  private Node body(Attribute attribute, ProfileState state) {
    return switch (state) {
      case ProfileState.Waiting() -> Words.muted(texts.say("builder.profile.waiting"));
      case ProfileState.Failed(var problem) -> {
        ProblemBanner banner = ProblemBanner.retrying(texts, () -> shelf.need(attribute.name()));
        banner.show(problem);
        yield banner;
      }
      case ProfileState.Known(var profile) -> shape(attribute, profile);
    };
  }

  private Node shape(Attribute attribute, AttributeProfile profile) {
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
      Label name = Words.styled(sayValue(value.value(), texts), "profile-value");
      name.setPrefWidth(84);
      name.setMinWidth(84);
      ShareBar bar = new ShareBar(6);
      bar.show((double) value.people() / Math.max(1, most));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      grid.addRow(i, name, bar, Words.number(texts.people(value.people()), "muted"));
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
    columns.setPrefHeight(44);
    columns.setMinHeight(44);
    columns.show(histogram.people());
    String median = texts.say("builder.profile.median", round(histogram.median()));
    BorderPane scale = new BorderPane(Words.muted(median));
    scale.setLeft(Words.muted(round(histogram.least())));
    scale.setRight(Words.muted(withUnit(round(histogram.largest()), attribute)));
    VBox box = new VBox(4, columns, scale);
    columns.setAccessibleText(
        texts.say(
            "builder.profile.histogram",
            round(histogram.least()),
            round(histogram.median()),
            round(histogram.largest())));
    return box;
  }

  private String round(BigDecimal number) {
    return texts.number(readable(number));
  }

  /** Numbers on a scale need no more than four digits. */
  static BigDecimal readable(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(4)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static String withUnit(String number, Attribute attribute) {
    return attribute.unit().isBlank() ? number : number + " " + attribute.unit();
  }

  /** Yes and no come as the source writes them. */
  static String sayValue(String value, Texts texts) {
    return switch (value) {
      case "true" -> texts.say("builder.value.yes");
      case "false" -> texts.say("builder.value.no");
      case "" -> texts.say("builder.value.blank");
      default -> value;
    };
  }
}
