package studio.marquee.app.feature.builder;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.Mart;

/** The left of the builder: what may be asked about a person. */
final class AttributePanel extends VBox {
  private final VBox head;
  private final CustomTextField search = new CustomTextField();
  private final ListView<AttributeEntry> list = new ListView<>();

  AttributePanel(
      Texts texts,
      Mart mart,
      AttributeListViewModel model,
      ProfileShelf shelf,
      CarryGesture gesture) {
    getStyleClass().add("attribute-panel");
    search.setPromptText(texts.say("builder.attributes.search"));
    search.setAccessibleText(texts.say("builder.attributes.search"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.searchProperty());
    list.setId("attributes");
    list.setAccessibleText(texts.say("builder.attributes.list", mart.title()));
    list.setItems(model.entries());
    list.setCellFactory(_ -> new AttributeCell(texts, model, shelf, gesture));
    Label nothing = Words.paragraph(texts.say("builder.attributes.nothing"), "muted");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    shelf.onArrival(list::refresh);
    list.getSelectionModel().selectedItemProperty().subscribe(entry -> select(model, entry));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            model
                .selectedProperty()
                .get()
                .ifPresent(used -> gesture.bring(new Item.OfAttribute(used.name()), used.title()));
            press.consume();
          }
        });
    search.setOnAction(_ -> focusFirst());
    ProfileCard card = new ProfileCard(texts, mart, shelf);
    model.shownProperty().subscribe(card::show);
    head = new VBox(8, search);
    head.getStyleClass().add("attribute-search");
    getChildren().addAll(head, list, card);
  }

  private static void select(AttributeListViewModel model, AttributeEntry entry) {
    model
        .selectedProperty()
        .set(
            entry instanceof AttributeEntry.Item(var attribute)
                ? Optional.of(attribute)
                : Optional.empty());
  }

  private void focusFirst() {
    list.requestFocus();
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i) instanceof AttributeEntry.Item) {
        list.getSelectionModel().select(i);
        return;
      }
    }
  }

  /** Says below the search what is wrong with the mart. */
  void badge(Node badge) {
    head.getChildren().add(badge);
  }

  void focusSearch() {
    search.requestFocus();
  }
}
