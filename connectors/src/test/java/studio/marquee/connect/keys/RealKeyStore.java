package studio.marquee.connect.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.keys.KeyRing.Protection;

/**
 * The key store of the operating system itself. It needs somebody who has signed in, so the build
 * server runs it by name ({@code mvn -Pkeystore}) in a session that it opens for that.
 */
class RealKeyStore {
  @TempDir Path data;

  private KeyRing ring() throws Exception {
    LaptopKeyRings rings =
        new LaptopKeyRings(data, _ -> Optional.empty(), _ -> false, () -> SystemKeyRing.find(data));
    return rings.of(Path.of("workspace"));
  }

  @Test
  void secretsAreKeptReplacedAndForgotten() throws Exception {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    KeyRing ring = ring();
    assertThat(ring.protection()).isEqualTo(Protection.SYSTEM);
    assertThat(ring.find("file/a/b/000001")).isEmpty();
    ring.keep("file/a/b/000001", new byte[] {1});
    ring.keep("file/a/b/000001", secret);
    ring.keep("live/a/b", "000001-20261121T061000Z".repeat(8).getBytes(StandardCharsets.UTF_8));
    assertThat(ring().find("file/a/b/000001"))
        .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(secret));
    ring.forget("file/a/b/000001");
    assertThat(ring().find("file/a/b/000001")).isEmpty();
    assertThat(ring().find("live/a/b")).isPresent();
    ring.forget("live/a/b");
  }
}
