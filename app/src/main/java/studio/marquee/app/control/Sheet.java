package studio.marquee.app.control;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card that lies over whatever the window shows, until the person is done with it. Escape means
 * to be done; what had the keyboard before gets it back.
 */
@SuppressWarnings("this-escape") // What the constructor calls is overridden nowhere.
public class Sheet extends StackPane {
  /** How much of the window stays visible beside a card that needs all the room. */
  private static final double AROUND = 24;

  private final VBox card = new VBox();
  private Optional<Node> before = Optional.empty();

  /** What a picture at the top of a card says. */
  public enum Sign {
    DENIED("problem-sign"),
    DONE("done-sign"),
    LOCKED("lock-sign"),
    GRAVE("problem-sign");

    private final String styleClass;

    Sign(String styleClass) {
      this.styleClass = styleClass;
    }

    private Feather icon() {
      return switch (this) {
        case DENIED -> Feather.SLASH;
        case DONE -> Feather.CHECK;
        case LOCKED -> Feather.LOCK;
        case GRAVE -> Feather.TRASH_2;
      };
    }
  }

  /** Makes one that is not there yet, and that just goes when the person is done with it. */
  protected Sheet(String id) {
    this(id, Optional.empty());
  }

  /**
   * Makes one that is not there yet.
   *
   * @param dismiss what Escape does
   */
  protected Sheet(String id, Runnable dismiss) {
    this(id, Optional.of(dismiss));
  }

  private Sheet(String id, Optional<Runnable> dismiss) {
    Region scrim = new Region();
    scrim.getStyleClass().add("sheet-scrim");
    setId(id);
    card.getStyleClass().addAll("problem-card", "sheet-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    StackPane.setMargin(card, new Insets(AROUND));
    getChildren().addAll(scrim, card);
    setVisible(false);
    setManaged(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            dismiss.ifPresentOrElse(Runnable::run, this::leave);
          }
        });
  }

  /**
   * Shows something else on the card, as wide as that needs; its first control gets the keyboard.
   */
  protected final void fill(double width, String title, Node... content) {
    card.setMaxWidth(width);
    card.setAccessibleText(title);
    card.getChildren().setAll(Words.paragraph(title, "problem-title"));
    card.getChildren().addAll(content);
    open();
    FocusCycle.first(card).ifPresent(Node::requestFocus);
  }

  /** Shows what a card is about before it is read. */
  protected final void mark(Sign sign) {
    StackPane picture = new StackPane(Icons.of(sign.icon()));
    picture.getStyleClass().add(sign.styleClass);
    card.getChildren().addFirst(picture);
  }

  private void open() {
    if (!isVisible()) {
      before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
      setManaged(true);
      setVisible(true);
    }
  }

  /** Takes the card away. */
  protected final void leave() {
    if (isVisible()) {
      setVisible(false);
      setManaged(false);
      card.getChildren().clear();
      before
          .filter(node -> Objects.equals(node.getScene(), getScene()))
          .ifPresent(Node::requestFocus);
      before = Optional.empty();
    }
  }

  /** What can be done, beside each other, the most likely first. */
  protected static HBox actions(Button... buttons) {
    HBox actions = new HBox(8, buttons);
    actions.setAlignment(Pos.CENTER_LEFT);
    return actions;
  }
}
