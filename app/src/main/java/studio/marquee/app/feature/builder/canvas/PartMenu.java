package studio.marquee.app.feature.builder.canvas;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Place;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;

/** All that can be done with a rule or a group, with the key that does the same. */
final class PartMenu {
  private final CanvasParts parts;
  private final Texts texts;
  private final TableCommands commands;
  private final Expanding expanding;
  private final Adding adding;
  private final Node card;

  PartMenu(CanvasParts parts, Node card) {
    this.parts = parts;
    this.texts = parts.texts();
    this.commands = parts.model().commands();
    this.expanding = parts.model().expanding();
    this.adding = new Adding(parts);
    this.card = card;
  }

  void showBelow(Node button, Place place, Part part) {
    menu(place, part).show(button, Side.BOTTOM, 0, 4);
  }

  void showAt(Node node, double screenX, double screenY, Place place, Part part) {
    menu(place, part).show(node, screenX, screenY);
  }

  private ContextMenu menu(Place place, Part part) {
    boolean isOut = place.lane().equals(Place.EXCLUDE);
    ContextMenu menu = new ContextMenu();
    menu.setId("part-menu");
    menu.getItems()
        .addAll(
            item(
                part.isMuted() ? texts.say("builder.part.unmute") : texts.say("builder.part.mute"),
                "M",
                commands::mute),
            item(
                part.isNot() ? texts.say("builder.part.assert") : texts.say("builder.part.negate"),
                "N",
                commands::negate),
            new SeparatorMenuItem(),
            item(texts.say("builder.part.add"), "A", () -> adding.atCursor(card, Hand.MOVES)),
            item(texts.say("builder.part.addGroup"), "G", () -> adding.atCursor(card, Hand.GROUPS)),
            new SeparatorMenuItem(),
            item(texts.say("builder.part.duplicate"), "Shortcut+D", commands::duplicate),
            item(texts.say("builder.part.wrap"), "Shortcut+G", commands::wrap));
    if (part.rule() instanceof Group || place.depth() > 0) {
      menu.getItems()
          .add(item(texts.say("builder.part.unwrap"), "Shortcut+Shift+G", commands::unwrap));
    }
    if (parts.extracts().isOffered()) {
      menu.getItems()
          .add(
              item(
                  texts.say("builder.part.extract"),
                  "S",
                  () -> new ExtractForm(parts, place, card).open()));
    }
    if (expanding.rules(place).isPresent()) {
      menu.getItems().add(item(texts.say("builder.part.expand"), "E", expanding::expand));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(texts.say("builder.part.up"), "Alt+Up", () -> commands.move(Direction.UP)),
            item(texts.say("builder.part.down"), "Alt+Down", () -> commands.move(Direction.DOWN)),
            item(
                isOut ? texts.say("builder.part.toInclude") : texts.say("builder.part.toExclude"),
                "X",
                commands::moveToOtherLane),
            new SeparatorMenuItem(),
            item(texts.say("builder.part.copy"), "Shortcut+C", () -> copy(commands)),
            item(texts.say("builder.part.delete"), "Delete", commands::delete));
    return menu;
  }

  static void copy(TableCommands commands) {
    commands.copy().ifPresent(PartMenu::toClipboard);
  }

  static void cut(TableCommands commands) {
    commands.cut().ifPresent(PartMenu::toClipboard);
  }

  private static void toClipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setAccelerator(KeyCombination.valueOf(key));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
