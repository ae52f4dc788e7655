package studio.marquee.app.feature.builder;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.text.Texts;
import studio.marquee.model.segment.Segment;

/** Begins an audience from a template; not there where there is none. */
final class TemplateMenu extends MenuButton {
  TemplateMenu(Texts texts, Templates templates, Runnable focusTable) {
    getStyleClass().addAll("icon-button", "more-menu", "template-menu");
    setGraphic(Icons.of(Feather.LAYOUT));
    setAccessibleText(texts.say("builder.template.begin"));
    setTooltip(new Tooltip(texts.say("builder.template.begin")));
    setMinWidth(Region.USE_PREF_SIZE);
    for (Segment template : templates.all()) {
      MenuItem item = new MenuItem(template.title(), Icons.of(Feather.LOCK));
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> {
        templates.begin(template);
        focusTable.run();
      });
      getItems().add(item);
    }
    setVisible(!templates.all().isEmpty());
    setManaged(isVisible());
  }

  /** With its name beside its icon. */
  TemplateMenu named() {
    getStyleClass().removeAll("icon-button", "more-menu");
    setText(getAccessibleText());
    return this;
  }
}
