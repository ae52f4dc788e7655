package studio.marquee.app.cli;

import java.io.IOException;
import java.util.Optional;

/** Where somebody gives a password to a command. The bytes are UTF-8 and the caller's to clear. */
public interface PasswordEntry {
  /** Asks for it without showing it; empty when there is no terminal to ask at. */
  Optional<byte[]> hidden(String prompt);

  /** All that is piped in, without the line's end. */
  byte[] piped() throws IOException;
}
