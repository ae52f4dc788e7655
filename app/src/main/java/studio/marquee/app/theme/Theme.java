package studio.marquee.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.settings.TextSize;

/** Dresses the window, and changes with the system as long as the person left it to the system. */
public final class Theme implements AutoCloseable {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark-colours");
  private static final double LARGER = 1.25;

  private final ReadOnlyObjectWrapper<ColorScheme> shown =
      new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
  private final DoubleProperty texts = new SimpleDoubleProperty(1);
  private Appearance appearance = Appearance.SYSTEM;
  private final Subscription system;

  public Theme() {
    Fonts.load();
    this.system = Platform.getPreferences().colorSchemeProperty().subscribe(_ -> wear(appearance));
  }

  public void wear(Appearance wanted) {
    appearance = wanted;
    ColorScheme scheme =
        switch (wanted) {
          case SYSTEM -> Platform.getPreferences().getColorScheme();
          case LIGHT -> ColorScheme.LIGHT;
          case DARK -> ColorScheme.DARK;
        };
    shown.set(scheme);
    Application.setUserAgentStylesheet(
        switch (scheme) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
  }

  /** Makes the texts so large, in every scene that it dresses. */
  public void size(TextSize wanted) {
    texts.set(
        switch (wanted) {
          case SYSTEM ->
              new SystemTexts(
                      System.getProperty("os.name"), Font.getDefault().getSize(), System.getenv())
                  .factor();
          case USUAL -> 1;
          case LARGER -> LARGER;
          case LARGEST -> SystemTexts.MOST;
        });
  }

  /** Gives a scene our own sheet, on top of the tokens of the theme. */
  public void dress(Scene scene) {
    texts.subscribe(
        factor -> scene.getStylesheets().setAll(StyleSheet.address(factor.doubleValue())));
    shown.subscribe(
        scheme -> scene.getRoot().pseudoClassStateChanged(DARK, scheme == ColorScheme.DARK));
  }

  public ReadOnlyObjectProperty<ColorScheme> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  @Override
  public void close() {
    system.unsubscribe();
  }
}
