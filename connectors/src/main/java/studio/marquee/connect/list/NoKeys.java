package studio.marquee.connect.list;

import java.util.Optional;
import studio.marquee.connect.keys.KeyRing;

/** For a look at what there is before anybody is asked for a passphrase. */
enum NoKeys implements KeyRing {
  RING;

  @Override
  public Optional<byte[]> find(String name) {
    return Optional.empty();
  }

  @Override
  public void keep(String name, byte[] secret) {
    throw new IllegalStateException("nothing is kept without keys");
  }

  @Override
  public void forget(String name) {
    throw new IllegalStateException("nothing is kept without keys");
  }

  @Override
  public Protection protection() {
    throw new IllegalStateException("nothing is kept without keys");
  }
}
