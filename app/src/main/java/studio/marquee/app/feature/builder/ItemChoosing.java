package studio.marquee.app.feature.builder;

import atlantafx.base.controls.Popover;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import studio.marquee.app.feature.builder.canvas.Choosing;
import studio.marquee.app.feature.builder.canvas.Load;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.ItemChooser;

/** Opens everything that can be used beside a button; what had the keyboard gets it back. */
final class ItemChoosing implements Choosing {
  private final ItemTitles titles;
  private final ItemChooser chooser;
  private final Popover popover;
  private Runnable giveBack = () -> {};

  ItemChoosing(ItemTitles titles, ItemChooser chooser) {
    this.titles = titles;
    this.chooser = chooser;
    this.popover = new Popover(chooser);
    popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setAnimated(false);
    chooser.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            close();
          }
        });
  }

  @Override
  public void choose(Node near, Consumer<? super Load.OfItem> chosen) {
    giveBack = near::requestFocus;
    popover.show(near);
    chooser.begin(item -> {
      close();
      chosen.accept(load(item));
    });
  }

  private Load.OfItem load(Item item) {
    return new Load.OfItem(item, titles.of(item));
  }

  private void close() {
    popover.hide();
    giveBack.run();
  }
}
