package studio.marquee.app.feature.builder;

import java.util.function.Consumer;
import javafx.scene.Node;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.feature.builder.canvas.Choosing;
import studio.marquee.app.feature.builder.canvas.Load;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.ItemChooser;

/** Opens everything that can be used beside a button; what had the keyboard gets it back. */
final class ItemChoosing implements Choosing {
  private final ItemTitles titles;
  private final ItemChooser chooser;
  private final Flyout flyout;

  ItemChoosing(ItemTitles titles, ItemChooser chooser) {
    this.titles = titles;
    this.chooser = chooser;
    this.flyout = new Flyout(chooser);
  }

  @Override
  public void choose(Node near, Consumer<? super Load.OfItem> chosen) {
    chooser.begin(item -> {
      flyout.close();
      chosen.accept(load(item));
    });
    flyout.beside(near, chooser.first());
  }

  private Load.OfItem load(Item item) {
    return new Load.OfItem(item, titles.of(item));
  }
}
