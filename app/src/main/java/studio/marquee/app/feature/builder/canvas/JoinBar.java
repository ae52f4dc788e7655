package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Place;
import studio.marquee.model.segment.Group;

/** How the rules of a group belong together, to be chosen with one press. */
final class JoinBar extends HBox {
  private static final int MOST = 99;

  private final TableCommands commands;
  private final ToggleButton all;
  private final ToggleButton any;
  private final ToggleButton none;
  private final ToggleButton some;
  private final Spinner<Integer> count = new Spinner<>(1, MOST, 2);
  private final SegmentedButton buttons;
  private final MenuButton menu = new MenuButton();
  private Place place = Place.INCLUDE;
  private boolean isShowing;

  JoinBar(Texts texts, TableCommands commands) {
    this.commands = commands;
    getStyleClass().add("join-bar");
    all = button(texts.say("builder.join.all"));
    any = button(texts.say("builder.join.any"));
    none = button(texts.say("builder.join.none"));
    some = button(texts.say("builder.join.some"));
    count.setAccessibleText(texts.say("builder.join.count"));
    count.getStyleClass().add("join-count");
    count
        .valueProperty()
        .subscribe(value -> {
          if (!isShowing && some.isSelected()) {
            choose(new Group.Join.AtLeast(value));
          }
        });
    buttons = new SegmentedButton(all, any, none, some);
    // The arrow keys choose as well, and fire no action.
    buttons.getToggleGroup().selectedToggleProperty().subscribe((_, _) -> chosen());
    menu(texts);
    getChildren().addAll(buttons, menu, count);
    show(menu, false);
    widthProperty().subscribe(this::fit);
  }

  /** The same in one button, where there is no room for all of them. */
  private void menu(Texts texts) {
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (ToggleButton each : List.of(all, any, none, some)) {
      MenuItem item = new MenuItem(each.getText());
      item.setOnAction(_ -> each.setSelected(true));
      menu.getItems().add(item);
      each.selectedProperty()
          .subscribe(isSelected -> {
            if (isSelected) {
              menu.setText(each.getText());
              menu.setAccessibleText(texts.say("builder.join.said", each.getText()));
            }
          });
    }
  }

  /** What is not shown gives the keyboard to what is shown instead. */
  private void fit() {
    boolean isNarrow = getWidth() < snapSizeX(computePrefWidth(-1)) - 1;
    if (isNarrow != menu.isVisible()) {
      boolean hadFocus = isNarrow ? buttons.isFocusWithin() : menu.isFocused();
      show(menu, isNarrow);
      show(buttons, !isNarrow);
      if (hadFocus) {
        FocusCycle.first(this).ifPresent(Node::requestFocus);
      }
    }
  }

  private static void show(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }

  @Override
  protected double computePrefWidth(double height) {
    double counting = count.isManaged() ? getSpacing() + count.prefWidth(-1) : 0;
    return snappedLeftInset() + buttons.prefWidth(-1) + counting + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    double counting = count.isManaged() ? getSpacing() + count.prefWidth(-1) : 0;
    double least = Math.min(buttons.prefWidth(-1), menu.prefWidth(-1));
    return snappedLeftInset() + least + counting + snappedRightInset();
  }

  private static ToggleButton button(String text) {
    ToggleButton button = new ToggleButton(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void chosen() {
    if (isShowing) {
      return;
    }
    if (all.isSelected()) {
      choose(new Group.Join.AllOf());
    } else if (any.isSelected()) {
      choose(new Group.Join.AnyOf());
    } else if (none.isSelected()) {
      choose(new Group.Join.NoneOf());
    } else if (some.isSelected()) {
      choose(new Group.Join.AtLeast(count.getValue()));
    } else {
      show(place, commands.join(place));
    }
  }

  /** What is refused is not shown as chosen. */
  private void choose(Group.Join join) {
    commands.rejoin(place, join);
    show(place, commands.join(place));
  }

  private ToggleButton button(Group.Join join) {
    return switch (join) {
      case Group.Join.AllOf() -> all;
      case Group.Join.AnyOf() -> any;
      case Group.Join.NoneOf() -> none;
      case Group.Join.AtLeast(_) -> some;
    };
  }

  void show(Place group, Group.Join join) {
    place = group;
    isShowing = true;
    if (join instanceof Group.Join.AtLeast(var least)) {
      count.getValueFactory().setValue(Math.min(MOST, least));
    }
    button(join).setSelected(true);
    isShowing = false;
    boolean isCounted = join instanceof Group.Join.AtLeast;
    show(count, isCounted);
  }
}
