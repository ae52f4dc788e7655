package studio.marquee.app.feature.list;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Sheet;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;

/** Asks whether a list is to go, and says who would miss it. */
public final class RemovalSheet extends Sheet implements AutoCloseable {
  private static final double WIDTH = 480;
  private static final int MOST_NAMES = 5;

  private final Texts texts;
  private final RemovalViewModel model;
  private final Subscription subscription;

  public RemovalSheet(Texts texts, RemovalViewModel model) {
    super("removal-sheet", model::dismiss);
    this.texts = texts;
    this.model = model;
    subscription = model.stateProperty().subscribe(this::show);
  }

  private void show(RemovalState state) {
    switch (state) {
      case RemovalState.Closed() -> leave();
      case RemovalState.Looking(var list) ->
          fill(
              WIDTH,
              title(list),
              Words.muted(texts.say("removal.looking")),
              actions(keeping(texts.say("removal.keep"))));
      case RemovalState.Asking(var list, var users, var failure) -> ask(list, users, failure);
      case RemovalState.Refused(var list, var problem) -> {
        fill(
            WIDTH,
            texts.headline(problem),
            Words.paragraph(texts.next(problem), "problem-next"),
            Words.muted(texts.say("removal.refused", list)),
            actions(keeping(texts.say("removal.close"))));
        mark(Sign.DENIED);
      }
      case RemovalState.Removing(var list) ->
          fill(WIDTH, title(list), Words.muted(texts.say("removal.removing")));
    }
  }

  private String title(String list) {
    return texts.say("removal.title", list);
  }

  /** What cannot be undone is not what Enter does. */
  private void ask(String list, List<String> users, Optional<Problem> failure) {
    ProblemBanner banner = ProblemBanner.quiet(texts);
    banner.show(failure);
    Button remove = new Button(texts.say("removal.remove", list), Icons.of(Feather.TRASH_2));
    remove.setId("removal-agree");
    remove.getStyleClass().add(Styles.DANGER);
    remove.setMnemonicParsing(false);
    remove.setOnAction(_ -> model.agree());
    fill(
        WIDTH,
        title(list),
        Words.paragraph(said(users)),
        Words.paragraph(texts.say("removal.hint"), "muted"),
        banner,
        actions(keeping(texts.say("removal.keep")), remove));
    mark(Sign.GRAVE);
  }

  private String said(List<String> users) {
    List<String> named =
        users.stream()
            .limit(MOST_NAMES)
            .map(title -> texts.say("removal.users.name", title))
            .toList();
    int more = users.size() - named.size();
    String names = String.join(", ", named);
    return texts.say(
        "removal.users",
        users.size(),
        more == 0 ? names : texts.say("removal.users.more", names, more));
  }

  private Button keeping(String text) {
    Button keep = new Button(text);
    keep.setId("removal-keep");
    keep.setOnAction(_ -> model.dismiss());
    return keep;
  }

  /** Listens no more. */
  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
