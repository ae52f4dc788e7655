package studio.marquee.app.boot;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.keys.Passphrase;

/** The passphrase out of the environment, else asked for where somebody can type it unseen. */
final class AskedPassphrase implements Passphrase {
  static final String VARIABLE = "MARQUEE_PASSPHRASE";

  private final Map<String, String> environment;
  private final @Nullable Console console;

  AskedPassphrase(Map<String, String> environment, @Nullable Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public Optional<char[]> ask(Use use) {
    String given = environment.getOrDefault(VARIABLE, "");
    if (!given.isEmpty()) {
      return Optional.of(given.toCharArray());
    }
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    String prompt =
        switch (use) {
          case TO_BEGIN -> "Choose a passphrase for the data on this laptop: ";
          case TO_OPEN -> "Passphrase for the data on this laptop: ";
        };
    return Optional.ofNullable(console.readPassword("%s", prompt));
  }
}
