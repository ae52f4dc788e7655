package studio.marquee.app.standing;

import java.util.Map;
import java.util.stream.Collectors;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Tone;
import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;

/** Says beside whatever depends on a mart that something is wrong with the mart. */
public final class BadgeChip extends javafx.scene.layout.StackPane {
  private final Texts texts;
  private final Marts marts;

  public BadgeChip(Texts texts, Marts marts) {
    this.texts = texts;
    this.marts = marts;
    getStyleClass().add("badge");
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    show(Map.of());
  }

  /** Shows the worst of some badges, and tells of all; nothing when there is none. */
  public void show(Map<String, MartBadge> badges) {
    setVisible(!badges.isEmpty());
    setManaged(!badges.isEmpty());
    getChildren().clear();
    badges.values().stream()
        .max(MartBadge::compareTo)
        .ifPresent(worst ->
            getChildren().add(Chip.withDot(word(worst), tone(worst)).telling(all(badges))));
  }

  private static Tone tone(MartBadge badge) {
    return switch (badge) {
      case BROKEN -> Tone.CAUTION;
      case CHECKS_FAILED -> Tone.BAD;
    };
  }

  private String word(MartBadge badge) {
    return switch (badge) {
      case BROKEN -> texts.say("badge.broken");
      case CHECKS_FAILED -> texts.say("badge.checksFailed");
    };
  }

  private String all(Map<String, MartBadge> badges) {
    return badges.entrySet().stream()
        .map(entry -> sentence(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String sentence(String name, MartBadge badge) {
    String mart = marts.mart(name).map(Mart::title).orElse(name);
    return switch (badge) {
      case BROKEN -> texts.say("badge.broken.more", mart);
      case CHECKS_FAILED -> texts.say("badge.checksFailed.more", mart);
    };
  }
}
