package studio.marquee.app.feature.builder.answer;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.job.Timer;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** The audience as a sentence for a colleague, and as a statement for the data team. */
final class WordsBlock extends SteadyBox {
  private static final int LINES = 8;

  private final Sentence sentence;
  private final AudienceSql sql;
  private final Label said = Words.paragraph("", "sentence");
  private final TextArea statement = new TextArea();
  private final TitledPane pane;
  private final Optional<Problem> refusal;
  private final Timer timer;
  private Runnable forgetWords = () -> {};
  private Optional<Segment> sound = Optional.empty();

  WordsBlock(Texts texts, Sentence sentence, AnswerDesk desk) {
    this.sentence = sentence;
    this.sql = desk.sql();
    this.timer = desk.timer();
    this.refusal = sql.refusal();
    getStyleClass().addAll("answer-part", "answer-end");
    said.setId("sentence");
    said.setMaxWidth(Double.MAX_VALUE);
    statement.setId("sql");
    statement.setEditable(false);
    statement.setPrefRowCount(LINES);
    statement.getStyleClass().add("sql");
    statement.setAccessibleText(texts.say("answer.sql"));
    Button copy = new Button(texts.say("answer.sql.copy"), Icons.of(Feather.COPY));
    copy.setId("copy-sql");
    copy.getStyleClass().add("small");
    copy.setOnAction(_ -> copy());
    VBox inside =
        refusal
            .map(problem -> new VBox(Block.denied(texts, problem)))
            .orElseGet(() -> new VBox(8, statement, copy));
    pane = new TitledPane(texts.say("answer.sql"), inside);
    pane.setId("sql-pane");
    pane.setExpanded(false);
    pane.setAnimated(false);
    pane.expandedProperty().subscribe((_, _) -> write());
    getChildren().addAll(Words.section(texts.say("answer.words")), said, pane);
  }

  /** Says what lies on the table. Breaking a long sentence into lines must not delay its number. */
  void show(Segment segment) {
    Duration pause = said.getText().isEmpty() ? Duration.ZERO : AnswerWork.FIRST_FRAME;
    forgetWords.run();
    forgetWords = timer.after(pause, () -> said.setText(sentence.of(segment)));
  }

  /** Writes what has passed its check. */
  void write(Optional<Segment> now) {
    sound = now;
    write();
  }

  /** A long statement takes a while, and mostly nobody looks at it. */
  private void write() {
    if (refusal.isEmpty() && pane.isExpanded()) {
      statement.setText(sound.map(sql::of).orElse(""));
    }
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(statement.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
