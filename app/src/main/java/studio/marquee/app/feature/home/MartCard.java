package studio.marquee.app.feature.home;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Words;
import studio.marquee.app.standing.BadgeChip;
import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;

/** One mart: what it tells, and who answers for it. */
final class MartCard extends VBox {
  MartCard(Texts texts, HomeViewModel model, Mart mart) {
    getStyleClass().add("mart-card");
    Label title = Words.styled(mart.title(), "card-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, title, new Chip(role(mart.role(), texts)));
    head.setAlignment(Pos.CENTER_LEFT);
    BadgeChip badge = new BadgeChip(texts, model.allMarts());
    model.badgesProperty().subscribe(badges -> badge.show(badges.among(List.of(mart.name()))));
    getChildren().addAll(head, badge);
    if (!mart.description().isBlank()) {
      getChildren().add(Words.paragraph(mart.description()));
    }
    getChildren()
        .addAll(
            Words.muted(texts.say("home.mart.owner", mart.domain(), mart.owner())),
            Words.muted(texts.say("home.mart.contract", mart.version(), mart.attributes().size())));
  }

  private static String role(MartRole role, Texts texts) {
    return switch (role) {
      case PEOPLE -> texts.say("home.mart.people");
      case ENTITY -> texts.say("home.mart.entity");
      case BEHAVIOUR -> texts.say("home.mart.behaviour");
      case REFERENCE -> texts.say("home.mart.reference");
      case IDENTIFIERS -> texts.say("home.mart.identifiers");
      case CONSENT -> texts.say("home.mart.consent");
    };
  }
}
