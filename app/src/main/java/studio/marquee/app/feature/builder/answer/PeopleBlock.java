package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.Verdict;
import studio.marquee.model.answer.Why;
import studio.marquee.model.words.Sentence;

/** Some of the people, and why one of them is in the audience or out of it. */
final class PeopleBlock extends SteadyBox {
  private static final int SHOWN = 4;
  private static final double INDENT = 14;

  private final Texts texts;
  private final Sentence sentence;
  private final AnswerViewModel model;
  private final String keyName;
  private final TextField key = new TextField();

  /**
   * Shows them.
   *
   * @param keyName the attribute whose value names a person, as the contract calls it
   */
  PeopleBlock(Texts texts, Sentence sentence, AnswerViewModel model, String keyName) {
    this.texts = texts;
    this.sentence = sentence;
    this.model = model;
    this.keyName = keyName;
    Button show = new Button(texts.say("answer.sample.show"), Icons.of(Feather.USERS));
    show.setId("show-some");
    show.getStyleClass().add("small");
    show.setOnAction(_ -> model.lookAtSome());
    Block<Sample> some =
        new Block<>(texts, texts.say("answer.sample"), model.sample(), this::sample, show);
    Block<Why> why = new Block<>(texts, texts.say("answer.why"), model.why(), this::why);
    why.getChildren().add(1, asking());
    getChildren().addAll(some, why);
  }

  private Node asking() {
    key.setId("why-key");
    key.setPromptText(texts.say("answer.why.key"));
    key.setAccessibleText(texts.say("answer.why.key"));
    key.setOnAction(_ -> model.askWhy(key.getText()));
    HBox.setHgrow(key, Priority.ALWAYS);
    Button ask = new Button(texts.say("answer.why.ask"));
    ask.setId("ask-why");
    ask.setMinWidth(Region.USE_PREF_SIZE);
    ask.setOnAction(_ -> model.askWhy(key.getText()));
    HBox line = new HBox(8, key, ask);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Region sample(Sample sample) {
    VBox rows = new VBox();
    rows.setId("some-people");
    sample.rows().forEach(row -> rows.getChildren().add(person(sample, row)));
    String note =
        sample.withheld().isEmpty()
            ? texts.say("answer.sample.note")
            : texts.say("answer.sample.withheld", sample.withheld().size(), names(sample));
    return new VBox(8, rows, Words.paragraph(note, "muted"));
  }

  private static String names(Sample sample) {
    return String.join(
        ", ", sample.withheld().stream().map(withheld -> withheld.attribute().title()).toList());
  }

  private Node person(Sample sample, Sample.Row row) {
    List<String> told = row.values().stream().flatMap(Optional::stream).limit(SHOWN).toList();
    Label words = Words.styled(String.join(" · ", told));
    words.setTooltip(new Tooltip(everything(sample, row)));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Optional<String> personKey = key(sample, row);
    if (personKey.isEmpty()) {
      return words;
    }
    Button line = new Button("", words);
    line.getStyleClass().add("answer-bar");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setAccessibleText(texts.say("answer.sample.person", String.join(", ", told)));
    line.setOnAction(_ -> {
      key.setText(personKey.get());
      model.askWhy(personKey.get());
    });
    return line;
  }

  private static String everything(Sample sample, Sample.Row row) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < sample.columns().size(); i++) {
      String title = sample.columns().get(i).attribute().title();
      row.values()
          .get(i)
          .ifPresent(value ->
              all.append(all.isEmpty() ? "" : "\n").append(title).append(": ").append(value));
    }
    return all.toString();
  }

  private Optional<String> key(Sample sample, Sample.Row row) {
    for (int i = 0; i < sample.columns().size(); i++) {
      if (sample.columns().get(i).attribute().name().attribute().equals(keyName)) {
        return row.values().get(i);
      }
    }
    return Optional.empty();
  }

  private Region why(Why why) {
    VBox lines = new VBox(6);
    lines.setId("why");
    lines.getChildren().add(Words.paragraph(head(why), "why-verdict"));
    for (Why.Step step : why.steps()) {
      lines.getChildren().add(line(step));
    }
    return lines;
  }

  private String head(Why why) {
    if (why.pin().isPresent()) {
      return texts.say("answer.why.pinned", verdict(why.verdict()));
    }
    return why.limit().filter(Verdict.OUT::equals).isPresent()
        ? texts.say("answer.why.limited", verdict(why.verdict()))
        : texts.say("answer.why.verdict", verdict(why.verdict()));
  }

  private Node line(Why.Step step) {
    String said = texts.say("answer.why.step", verdict(step.verdict()), sentence.of(step.part()));
    Label words = Words.paragraph(sentence.of(step.part()), step.part().isMuted() ? "muted" : "");
    VBox text = new VBox(words);
    step.value().map(this::value).map(Words::muted).ifPresent(text.getChildren()::add);
    HBox line = new HBox(8, Icons.of(icon(step.verdict())), text);
    line.getStyleClass().add(styleClass(step.verdict()));
    line.setPadding(new javafx.geometry.Insets(0, 0, 0, INDENT * step.depth()));
    words.setAccessibleText(said);
    return line;
  }

  private static Feather icon(Verdict verdict) {
    return switch (verdict) {
      case IN -> Feather.CHECK;
      case OUT -> Feather.X;
      case WITHHELD -> Feather.LOCK;
    };
  }

  private static String styleClass(Verdict verdict) {
    return switch (verdict) {
      case IN -> "why-in";
      case OUT -> "why-out";
      case WITHHELD -> "why-withheld";
    };
  }

  private String verdict(Verdict verdict) {
    return switch (verdict) {
      case IN -> texts.say("answer.why.in");
      case OUT -> texts.say("answer.why.out");
      case WITHHELD -> texts.say("answer.why.untold");
    };
  }

  private String value(Why.Value value) {
    return switch (value) {
      case Why.Value.Of(var text) -> texts.say("answer.why.value", text);
      case Why.Value.Nothing() -> texts.say("answer.why.nothing");
      case Why.Value.Rows(var count) -> texts.say("answer.why.rows", count);
    };
  }
}
