package studio.marquee.app.feature.builder.canvas;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import studio.marquee.app.control.ArrowKeys;

/** What the keys do on the canvas: everything that the mouse can do as well. */
final class CanvasKeys {
  private final TableCommands commands;
  private final Expanding expanding;
  private final Runnable edit;
  private final Runnable extract;
  private final Consumer<Hand> add;

  /**
   * Listens on the canvas.
   *
   * @param edit gives the keyboard to the rule where the cursor is
   * @param extract asks how the rules there are to be called as an audience of their own
   * @param add has somebody choose what is added there
   */
  CanvasKeys(CanvasViewModel model, Runnable edit, Runnable extract, Consumer<Hand> add) {
    this.commands = model.commands();
    this.expanding = model.expanding();
    this.edit = edit;
    this.extract = extract;
    this.add = add;
  }

  /** On a rule or a group itself. */
  void pressOnPart(KeyEvent press) {
    if (press.isAltDown() || press.isShortcutDown()) {
      return;
    }
    boolean isDone =
        switch (ArrowKeys.asRead(press)) {
          case UP -> go(press, Direction.UP);
          case DOWN -> go(press, Direction.DOWN);
          case LEFT -> go(press, Direction.OUT);
          case RIGHT -> go(press, Direction.IN);
          case HOME -> done(commands::goToFirst);
          case END -> done(commands::goToLast);
          case ENTER, F2 -> done(edit);
          case DELETE, BACK_SPACE -> done(commands::delete);
          case A, INSERT -> done(() -> add.accept(Hand.MOVES));
          case G -> done(() -> add.accept(Hand.GROUPS));
          case E -> done(expanding::expand);
          case S -> done(extract);
          case M -> done(commands::mute);
          case N -> done(commands::negate);
          case X -> done(commands::moveToOtherLane);
          default -> false;
        };
    if (isDone) {
      press.consume();
    }
  }

  private boolean go(KeyEvent press, Direction direction) {
    if (press.isShiftDown()) {
      commands.extend(direction);
    } else {
      commands.go(direction);
    }
    return true;
  }

  /** Anywhere on the canvas, in an editor as well. */
  void pressAnywhere(KeyEvent press) {
    boolean isDone =
        (press.isAltDown() && !press.isShortcutDown() && move(press))
            || (press.isShortcutDown() && !press.isAltDown() && shortcut(press));
    if (isDone) {
      press.consume();
    }
  }

  private boolean move(KeyEvent press) {
    return switch (ArrowKeys.asRead(press)) {
      case UP -> done(() -> commands.move(Direction.UP));
      case DOWN -> done(() -> commands.move(Direction.DOWN));
      case LEFT -> done(() -> commands.move(Direction.OUT));
      case RIGHT -> done(() -> commands.move(Direction.IN));
      default -> false;
    };
  }

  private boolean shortcut(KeyEvent press) {
    boolean isTyping = press.getTarget() instanceof TextInputControl;
    return switch (press.getCode()) {
      case D -> done(commands::duplicate);
      case G -> done(press.isShiftDown() ? commands::unwrap : commands::wrap);
      case A -> !isTyping && done(commands::chooseAll);
      case C -> !isTyping && done(() -> PartMenu.copy(commands));
      case X -> !isTyping && done(() -> PartMenu.cut(commands));
      case V -> !isTyping && done(this::paste);
      default -> false;
    };
  }

  private void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasString()) {
      commands.paste(clipboard.getString());
    }
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
