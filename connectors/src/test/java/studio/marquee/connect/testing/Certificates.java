package studio.marquee.connect.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Authorities and certificates of servers, made by the JDK's own tool for one test.
 *
 * @param folder where they are written, as a key store and as text
 */
public record Certificates(Path folder) {
  private static final String PASSWORD = "only for a test";

  /** An authority of this name. */
  public Path authority(String name) {
    keytool(name, "-alias", name, "-dname", "CN=" + name, "-ext", "bc:c=ca:true");
    return text(name + ".pem", "CERTIFICATE", encoded(name));
  }

  /**
   * A certificate of a server.
   *
   * @param server the host that it is for
   * @param from when it begins, as the tool takes it: +0d or -9d
   * @param days how long it holds from then on
   */
  public void server(String name, String authority, String server, String from, int days) {
    keytool(
        name,
        "-alias",
        name,
        "-dname",
        "CN=" + server,
        "-ext",
        "san=dns:" + server,
        "-signer",
        authority,
        "-signerkeypass",
        PASSWORD,
        "-startdate",
        from,
        "-validity",
        String.valueOf(days));
  }

  /** The certificate as a server reads it. */
  public String certificate(String name) {
    return pem("CERTIFICATE", encoded(name));
  }

  /** The secret that belongs to it. */
  public String key(String name) {
    try {
      return pem("PRIVATE KEY", store().getKey(name, PASSWORD.toCharArray()).getEncoded());
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private byte[] encoded(String name) {
    try {
      return store().getCertificate(name).getEncoded();
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private KeyStore store() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(folder.resolve("all.p12").toFile(), PASSWORD.toCharArray());
  }

  private Path text(String file, String kind, byte[] encoded) {
    try {
      return Files.writeString(folder.resolve(file), pem(kind, encoded));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String pem(String kind, byte[] encoded) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, lines.encodeToString(encoded));
  }

  private void keytool(String name, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve("all.p12").toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    try {
      Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (tool.waitFor() != 0) {
        throw new IllegalStateException(name + ": " + said);
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
