package studio.marquee.app.feature.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;

/** Begins and stops the fetching of new data, and says in one line how far it is. */
final class RefreshBox extends HBox {
  private final Texts texts;
  private final DataStateWords words;
  private final Label news = Words.number("");
  private final Button button = new Button();
  private final RefreshViewModel model;

  RefreshBox(Texts texts, RefreshViewModel model, DataStateWords words) {
    super(8);
    this.texts = texts;
    this.words = words;
    this.model = model;
    setAlignment(Pos.CENTER_RIGHT);
    button.getStyleClass().add("status-button");
    button.setId("refresh");
    getChildren().addAll(news, button);
    model.stateProperty().subscribe(this::show);
  }

  private void show(RefreshState state) {
    news.setText(
        switch (state) {
          case RefreshState.Resting() -> "";
          case RefreshState.Running running -> words.step(running.now());
          case RefreshState.Stopped() -> texts.say("frame.refresh.stopped");
          case RefreshState.Failed(var problem) -> texts.headline(problem);
        });
    if (state instanceof RefreshState.Running) {
      button.setText(texts.say("frame.refresh.stop"));
      button.setAccessibleText(texts.say("frame.refresh.stop.more"));
      button.setOnAction(_ -> model.stop());
    } else {
      button.setText(texts.say("frame.refresh"));
      button.setAccessibleText(texts.say("frame.refresh.more"));
      button.setOnAction(_ -> model.refresh());
    }
  }
}
