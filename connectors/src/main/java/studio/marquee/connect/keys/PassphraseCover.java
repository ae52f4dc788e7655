package studio.marquee.connect.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hides by AES-256-GCM under a key that takes long to make from the passphrase. The file begins
 * with a mark, the salt and how often was hashed; all of that is authenticated with the content.
 */
final class PassphraseCover implements Cover {
  private static final byte[] MARK = "marquee.keys/1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int ROUNDS = 600_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER = MARK.length + SALT + Integer.BYTES;

  private final char[] passphrase;
  private final SecureRandom random = new SecureRandom();
  private byte @Nullable [] header;
  private @Nullable SecretKey key;

  PassphraseCover(char[] passphrase) {
    this.passphrase = passphrase.clone();
  }

  @Override
  public synchronized byte[] hide(byte[] content) throws GeneralSecurityException {
    byte[] before = header;
    byte[] head = before == null ? newHeader() : before;
    byte[] nonce = random(NONCE);
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE, head, nonce);
    byte[] hidden = cipher.doFinal(content);
    return ByteBuffer.allocate(head.length + NONCE + hidden.length)
        .put(head)
        .put(nonce)
        .put(hidden)
        .array();
  }

  @Override
  public synchronized byte[] show(byte[] file) throws GeneralSecurityException {
    boolean isOurs =
        file.length > HEADER + NONCE && Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length);
    if (!isOurs) {
      throw new GeneralSecurityException("not a key file under a passphrase");
    }
    byte[] head = Arrays.copyOf(file, HEADER);
    byte[] nonce = Arrays.copyOfRange(file, HEADER, HEADER + NONCE);
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, head, nonce);
    return cipher.doFinal(file, HEADER + NONCE, file.length - HEADER - NONCE);
  }

  private byte[] newHeader() {
    return ByteBuffer.allocate(HEADER).put(MARK).put(random(SALT)).putInt(ROUNDS).array();
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private Cipher cipher(int mode, byte[] head, byte[] nonce) throws GeneralSecurityException {
    SecretKey known = key;
    SecretKey used = known != null && Arrays.equals(head, header) ? known : derived(head);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, used, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    header = head;
    key = used;
    return cipher;
  }

  private SecretKey derived(byte[] head) throws GeneralSecurityException {
    ByteBuffer fields = ByteBuffer.wrap(head).position(MARK.length);
    byte[] salt = new byte[SALT];
    fields.get(salt);
    int rounds = fields.getInt();
    if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
      throw new GeneralSecurityException("a key file that hashes too little or too much");
    }
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, 256);
    try {
      byte[] bytes =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new SecretKeySpec(bytes, "AES");
    } finally {
      spec.clearPassword();
    }
  }
}
