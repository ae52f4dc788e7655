package studio.marquee.connect.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens bytes with AES-256-GCM. What stands beside them is bound to them: bytes that are
 * shown beside something else do not open.
 */
final class SealedBytes {
  private static final int NONCE = 12;
  private static final int TAG = 16;

  /**
   * The JDK takes the fast way of the processor only after some thousand calls, and makes a handful
   * of calls of a whole block; until then it is a hundred times as slow.
   */
  private static final int PIECE = 512;

  /** How much longer closed bytes are. */
  static final int OVERHEAD = NONCE + TAG;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /** The given bytes stay with the caller, who overwrites them. */
  SealedBytes(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** A fresh nonce, what was closed, and the tag. */
  byte[] close(byte[] beside, byte[] content) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] closed = new byte[content.length + OVERHEAD];
    System.arraycopy(nonce, 0, closed, 0, NONCE);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(beside);
      int done = 0;
      while (content.length - done > PIECE) {
        done += cipher.update(content, done, PIECE, closed, NONCE + done);
      }
      cipher.doFinal(content, done, content.length - done, closed, NONCE + done);
      return closed;
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Empty when the key is another one, or when anything was changed. */
  Optional<byte[]> open(byte[] beside, byte[] closed) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, closed, 0, NONCE));
      cipher.updateAAD(beside);
      return Optional.of(cipher.doFinal(closed, NONCE, closed.length - NONCE));
    } catch (AEADBadTagException changed) {
      return Optional.empty();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** One that can be used again and again, by one thread at a time. */
  static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Opens without making room for it each time; false when the key is another one, or when anything
   * was changed.
   *
   * @param length how much of the closed bytes counts
   */
  boolean open(Cipher cipher, byte[] beside, byte[] closed, int length, byte[] into)
      throws GeneralSecurityException {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, closed, 0, NONCE));
      cipher.updateAAD(beside);
      cipher.doFinal(closed, NONCE, length - NONCE, into, 0);
      return true;
    } catch (AEADBadTagException changed) {
      return false;
    }
  }
}
