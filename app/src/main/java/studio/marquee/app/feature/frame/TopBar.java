package studio.marquee.app.feature.frame;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;

/** Where one is, how fresh the data are, and as whom one works. */
final class TopBar extends HBox {
  TopBar(Texts texts, FrameViewModel model) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    var workspace = model.studio().workspace();
    var person = model.studio().person();
    DataChip data = new DataChip(texts, model);
    Chip role =
        new Chip(texts.say("frame.role", person.team(), person.role()))
            .telling(texts.say("frame.role.more", person.name(), person.role(), person.team()));
    role.setGraphic(Icons.of(Feather.USER));
    role.setId("role");
    Chip place =
        new Chip(texts.say("frame.workspace", workspace.title()))
            .telling(texts.say("frame.workspace.more", workspace.folder().toString()));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren()
        .addAll(
            Words.styled(texts.say("frame.product"), "brand"),
            place,
            data,
            between,
            role,
            new MoreMenu(texts, model, data));
  }
}
