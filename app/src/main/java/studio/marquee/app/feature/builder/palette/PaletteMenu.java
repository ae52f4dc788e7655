package studio.marquee.app.feature.builder.palette;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.text.Texts;

/** What can be done with the selected line of the palette. */
final class PaletteMenu extends ContextMenu {
  private final Texts texts;
  private final PaletteParts parts;
  private final MenuItem use;
  private final MenuItem copy;
  private final MenuItem pin;
  private final MenuItem remove;

  PaletteMenu(Texts texts, PaletteParts parts, Carrying carrying) {
    this.texts = texts;
    this.parts = parts;
    PaletteViewModel model = parts.model();
    use =
        item(
            texts.say("palette.menu.use"),
            () -> usable().ifPresent(it -> carrying.bring(it.item())));
    copy =
        item(
            texts.say("palette.menu.copy"),
            () -> audience().ifPresent(name -> carrying.bring(new Item.OfTemplate(name))));
    pin = item("", () -> selected().map(Subject::item).ifPresent(model::pin));
    pin.setId("menu-pin");
    pin.setAccelerator(KeyCombination.valueOf("Shortcut+P"));
    remove = item(texts.say("palette.menu.removeList"), () -> {});
    remove.setId("menu-remove-list");
    remove.setAccelerator(KeyCombination.valueOf("Delete"));
    MenuItem card =
        item(
            texts.say("palette.menu.card"),
            () -> model.detailedProperty().set(!model.detailedProperty().get()));
    getItems().setAll(use, copy, pin, card, remove);
    setOnShowing(_ -> fit());
    fit();
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void fit() {
    use.setDisable(usable().isEmpty());
    copy.setVisible(audience().isPresent());
    pin.setDisable(selected().isEmpty());
    boolean isPinned =
        selected().map(Subject::item).filter(parts.model().pins()::holds).isPresent();
    pin.setText(isPinned ? texts.say("palette.menu.unpin") : texts.say("palette.menu.pin"));
    remove.setVisible(selected().flatMap(parts::ownList).isPresent());
  }

  private Optional<Subject> selected() {
    return parts.model().selectedProperty().get();
  }

  private Optional<Subject> usable() {
    return selected().filter(subject -> subject.entry().trouble().isEmpty());
  }

  private Optional<String> audience() {
    return usable()
        .flatMap(subject ->
            subject.item() instanceof Item.OfAudience(var name)
                ? Optional.of(name)
                : Optional.empty());
  }

  /** People can be brought in by a file, and taken away as a list. */
  void offerLists(Runnable bring, Runnable removing) {
    remove.setOnAction(_ -> removing.run());
    getItems().add(item(texts.say("palette.bringList"), bring));
  }
}
