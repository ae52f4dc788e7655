package studio.marquee.app.feature.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Sheet;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.export.Receipt;
import studio.marquee.model.problem.Problem;

/** Takes an audience to a file, over whatever the window shows. */
public final class ExportSheet extends Sheet implements AutoCloseable {
  private static final double WIDE = 880;
  private static final double NARROW = 480;

  private final Texts texts;
  private final ExportViewModel model;
  private final ExportFiles files;
  private final ProgressBar bar = new ProgressBar();
  private final Label written = Words.number("", "strong");
  private final Label left = Words.number("", "muted");
  private final Subscription subscription;
  private boolean isWriting;

  public ExportSheet(Texts texts, ExportViewModel model, ExportFiles files) {
    super("export-sheet", model::dismiss);
    this.texts = texts;
    this.model = model;
    this.files = files;
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("export.writing.bar"));
    subscription = model.stateProperty().subscribe(this::show);
  }

  private void show(ExportState state) {
    switch (state) {
      case ExportState.Closed() -> leave();
      case ExportState.Looking(var segment) ->
          fill(
              NARROW,
              texts.say("export.title", segment.title()),
              Words.muted(texts.say("export.looking")),
              actions(closing(texts.say("export.cancel"))));
      case ExportState.Denied(var segment, var problem) -> denied(segment.title(), problem);
      case ExportState.Choosing(var segment, var offer, var failure) -> {
        ProblemBanner banner = ProblemBanner.quiet(texts);
        banner.show(failure);
        Button cancel = closing(texts.say("export.cancel"));
        fill(
            WIDE,
            texts.say("export.title", segment.title()),
            banner,
            new ExportChoices(texts, model, offer, files),
            new ExportFoot(texts, model, cancel));
      }
      case ExportState.Writing(var segment, var people, var step) ->
          writing(segment.title(), people, step);
      case ExportState.Done(var receipt) -> done(receipt);
    }
    isWriting = state instanceof ExportState.Writing;
  }

  private void denied(String title, Problem problem) {
    fill(
        NARROW,
        texts.headline(problem),
        Words.paragraph(texts.next(problem), "problem-next"),
        Words.muted(texts.say("export.denied.nothing", title)),
        actions(closing(texts.say("export.close"))),
        Words.styled(texts.say("problem.code", problem.code().key()), "problem-code"));
    mark(Sign.DENIED);
  }

  /** What moves is changed in place, so that the keyboard stays on the button. */
  private void writing(String title, int people, ExportStep step) {
    if (!isWriting) {
      Button stop = new Button(texts.say("export.stop"), Icons.of(Feather.X));
      stop.setId("export-stop");
      stop.setOnAction(_ -> model.stop());
      fill(
          NARROW,
          texts.say("export.writing", title),
          bar,
          new HBox(8, written, left),
          Words.paragraph(texts.say("export.writing.hint"), "muted"),
          actions(stop));
    }
    bar.setProgress(step.share());
    boolean isTold = step.total() > 0;
    written.setText(
        isTold
            ? texts.say("export.written", texts.number(step.done()), texts.number(people))
            : step.key().isEmpty() ? texts.say("export.counting") : texts.step(step.key()));
    left.setText(isTold ? texts.whole(step.whole()) : "");
  }

  private void done(Receipt receipt) {
    Button open = new Button(texts.say("export.folder"), Icons.of(Feather.FOLDER));
    open.setId("export-folder");
    open.setOnAction(_ -> files.show(receipt.file()));
    Button copy = new Button(texts.say("export.copy"), Icons.of(Feather.COPY));
    copy.setId("export-copy");
    copy.setOnAction(_ -> copy(receipt));
    Button close = closing(texts.say("export.close"));
    close.getStyleClass().add(Styles.ACCENT);
    fill(
        NARROW,
        texts.say("export.done", texts.people(receipt.people())),
        place(receipt.file()),
        new WaterfallTable(texts, receipt.plan().waterfall()),
        Words.paragraph(texts.say("export.receipt", receipt.receipt().getFileName()), "muted"),
        actions(close, open, copy));
    mark(Sign.DONE);
    close.requestFocus();
  }

  /** In short; the whole way is told to whoever asks for it. */
  private Label place(Path file) {
    Path folder = Optional.ofNullable(file.getParent()).map(Path::getFileName).orElse(file);
    Label place = Words.paragraph(texts.say("export.place", file.getFileName(), folder), "strong");
    place.setTooltip(new Tooltip(file.toString()));
    place.setAccessibleText(file.toString());
    return place;
  }

  private void copy(Receipt receipt) {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        texts.say(
            "export.copied",
            texts.people(receipt.people()),
            receipt.file(),
            receipt.sha256(),
            receipt.plan().freshness().generation()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private Button closing(String text) {
    Button close = new Button(text);
    close.setId("export-close");
    close.setOnAction(_ -> model.dismiss());
    return close;
  }

  /** Listens no more. */
  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
