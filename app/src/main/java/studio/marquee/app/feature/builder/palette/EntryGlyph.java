package studio.marquee.app.feature.builder.palette;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.item.Glyphs;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.model.mart.Attribute;

/** The sign in front of an entry: letters for the type of an attribute, else an icon. */
final class EntryGlyph extends Label {
  EntryGlyph() {
    getStyleClass().add("glyph");
    setMouseTransparent(true);
  }

  void show(Entry entry) {
    switch (entry.item()) {
      case Item.OfAttribute _, Item.OfValue _ -> {
        setGraphic(null);
        setText(entry.attribute().map(Attribute::type).map(Glyphs::of).orElse(""));
      }
      case Item.OfBehaviour _ -> icon(Feather.ZAP);
      case Item.OfRelated _ -> icon(Feather.LINK_2);
      case Item.OfAudience _ -> icon(Feather.USERS);
      case Item.OfTemplate _ -> icon(Feather.COPY);
      case Item.OfList _ -> icon(Feather.LIST);
      case Item.OfRank _ -> icon(Feather.BAR_CHART);
      case Item.OfSplit _ -> icon(Feather.SHUFFLE);
    }
  }

  private void icon(Feather icon) {
    FontIcon sign = Icons.of(icon);
    setText("");
    setGraphic(sign);
  }
}
