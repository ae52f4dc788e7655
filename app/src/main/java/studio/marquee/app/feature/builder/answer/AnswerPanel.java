package studio.marquee.app.feature.builder.answer;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.ScrolledColumn;
import studio.marquee.app.control.Scroller;
import studio.marquee.app.control.Spring;
import studio.marquee.app.control.SteadyPair;
import studio.marquee.app.control.StillBox;
import studio.marquee.app.control.Tone;
import studio.marquee.app.control.Words;
import studio.marquee.app.job.CountState;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Longest;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** The right of the builder: how many, how that came about, who they are, who can be reached. */
public final class AnswerPanel extends VBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Texts texts;
  private final Label people = Words.number("", "people");
  private final Label share = Words.number("", "muted");
  private final SteadyPair pair = SteadyPair.apart(10, people, share);
  private final StillBox number = new StillBox(pair);
  private final HBox badge = new HBox();
  private final Chip exact;
  private final Chip counting;
  private final Chip failed;
  private final Chip idle;
  private final VBox problems = new VBox();
  private final WordsBlock words;
  private final VBox foot = new VBox(8);

  /**
   * Shows what is known of the audience on the table.
   *
   * @param population the mart of the people
   * @param save what the button at the foot does
   */
  public AnswerPanel(
      Texts texts,
      Catalogue catalogue,
      Mart population,
      AnswerViewModel model,
      AnswerDesk desk,
      Runnable save) {
    this.texts = texts;
    Sentence sentence = new Sentence(catalogue, texts.locale());
    this.words = new WordsBlock(texts, sentence, desk);
    this.exact =
        Chip.withDot(texts.say("answer.exact"), Tone.GOOD).telling(texts.say("answer.exact.more"));
    this.counting = Chip.withDot(texts.say("answer.counting"), Tone.BUSY);
    this.failed = Chip.withDot(texts.say("answer.failed"), Tone.BAD);
    this.idle = Chip.withDot(texts.say("answer.idle"), Tone.CALM);
    getStyleClass().add("answer-panel");
    people.setId("people");
    StepsBlock steps = new StepsBlock(texts, catalogue, sentence);
    ReachBlock reach = new ReachBlock(texts);
    problems.getStyleClass().add("answer-part");
    List<Region> parts =
        List.of(
            head(),
            problems,
            new RoomNote(texts, model.countProperty()).words(),
            new Block<>(texts, texts.say("answer.steps"), model.steps(), steps::show),
            new ChartsBlock(texts, model.charts()),
            new Block<>(texts, texts.say("answer.reach"), model.reach(), reach::show),
            new OverlapBlock(texts, model.overlap()),
            new GrowthBlock(texts, model),
            new SplitBlock(texts, model),
            new PeopleBlock(texts, sentence, model, population.key()),
            words);
    ScrollPane scroll = new Scroller(new ScrolledColumn(parts));
    StillBox still = new StillBox(scroll);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(still, Priority.ALWAYS);
    getChildren().addAll(still, foot(save));
    model.countProperty().subscribe(this::count);
    model.audienceProperty().subscribe(words::write);
  }

  private VBox foot(Runnable save) {
    Button saveAs = new Button(texts.say("builder.saveAs"), Icons.of(Feather.SAVE));
    saveAs.getStyleClass().addAll(Styles.ACCENT, "primary-action");
    saveAs.setId("save-as");
    saveAs.setMaxWidth(Double.MAX_VALUE);
    saveAs.setOnAction(_ -> save.run());
    foot.getChildren().add(saveAs);
    foot.getStyleClass().add("answer-foot");
    return foot;
  }

  /** Says what lies on the table, and what keeps it from being counted. */
  public void show(Segment segment, List<Problem> against) {
    words.show(segment);
    problems
        .getChildren()
        .setAll(
            against.stream()
                .map(problem -> {
                  ProblemBanner banner = ProblemBanner.quiet(texts);
                  banner.show(problem);
                  return banner;
                })
                .toList());
    problems.setManaged(!against.isEmpty());
    problems.setVisible(!against.isEmpty());
  }

  /** The audience can be taken somewhere. */
  public void offerExport(Runnable export) {
    Button button = new Button(texts.say("builder.export"), Icons.of(Feather.DOWNLOAD));
    button.setId("export");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> export.run());
    foot.getChildren().add(button);
  }

  private VBox head() {
    HBox top = new HBox(Words.section(texts.say("answer.people")), new Spring(), badge);
    top.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(2, top, number);
    head.getStyleClass().add("answer-head");
    return head;
  }

  private void count(CountState state) {
    people.pseudoClassStateChanged(STALE, state instanceof CountState.Counting);
    state
        .number()
        .ifPresentOrElse(
            counted -> tell(counted.people(), counted.members().population()),
            () -> tell(texts.say("number.none"), ""));
    Chip now = badge(state);
    if (!badge.getChildren().contains(now)) {
      badge.getChildren().setAll(now);
    }
  }

  private void tell(long counted, int all) {
    String everyone = texts.number(all);
    Longest longest = new Longest(texts, all);
    pair.expect(longest.people(), texts.say("answer.share", longest.share(), everyone));
    tell(texts.people(counted), texts.say("answer.share", texts.share(counted, all), everyone));
  }

  private void tell(String counted, String ofAll) {
    people.setText(counted);
    share.setText(ofAll);
    number.changed();
  }

  private Chip badge(CountState state) {
    return switch (state) {
      case CountState.Done(_) -> exact;
      case CountState.Counting(_) -> counting;
      case CountState.Failed(_) -> failed;
      case CountState.Idle() -> idle;
    };
  }
}
