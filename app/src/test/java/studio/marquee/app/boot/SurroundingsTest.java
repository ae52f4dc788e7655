package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  private static final Path HOME = Path.of("home", "mira");

  @TempDir Path folder;

  @Test
  void dataLieWhereTheSystemKeepsSuchThings() {
    assertThat(DataFolder.of("Linux", HOME, Map.of()))
        .isEqualTo(HOME.resolve(".local/share/marquee"));
    assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "shared")))
        .isEqualTo(Path.of("shared/marquee"));
    assertThat(DataFolder.of("Mac OS X", HOME, Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/Marquee"));
    assertThat(DataFolder.of("Windows 11", HOME, Map.of()))
        .isEqualTo(HOME.resolve("AppData/Local/Marquee"));
    assertThat(DataFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")))
        .isEqualTo(Path.of("local/Marquee"));
    assertThat(DataFolder.of("Linux", HOME, Map.of("MARQUEE_DATA", "mine")))
        .isEqualTo(Path.of("mine"));
  }

  @Test
  void aDisplayIsMissingOnlyWhereOneWouldBeNamed() {
    assertThat(Display.isThere("Linux", "", Map.of())).isFalse();
    assertThat(Display.isThere("Linux", "", Map.of("DISPLAY", " "))).isFalse();
    assertThat(Display.isThere("Linux", "", Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Display.isThere("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    assertThat(Display.isThere("Linux", "Headless", Map.of())).isTrue();
    assertThat(Display.isThere("Mac OS X", "", Map.of())).isTrue();
    assertThat(Display.isThere("Windows 11", "", Map.of())).isTrue();
  }

  @Test
  void whatWasOpenLastIsRemembered() {
    LastWorkspace last = new LastWorkspace(folder.resolve("data"));
    assertThat(last.folder()).isEqualTo(Optional.empty());
    last.remember(folder.resolve("somewhere/../brand"));
    assertThat(last.folder()).isEqualTo(Optional.of(folder.resolve("brand")));
  }
}
