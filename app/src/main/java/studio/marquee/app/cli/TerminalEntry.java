package studio.marquee.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords out of the terminal that the command runs in. */
public record TerminalEntry(@Nullable Console console, InputStream in) implements PasswordEntry {
  private static final int LONGEST = 16_384;

  @Override
  public Optional<byte[]> hidden(String prompt) {
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s", prompt);
    if (typed == null) {
      return Optional.empty();
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
    byte[] password = new byte[bytes.remaining()];
    bytes.get(password);
    Arrays.fill(typed, ' ');
    bytes.clear();
    while (bytes.hasRemaining()) {
      bytes.put((byte) 0);
    }
    return Optional.of(password);
  }

  @Override
  public byte[] piped() throws IOException {
    byte[] read = in.readNBytes(LONGEST);
    int length = read.length;
    while (length > 0 && (read[length - 1] == '\n' || read[length - 1] == '\r')) {
      length--;
    }
    byte[] password = Arrays.copyOf(read, length);
    Arrays.fill(read, (byte) 0);
    return password;
  }
}
