package studio.marquee.app.feature.home;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.AreaContent;
import studio.marquee.app.control.FindKey;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;

/** The library: all saved audiences, and beside them the marts they ask. */
public final class HomeView extends HBox {
  private final Texts texts;
  private final ListView<AudienceRow> list = new ListView<>();
  private final VBox library;

  public HomeView(Texts texts, HomeViewModel model) {
    this.texts = texts;
    getStyleClass().add("home");
    list.setId("audiences");
    list.setAccessibleText(texts.say("home.audiences"));
    list.setItems(model.found());
    list.setCellFactory(_ -> new AudienceCell(texts, model));
    Label nothing = Words.paragraph("", "muted");
    nothing
        .textProperty()
        .bind(
            model
                .searchProperty()
                .map(typed ->
                    typed.isBlank()
                        ? texts.say("home.nothing")
                        : texts.say("home.find.nothing", typed.strip())));
    list.setPlaceholder(nothing);
    list.getStyleClass().add("audience-list");
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          AudienceRow row = list.getSelectionModel().getSelectedItem();
          if (press.getCode() == KeyCode.ENTER && row != null) {
            model.open(row);
            press.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    library = new VBox(head(model), unreadable(model), list);
    library.getStyleClass().add("library");
    HBox.setHgrow(library, Priority.ALWAYS);
    getChildren().addAll(library, marts(model));
  }

  public AreaContent content() {
    return new AreaContent(this, List.of(library));
  }

  private HBox head(HomeViewModel model) {
    String saved = texts.say("home.saved", model.rows().size(), model.workspaceTitle());
    VBox words =
        new VBox(2, Words.styled(texts.say("home.audiences"), "page-title"), Words.muted(saved));
    HBox.setHgrow(words, Priority.ALWAYS);
    TextField search = search(model);
    search.setVisible(!model.rows().isEmpty());
    search.setManaged(!model.rows().isEmpty());
    Button begin = new Button(texts.say("home.begin"), Icons.of(Feather.PLUS));
    begin.getStyleClass().add(Styles.ACCENT);
    begin.setId("new-audience");
    begin.setMinWidth(Region.USE_PREF_SIZE);
    begin.setOnAction(_ -> model.begin());
    HBox head = new HBox(12, words, search, begin);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Enter opens what is found first; the list is one key down. */
  private TextField search(HomeViewModel model) {
    CustomTextField search = new CustomTextField();
    search.setId("find-audience");
    search.setPromptText(texts.say("home.find"));
    search.setAccessibleText(texts.say("home.find"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.getStyleClass().add("find-audience");
    FindKey.during(
        this,
        () -> {
          search.requestFocus();
          search.selectAll();
        });
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(_ -> {
      if (!search.getText().isBlank()) {
        model.found().stream().findFirst().ifPresent(model::open);
      }
    });
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.DOWN && !model.found().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            press.consume();
          } else if (press.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            press.consume();
          }
        });
    return search;
  }

  private VBox unreadable(HomeViewModel model) {
    VBox banners = new VBox(8);
    for (var problem : model.unreadable()) {
      ProblemBanner banner = ProblemBanner.quiet(texts);
      banner.show(problem);
      banners.getChildren().add(banner);
    }
    banners.setManaged(!model.unreadable().isEmpty());
    return banners;
  }

  private ScrollPane marts(HomeViewModel model) {
    VBox cards = new VBox(Words.section(texts.say("home.marts")));
    cards.getStyleClass().add("mart-cards");
    model.marts().forEach(mart -> cards.getChildren().add(new MartCard(texts, model, mart)));
    ScrollPane scroll = new ScrollPane(cards);
    scroll.getStyleClass().add("mart-panel");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
