package studio.marquee.app.feature.builder;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do with the audiences that are open, as in every browser. */
final class TabKeys {
  private final TabsViewModel model;
  private final Runnable focusTable;

  TabKeys(TabsViewModel model, Runnable focusTable) {
    this.model = model;
    this.focusTable = focusTable;
  }

  void press(KeyEvent press) {
    if (press.isShortcutDown() && !press.isAltDown()) {
      action(press)
          .ifPresent(action -> {
            press.consume();
            action.run();
            focusTable.run();
          });
    }
  }

  private Optional<Runnable> action(KeyEvent press) {
    return press.isShiftDown() ? shifted(press.getCode()) : plain(press.getCode());
  }

  private Optional<Runnable> plain(KeyCode code) {
    return switch (code) {
      case T -> Optional.of(model::beginNew);
      case W -> Optional.of(model::closeShown);
      case TAB, PAGE_DOWN -> Optional.of(model::showNext);
      case PAGE_UP -> Optional.of(model::showPrevious);
      default -> Optional.empty();
    };
  }

  private Optional<Runnable> shifted(KeyCode code) {
    return switch (code) {
      case T -> Optional.of(model::reopen);
      case TAB -> Optional.of(model::showPrevious);
      case PAGE_UP -> Optional.of(() -> model.moveShown(-1));
      case PAGE_DOWN -> Optional.of(() -> model.moveShown(1));
      default -> Optional.empty();
    };
  }
}
