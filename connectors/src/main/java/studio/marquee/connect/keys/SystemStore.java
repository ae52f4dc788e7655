package studio.marquee.connect.keys;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the operating system has: Windows Credential Manager, the keychain of macOS, the secret
 * service of GNOME, the wallet of KDE.
 */
record SystemStore(Keyring store, String service) implements SecretStore {
  /**
   * Finds it.
   *
   * @param data the folder for all that Marquee keeps on this laptop; others have other keys
   */
  static SystemStore of(Path data) throws BackendNotSupportedException {
    return new SystemStore(Keyring.create(), "Marquee " + shortHash(data));
  }

  private static String shortHash(Path data) {
    try {
      byte[] place = data.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(place), 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String read(String name) throws PasswordAccessException {
    return store.getPassword(service, name);
  }

  @Override
  public void write(String name, String text) throws PasswordAccessException {
    store.setPassword(service, name, text);
  }

  @Override
  public void delete(String name) throws PasswordAccessException {
    store.deletePassword(service, name);
  }
}
