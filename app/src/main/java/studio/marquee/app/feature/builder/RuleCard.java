package studio.marquee.app.feature.builder;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.app.feature.builder.rule.RuleEditors;
import studio.marquee.app.job.CountState;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.standing.BadgeChip;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.words.Sentence;

/** The rule with its people, and the place to drop an attribute on. */
final class RuleCard extends VBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Texts texts;
  private final BuilderViewModel model;
  private final RuleEditors editors;
  private final StackPane sentence = new StackPane();
  private Optional<RuleEditor> editor = Optional.empty();
  private final Label whole = Words.paragraph("");
  private final Label people = Words.number("", "rule-people");
  private final Label share = Words.number("", "muted");
  private final ShareBar bar = new ShareBar(4);
  private final ProblemBanner failure;
  private final ProblemBanner problems;

  RuleCard(
      Texts texts,
      Catalogue catalogue,
      BuilderViewModel model,
      CarryViewModel carry,
      RuleEditors editors) {
    this.texts = texts;
    this.model = model;
    this.editors = editors;
    this.failure = ProblemBanner.retrying(texts, model::recount);
    this.problems = ProblemBanner.quiet(texts);
    getStyleClass().add("rule-card");
    setId("rule-card");
    DropZone zone =
        new DropZone(
            texts, new Sentence(catalogue, texts.locale()), texts.say("builder.drop.hint"));
    Label include = Words.styled(texts.say("builder.rule.include"), "rule-include");
    Label meaning = Words.muted(texts.say("builder.rule.meaning"));
    BadgeChip badge = new BadgeChip(texts, catalogue.marts());
    model.badgesProperty().subscribe(_ -> badge.show(model.badgesOfDraft()));
    model.draftProperty().subscribe(_ -> badge.show(model.badgesOfDraft()));
    HBox head = new HBox(8, include, meaning, badge);
    head.getStyleClass().add("rule-head");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox foot = new VBox(8, problems, failure, zone);
    foot.getStyleClass().add("rule-foot");
    getChildren().addAll(head, row(), foot);
    carry
        .stateProperty()
        .subscribe(state -> {
          zone.show(state);
          pseudoClassStateChanged(OVER, state instanceof CarryState.Hovering);
        });
    model.countProperty().subscribe(this::show);
  }

  private HBox row() {
    StackPane said = new StackPane(sentence, whole);
    StackPane.setAlignment(whole, Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox numbers = new HBox(6, people, share);
    numbers.setAlignment(Pos.BASELINE_RIGHT);
    VBox count = new VBox(5, numbers, bar);
    count.getStyleClass().add("rule-count");
    HBox row = new HBox(16, said, count);
    row.getStyleClass().add("rule-row");
    return row;
  }

  void show(AttributeRule rule) {
    reveal(sentence, true);
    reveal(whole, false);
    if (editor.isEmpty()) {
      RuleEditor made = editors.of(rule, this::changed);
      editor = Optional.of(made);
      sentence.getChildren().setAll(made.node());
    }
    editor.ifPresent(made -> made.show(rule));
    problems.show(model.problems().stream().findFirst());
  }

  private void changed(Rule rule) {
    if (rule instanceof AttributeRule attribute) {
      model.use(attribute);
    }
  }

  /** Says an audience that is more than one rule that can be changed here. */
  void showWhole(String inWords) {
    reveal(sentence, false);
    reveal(whole, true);
    whole.setText(texts.say("builder.rule.inWords", inWords));
    problems.show(model.problems().stream().findFirst());
  }

  private static void reveal(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }

  private void show(CountState state) {
    people.pseudoClassStateChanged(STALE, state instanceof CountState.Counting);
    bar.pseudoClassStateChanged(STALE, state instanceof CountState.Counting);
    people.setText(state.number().map(counted -> texts.people(counted.people())).orElse(nothing()));
    share.setText(
        state
            .number()
            .map(counted -> texts.share(counted.people(), counted.members().population()))
            .orElse(""));
    bar.show(state.number().map(counted -> counted.share()).orElse(0.0));
    bar.setAccessibleText(texts.say("builder.rule.share", share.getText()));
    failure.show(
        state instanceof CountState.Failed(var problem) ? Optional.of(problem) : Optional.empty());
  }

  private String nothing() {
    return texts.say("number.none");
  }
}
